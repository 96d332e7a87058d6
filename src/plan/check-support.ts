import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Recap } from '../model/recap.ts'
import type { Path, Range } from '../model/source.ts'

type Locate = (path: Path, what: 'key' | 'value') => Range | undefined

/** Finds what a recap asks for and this version does not do yet: never a silent second best. */
export function checkSupport({ deck, talk }: Recap, locate: Locate): Diagnostic[] {
  const findings: Diagnostic[] = []
  const notYet = (path: Path, feature: string, hint: string): void => {
    const range = locate(path, 'value')
    findings.push(report('deck/not-yet', { feature, hint }, { path, ...(range && { range }) }))
  }
  const { theme } = deck ?? {}
  if (typeof theme === 'object')
    notYet(['deck', 'theme'], 'theme tokens', 'Leave “theme” out, or write “theme: folio”.')
  else if (theme !== undefined && theme !== 'folio') {
    notYet(['deck', 'theme'], `the theme “${theme}”`, 'Write “theme: folio”.')
  }
  for (const size of deck?.size ?? []) {
    if (size !== '16:9') notYet(['deck', 'size'], `the size ${size}`, 'Write “size: 16:9”.')
  }
  if (deck?.templates !== undefined)
    notYet(['deck', 'templates'], 'templates of one’s own', 'Leave “templates” out.')
  if (talk.transcript !== undefined) {
    const range = locate(['talk', 'transcript'], 'value')
    findings.push(
      report('quote/not-checked', {}, { path: ['talk', 'transcript'], ...(range && { range }) }),
    )
  }
  return findings
}
