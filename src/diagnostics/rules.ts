// What people may set off or up: everything that is a matter of taste or of a plan, and nothing that makes a deck wrong.
import { catalogue, type DiagnosticCode } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { CatalogueEntry } from './entry.ts'

export const ruleLevels = ['off', 'warning', 'error'] as const

export type RuleLevel = (typeof ruleLevels)[number]

/** How findings of some codes are taken; the others are taken as the catalogue says. */
export type Rules = Readonly<Partial<Record<string, RuleLevel>>>

/** The codes that rules may be set for. */
export const ruleCodes: readonly DiagnosticCode[] = Object.entries<CatalogueEntry>(catalogue)
  .filter(([code, { severity }]) => severity === 'warning' || /^(look|fit)\//.test(code))
  .map(([code]) => code as DiagnosticCode)

/** Hints that are only told where somebody asks for them: a guess, and what nobody here can change. */
const offUnlessAsked: Rules = { 'look/no-verb': 'off', 'handwritten/web-fonts': 'off' }

/** The findings as rules have them. */
export function applyRules(diagnostics: readonly Diagnostic[], rules: Rules): Diagnostic[] {
  return diagnostics.flatMap((each): Diagnostic[] => {
    const known = ruleCodes.includes(each.code)
    const level = known ? (rules[each.code] ?? offUnlessAsked[each.code]) : undefined
    if (level === 'off') return []
    return [level === undefined ? each : { ...each, severity: level }]
  })
}
