import { contrastOf, needs, passesOn, schemeOf } from './contrast.ts'
import { readableFill } from './fill.ts'
import { readableOn } from './nearest-passing.ts'
import type { ChoiceRole, ColourChoices, ColourFinding, Palette, Scheme } from './palette.ts'
import type { AskedColours } from './read-choices.ts'

interface Outcome {
  readonly palette: Palette
  readonly scheme: Scheme
  readonly exact: boolean
}

/** What a finding says of a role, without who asked for what. */
type Judgement = Omit<ColourFinding, 'role' | 'asked'>

/** What became of an author's colours, where the palette has others than they asked for. */
export function judgeChoices(
  choices: ColourChoices,
  asked: AskedColours,
  outcome: Outcome,
): ColourFinding[] {
  const judges: Readonly<Record<ChoiceRole, (colour: string) => readonly Judgement[]>> = {
    background: (colour) => judgeBackground(colour, outcome),
    text: (colour) => judgeMoved(colour, outcome.palette.text, 'text-unreadable-on-background'),
    accent: (colour) =>
      outcome.exact ? judgeExact(outcome.palette) : judgeAccent(colour, outcome.palette),
    accent2: (colour) => judgeInk(colour, outcome.palette.accent2),
    positive: (colour) => judgeSignal(colour, outcome.palette, 'positive'),
    negative: (colour) => judgeSignal(colour, outcome.palette, 'negative'),
    warning: (colour) => judgeInk(colour, outcome.palette.warning),
  }
  return Object.entries(asked).flatMap(([name, colour]) => {
    const role = name as ChoiceRole
    return judges[role](colour).map((each) => ({ role, asked: choices[role]!, ...each }))
  })
}

function judgeBackground(colour: string, { palette, scheme }: Outcome): Judgement[] {
  const moved = judgeMoved(colour, palette.background, 'background-between-light-and-dark')
  if (moved.length > 0 || schemeOf(palette.background) === scheme) return moved
  const reason = 'background-of-other-scheme'
  return [{ severity: 'warning', became: colour, reason }]
}

function judgeMoved(colour: string, became: string, reason: ColourFinding['reason']): Judgement[] {
  return colour === became ? [] : [{ severity: 'error', became, reason, nearest: became }]
}

function judgeAccent(colour: string, palette: Palette): Judgement[] {
  const became = palette.accent
  if (became !== colour) {
    return [{ severity: 'warning', became, reason: 'accent-unreadable-fill', nearest: became }]
  }
  const nearest = graphicAccent(palette)
  if (nearest === colour) return []
  return [{ severity: 'warning', became: nearest, reason: 'accent-faint-on-background', nearest }]
}

function judgeExact(palette: Palette): Judgement[] {
  const { accent: became } = palette
  const nearest = graphicAccent(palette)
  if (!passesOn(became, [palette.background, palette.surface], needs.graphic)) {
    return [{ severity: 'error', became, reason: 'exact-below-graphic-contrast', nearest }]
  }
  const { ratio, lc } = contrastOf(palette['on-accent'], became)
  if (ratio >= needs.text.ratio && lc >= needs.text.lc) return []
  return [{ severity: 'warning', became, reason: 'exact-large-text-only', nearest }]
}

function judgeInk(colour: string, became: string): Judgement[] {
  const reason = 'ink-unreadable-on-background'
  return colour === became ? [] : [{ severity: 'warning', became, reason, nearest: became }]
}

function judgeSignal(colour: string, palette: Palette, role: 'positive' | 'negative'): Judgement[] {
  const became = palette[role]
  if (became === colour) return []
  const readable = readableOn(colour, {
    backgrounds: [palette.background, palette.surface],
    need: needs.text,
    fallback: palette.text,
  })
  if (readable === became) return judgeInk(colour, became)
  return [{ severity: 'warning', became, reason: 'signals-look-alike', nearest: became }]
}

/** The accent for lines and marks on the palette's own ground: 3:1 there, and text can be read on it. */
function graphicAccent(palette: Palette): string {
  const backgrounds = [palette.background, palette.surface]
  const inks = [palette['on-accent'], palette.text, palette.background]
  return readableFill(palette.accent, inks, (fill) => passesOn(fill, backgrounds, needs.graphic))
    .fill
}
