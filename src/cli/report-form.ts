import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'

/** How findings can be told: to people, to programs, to code hosts, beside the lines of a pull request. */
export const reportForms = ['text', 'json', 'sarif', 'github'] as const

export type ReportForm = (typeof reportForms)[number]

/** The form that was asked for. `--json` is the short name of one of them. */
export function readForm(name: string | undefined, json: boolean): Outcome<ReportForm> {
  const form = name ?? (json ? 'json' : 'text')
  if ((reportForms as readonly string[]).includes(form)) return ok(form as ReportForm)
  const hint = didYouMean(form, reportForms)
  const expected = [...new Set([...nearest(form, reportForms), ...reportForms])]
  return fail([
    report('usage/unknown-format', { format: form }, { expected, ...(hint && { hint }) }),
  ])
}
