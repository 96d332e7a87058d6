import { choiceRoles, type ChoiceRole, type ColourChoices, type ColourFinding } from './palette.ts'
import { parseColour } from './parse-colour.ts'

/** The choices of an author that can be used, as `#RRGGBB`. */
export type AskedColours = Readonly<Partial<Record<ChoiceRole, string>>>

/** Reads the colours of an author; those that are no opaque colours are refused, and the theme's stay. */
export function readChoices(choices: ColourChoices): {
  readonly asked: AskedColours
  readonly findings: readonly ColourFinding[]
} {
  const asked: Partial<Record<ChoiceRole, string>> = {}
  const findings: ColourFinding[] = []
  for (const role of choiceRoles) {
    const words = choices[role]
    if (words === undefined) continue
    const parsed = parseColour(words)
    if ('hex' in parsed) asked[role] = parsed.hex
    else findings.push({ severity: 'error', role, asked: words, reason: parsed.fault })
  }
  return { asked, findings }
}
