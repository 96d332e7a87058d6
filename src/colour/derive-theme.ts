import type { SchemeColours } from '../model/theme.ts'
import { bindGrounds, type Grounds } from './bind-grounds.ts'
import { schemeOf } from './contrast.ts'
import { derivePalette, type DerivedPalette } from './derive-palette.ts'
import type { ColourChoices, ColourFinding, PaletteFile, Scheme } from './palette.ts'
import { readChoices } from './read-choices.ts'

/** The colours of a deck: `palette` and `grounds` of its scheme, `colours` of both. */
export interface DerivedTheme extends DerivedPalette {
  /** The scheme of the background where the author chose one; light for `auto`. */
  readonly scheme: Scheme
  readonly grounds: Grounds
  readonly colours: SchemeColours & Readonly<Record<Scheme, Grounds>>
}

/**
 * The colours of a theme with an author's choices. A background and a text are of one scheme, so the other keeps the
 * theme's. With `auto` both schemes are shown: both keep an exact accent, and findings are of both.
 */
export function deriveTheme(
  file: PaletteFile,
  choices: ColourChoices,
  scheme: Scheme | 'auto',
): DerivedTheme {
  const { background, accent } = readChoices(choices).asked
  const own =
    background === undefined ? (scheme === 'auto' ? 'light' : scheme) : schemeOf(background)
  const opposite = own === 'light' ? 'dark' : 'light'
  const isExact = choices.exact === true && accent !== undefined
  const isBoth = scheme === 'auto'
  const shared = { ...choices, background: undefined, text: undefined, exact: isExact && isBoth }
  const first = derivePalette(file[own], choices, isBoth ? own : scheme)
  const second = derivePalette(file[opposite], shared, opposite)
  const grounds = bindGrounds(first.palette, second.palette, isExact)
  const others = bindGrounds(second.palette, first.palette, shared.exact)
  return {
    scheme: own,
    palette: first.palette,
    findings: isBoth
      ? [...first.findings, ...newIn(second.findings, first.findings)]
      : first.findings,
    grounds,
    colours: own === 'light' ? { light: grounds, dark: others } : { light: others, dark: grounds },
  }
}

/** Nobody is told the same of a colour twice. */
function newIn(
  findings: readonly ColourFinding[],
  told: readonly ColourFinding[],
): readonly ColourFinding[] {
  return findings.filter(
    ({ role, reason }) => !told.some((each) => each.role === role && each.reason === reason),
  )
}
