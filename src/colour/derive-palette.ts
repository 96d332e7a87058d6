// Comes in: a theme's palette and what an author wants of it. Goes out: a palette in which every pair can be read, and
// what became of the author's colours. Deriving again from the result changes nothing.
import { hexOf, mix, toOklch } from './colour-space.ts'
import { needs, passesOn } from './contrast.ts'
import { exactFill, readableFill, type Fill } from './fill.ts'
import { judgeChoices } from './judge-choices.ts'
import { readableOn } from './nearest-passing.ts'
import type { ColourChoices, ColourFinding, Palette, Scheme } from './palette.ts'
import { readChoices, type AskedColours } from './read-choices.ts'
import { signalColours } from './signal-colours.ts'
import { bodyStand, type Stand } from './stand.ts'

/** A palette, and what its author should be told. */
export interface DerivedPalette {
  readonly palette: Palette
  readonly findings: readonly ColourFinding[]
}

/** Shares of the text (0–1) in the background. */
const shares = { mutedFrom: 0.55, step: 0.01, line: 0.16 }

/** The palette of one scheme of a theme, with the choices of an author worked in; all colours are `#RRGGBB`. */
export function derivePalette(
  base: Palette,
  choices: ColourChoices,
  scheme: Scheme,
): DerivedPalette {
  const { asked, findings } = readChoices(choices)
  const exact = choices.exact === true && asked.accent !== undefined
  const stand = standOf(base, asked)
  const backgrounds = [stand.background, stand.surface]
  const ink = (wish: string): string =>
    readableOn(wish, { backgrounds, need: needs.text, fallback: stand.text })
  const graphic = (wish: string): string =>
    readableOn(wish, { backgrounds, need: needs.graphic, fallback: stand.text })
  const inks = [base['on-accent'], stand.text, stand.background]
  const accent = (exact ? exactFill : readableFill)(asked.accent ?? base.accent, inks)
  const accentInk = accent.fill === base.accent ? base['accent-ink'] : accent.fill
  const accent2 = ink(asked.accent2 ?? base.accent2)
  const pop = readableFill(base.pop === base.accent2 ? accent2 : base.pop, [
    base['on-pop'],
    ...inks,
  ])
  const signals = {
    positive: asked.positive ?? base.positive,
    negative: asked.negative ?? base.negative,
  }
  const palette: Palette = {
    ...stand,
    ...quietColours(base, stand),
    accent: accent.fill,
    'accent-ink': ink(accentInk),
    'on-accent': accent.ink,
    accent2,
    ...signalColours(signals, backgrounds, stand.text),
    warning: ink(asked.warning ?? base.warning),
    ...inverseColours(base, stand, accent),
    pop: pop.fill,
    'on-pop': pop.ink,
    // Where the first series has the theme's accent, it has the author's.
    'series-1': graphic(base['series-1'] === base.accent ? accent.fill : base['series-1']),
    'series-2': graphic(base['series-2']),
    'series-3': graphic(base['series-3']),
    'series-4': graphic(base['series-4']),
  }
  return {
    palette,
    findings: [...findings, ...judgeChoices(choices, asked, { palette, scheme, exact })],
  }
}

function standOf(base: Palette, asked: AskedColours): Stand {
  const { background, surface, text } = base
  const ownBackground = asked.background ?? background
  const ownText = asked.text ?? text
  if (ownBackground === background && ownText === text) return { background, surface, text }
  const keepsSurface =
    ownBackground === background && passesOn(ownText, [background, surface], needs.body)
  return bodyStand(ownBackground, ownText, keepsSurface ? surface : undefined)
}

/** Muted text and hairlines: the theme's, unless its text or background is another. */
function quietColours(base: Palette, stand: Stand): { muted: string; line: string } {
  const { background, surface, text } = stand
  if (background === base.background && text === base.text)
    return { muted: base.muted, line: base.line }
  return { muted: mutedOn([background, surface], text), line: mix(background, text, shares.line) }
}

function mutedOn(backgrounds: readonly string[], text: string): string {
  for (let share = shares.mutedFrom; share < 1; share += shares.step) {
    const muted = mix(backgrounds[0]!, text, share)
    if (passesOn(muted, backgrounds, needs.muted)) return muted
  }
  return text
}

/** The inverse ground follows what it was in the theme: the accent, the text, or a shade of the accent's hue. */
function inverseColours(
  base: Palette,
  stand: Stand,
  accent: Fill,
): { inverse: string; 'on-inverse': string } {
  const isSame =
    accent.fill === base.accent && stand.background === base.background && stand.text === base.text
  if (isSame) return { inverse: base.inverse, 'on-inverse': base['on-inverse'] }
  if (base.inverse === base.accent) return { inverse: accent.fill, 'on-inverse': accent.ink }
  const isText = base.inverse === base.text
  const wish = isText ? stand.text : shadeOf(base, accent.fill)
  const onIt =
    isText && base['on-inverse'] === base.background ? stand.background : base['on-inverse']
  const { background, text } = bodyStand(wish, onIt)
  return { inverse: background, 'on-inverse': text }
}

/** Without this, a red brand would get the navy covers of a blue theme. */
function shadeOf(base: Palette, accent: string): string {
  if (accent === base.accent) return base.inverse
  const shade = toOklch(base.inverse)
  const { c, h } = toOklch(accent)
  return hexOf({ l: shade.l, c: Math.min(shade.c, c), h })
}
