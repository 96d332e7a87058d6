// The colours of a theme with those that an author chose. The colour library is loaded when somebody chooses one.
import { choiceRoles, type ColourFinding, type ColourReason } from '../colour/palette.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { ok, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report, type Place } from '../diagnostics/report.ts'
import type { SchemeColours, ThemeTokenFile, ThemeTokens } from '../model/theme.ts'
import { packagePalette } from '../package-files.ts'

/** Colours in the place of a theme's own. */
export interface ChosenColours {
  /** Absent where the author chose none. */
  readonly colours?: SchemeColours
  /** The scheme that goes with a background of the author's. */
  readonly scheme?: 'light' | 'dark' | 'auto' | undefined
}

/** Works the colours of an author into a theme. The paths of what it tells start at the theme. */
export async function chooseColours(
  own: Pick<ThemeTokenFile, 'name' | 'scheme'>,
  tokens: ThemeTokens,
): Promise<Outcome<ChosenColours>> {
  if (choiceRoles.every((role) => tokens[role] === undefined)) return ok({ scheme: tokens.scheme })
  const { deriveTheme } = await import('../colour/derive-theme.ts')
  const wanted = tokens.scheme ?? own.scheme
  const { colours, scheme, findings } = deriveTheme(packagePalette(own.name), tokens, wanted)
  // A background is light or dark by itself.
  return unlessErrors(
    { colours, scheme: wanted === 'auto' ? wanted : scheme },
    findings.map(findingOf),
  )
}

const reasons: Readonly<Record<ColourReason, string>> = {
  'unknown-colour': 'it is no colour that can be worked out',
  transparent: 'it is see-through, and what is behind it is not known',
  'accent-unreadable-fill': 'no text could be read on it',
  'accent-faint-on-background': 'lines and marks of it could hardly be seen on the background',
  'exact-large-text-only':
    'text on it can be read when it is large, and small text is hard to read',
  'exact-below-graphic-contrast':
    'lines and marks of it can’t be seen on the background (3:1 is needed)',
  'background-between-light-and-dark': 'it is neither light nor dark enough for text on it',
  'background-of-other-scheme': 'it belongs to the other scheme',
  'text-unreadable-on-background': 'it can’t be read on the background (7:1 is needed)',
  'ink-unreadable-on-background': 'it can’t be read on the background (4.5:1 is needed)',
  'signals-look-alike': 'good and bad would look alike to colour-blind readers',
}

function findingOf({ severity, role, asked, became, reason, nearest }: ColourFinding): Diagnostic {
  const place: Place = { path: [role] }
  const words = { role, asked, reason: reasons[reason] }
  const help =
    nearest === undefined
      ? 'Write an opaque CSS colour, such as “#0F4C9C”.'
      : `The nearest colour that works is “${nearest}”.`
  if (severity === 'error') return report('theme/colour-refused', { ...words, help }, place)
  const isKept = became === undefined || reason === 'exact-large-text-only'
  if (isKept) return report('theme/colour-kept', { ...words, help }, place)
  return report('theme/colour-moved', { ...words, became }, place)
}
