import type { Ground } from '../model/theme.ts'
import { mix } from './colour-space.ts'
import { needs, passesOn, ratioOf, schemeOf, type Need } from './contrast.ts'
import { exactFill, readableFill } from './fill.ts'
import { nearestPassing, readableOn } from './nearest-passing.ts'
import type { Palette } from './palette.ts'
import { signalColours } from './signal-colours.ts'
import { fillSurface, surfaceOf, type Stand } from './stand.ts'

/** Every role that a component may read, `#RRGGBB`: no ground leaves one to another. */
export type RoleColours = Readonly<Record<GroundRole, string>>

type GroundRole = Exclude<keyof Palette, 'inverse' | 'on-inverse'> | 'line-strong' | 'accent-soft'

export type Grounds = Readonly<Record<Ground, RoleColours>>

/** Shares (0–1): of the text in lines on fills, of the accent in its soft shade, of the fill in muted text on it. */
const shares = { fillLine: 0.35, soft: 0.12, fillMuted: 0.12, step: 0.01 }

/** All grounds of a palette. The other scheme's palette gives the inverse; `exact` leaves the accent as it is. */
export function bindGrounds(palette: Palette, other: Palette, exact = false): Grounds {
  const { background, surface, text } = palette
  const isDark = schemeOf(background) === 'dark'
  const dark = isDark ? palette : other
  /** What is drawn on a fill is of the scheme that the fill looks like. */
  const drawnOn = (fill: string): Palette =>
    isDark === (schemeOf(fill) === 'dark') ? palette : other
  return {
    base: bodyGround({ background, surface, text }, palette, exact),
    surface: bodyGround({ background: surface, surface: background, text }, palette, exact),
    accent: {
      ...fillGround(palette.accent, palette['on-accent'], drawnOn(palette.accent)),
      ...popOf(palette),
    },
    inverse:
      palette.inverse === palette.accent
        ? {
            ...fillGround(palette.inverse, palette['on-inverse'], drawnOn(palette.inverse)),
            ...popOf(palette),
          }
        : bodyGround(inverseStand(palette), other, false),
    pop: {
      ...fillGround(palette.pop, palette['on-pop'], drawnOn(palette.pop)),
      ...popOnPop(palette),
    },
    // What the scrim over a photo is made of, and what stands on it.
    photo: bodyGround(dark, dark, false),
  }
}

/** A ground that body text is read on. */
function bodyGround(
  { background, surface, text }: Stand,
  palette: Palette,
  exact: boolean,
): RoleColours {
  const backgrounds = [background, surface]
  const readable = (wish: string, need: Need): string =>
    readableOn(wish, { backgrounds, need, fallback: text })
  const ink = (wish: string): string => readable(wish, needs.text)
  const line = lineOn(background, palette)
  const inks = [palette['on-accent'], text, background]
  const accent = exact
    ? exactFill(palette.accent, inks)
    : readableFill(palette.accent, inks, (fill) => passesOn(fill, backgrounds, needs.graphic))
  return {
    background,
    surface,
    text,
    muted: ink(palette.muted),
    line,
    'line-strong': readable(line, needs.graphic),
    accent: accent.fill,
    'accent-ink': ink(palette['accent-ink']),
    'on-accent': accent.ink,
    'accent-soft': softAccent(background, palette.accent, (soft) =>
      passesOn(text, [soft], needs.body),
    ),
    accent2: ink(palette.accent2),
    ...signalColours(palette, backgrounds, text),
    warning: ink(palette.warning),
    pop: palette.pop,
    'on-pop': palette['on-pop'],
    ...seriesOn(backgrounds, palette, text),
  }
}

/** A ground of the accent or of pop: few colours can be read on it, so its text stands for most of them. */
function fillGround(background: string, text: string, palette: Palette): RoleColours {
  const surface = fillSurface(background, text, needs.text)
  const backgrounds = [background, surface]
  const readable = (wish: string, need: Need): string =>
    readableOn(wish, { backgrounds, need, fallback: text })
  const line = mix(background, text, shares.fillLine)
  return {
    background,
    surface,
    text,
    muted: mutedOnFill(backgrounds, text),
    line,
    'line-strong': readable(line, needs.graphic),
    accent: text,
    'accent-ink': text,
    'on-accent': readableOn(background, {
      backgrounds: [text],
      need: needs.text,
      fallback: background,
    }),
    'accent-soft': softAccent(background, text, (soft) => passesOn(text, [soft], needs.text)),
    accent2: readable(palette.accent2, needs.text),
    positive: text,
    negative: text,
    warning: text,
    pop: palette.pop,
    'on-pop': palette['on-pop'],
    ...seriesOn(backgrounds, palette, text),
  }
}

function popOf({ pop, 'on-pop': onPop }: Palette): { pop: string; 'on-pop': string } {
  return { pop, 'on-pop': onPop }
}

/** Pop on its own ground: the two change places. */
function popOnPop(palette: Palette): { pop: string; 'on-pop': string } {
  const { pop, 'on-pop': text } = palette
  return {
    pop: text,
    'on-pop': readableOn(pop, { backgrounds: [text], need: needs.text, fallback: pop }),
  }
}

function inverseStand({ inverse: background, 'on-inverse': text }: Palette): Stand {
  return { background, surface: surfaceOf(background, text), text }
}

/** A hairline stands out as much on every ground as on the palette's own. */
function lineOn(background: string, palette: Palette): string {
  const ratio = ratioOf(palette.line, palette.background)
  return nearestPassing(palette.line, (line) => ratioOf(line, background) >= ratio) ?? palette.line
}

function mutedOnFill(backgrounds: readonly string[], text: string): string {
  for (let share = shares.fillMuted; share > 0; share -= shares.step) {
    const muted = mix(text, backgrounds[0]!, share)
    if (passesOn(muted, backgrounds, needs.text)) return muted
  }
  return text
}

function softAccent(background: string, accent: string, passes: (soft: string) => boolean): string {
  for (let share = shares.soft; share > 0; share -= shares.step) {
    const soft = mix(background, accent, share)
    if (passes(soft)) return soft
  }
  return background
}

type Series = Pick<RoleColours, 'series-1' | 'series-2' | 'series-3' | 'series-4'>

function seriesOn(backgrounds: readonly string[], palette: Palette, fallback: string): Series {
  const graphic = (wish: string): string =>
    readableOn(wish, { backgrounds, need: needs.graphic, fallback })
  return {
    'series-1': graphic(palette['series-1']),
    'series-2': graphic(palette['series-2']),
    'series-3': graphic(palette['series-3']),
    'series-4': graphic(palette['series-4']),
  }
}
