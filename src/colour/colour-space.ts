// The door to culori: only what CSS colours and OKLCH need is registered, so that little of it is loaded.
import {
  clampRgb,
  convertLrgbToRgb,
  convertOklabToLrgb,
  converter,
  displayable,
  formatHex,
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLab65,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
  wcagLuminance,
  type Color,
} from 'culori/fn'
import { channelsOf } from './apca.ts'

const modes = [modeRgb, modeHsl, modeHwb, modeLab, modeLab65, modeLch, modeOklab, modeOklch]
const profiles = [modeLrgb, modeP3, modeA98, modeProphoto, modeRec2020, modeXyz50, modeXyz65]
for (const mode of [...modes, ...profiles]) useMode(mode)

const oklchOf = converter('oklch')
const oklabOf = converter('oklab')
const black = '#000000'
const white = '#FFFFFF'
/** Halvings of the chroma that is looked for: to a ten-thousandth. */
const halvings = 12

// The luminance of each grey, which is the light of each channel. A table, for this is asked a hundred thousand times
// for a theme.
const light = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return wcagLuminance({ mode: 'rgb', r: part, g: part, b: part })
})

/** A colour in OKLCH: lightness 0–1, chroma 0 to about 0.32 within sRGB, hue in degrees. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** A colour that culori read, with its opacity from 0 to 1; undefined for what it can't read. */
export function readColour(text: string): { hex: string; opacity: number } | undefined {
  const colour = parseSafely(text)
  if (colour === undefined) return undefined
  // `none` is a missing part, which counts as 0; for the opacity too.
  const opacity = colour.alpha ?? (/\/\s*none\s*\)$/.test(text) ? 0 : 1)
  // CSS clips what is beyond the ends of rgb().
  const inside = colour.mode === 'rgb' ? clampRgb(colour) : colour
  if (displayable(inside)) return { hex: formatHex(inside).toUpperCase(), opacity }
  const { l, c, h = 0 } = oklchOf(colour)
  return [l, c, h].every(Number.isFinite) ? { hex: hexOf({ l, c, h }), opacity } : undefined
}

// culori throws at numbers with a unit that no colour has: `rgb(1px 0 0)`.
function parseSafely(text: string): Color | undefined {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

/** The OKLCH coordinates of a `#RRGGBB`; greys have the hue 0. */
export function toOklch(hex: string): Oklch {
  const { l, c, h = 0 } = oklchOf(parse(hex)!)
  return { l, c, h }
}

/** A `#RRGGBB` as culori has it, each part 0–1. */
export function toRgb(hex: string): { mode: 'rgb'; r: number; g: number; b: number } {
  const [r, g, b] = channelsOf(hex)
  return { mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 }
}

/** The relative luminance of a `#RRGGBB`, 0–1, as https://www.w3.org/TR/WCAG22/#dfn-relative-luminance has it. */
export function luminanceOf(hex: string): number {
  const [r, g, b] = channelsOf(hex)
  return 0.2126 * light[r]! + 0.7152 * light[g]! + 0.0722 * light[b]!
}

/** The `#RRGGBB` nearest to OKLCH coordinates: lightness and hue stay, chroma is lowered until it lies in sRGB. */
export function hexOf({ l, c, h }: Oklch): string {
  if (l <= 0) return black
  if (l >= 1) return white
  const [x, y] = [Math.cos((h * Math.PI) / 180), Math.sin((h * Math.PI) / 180)]
  const lightAt = (chroma: number): Light => convertOklabToLrgb({ l, a: chroma * x, b: chroma * y })
  const whole = lightAt(c)
  if (isInside(whole)) return formatLight(whole)
  let [inside, outside] = [0, c]
  for (let step = 0; step < halvings; step++) {
    const between = (inside + outside) / 2
    if (isInside(lightAt(between))) inside = between
    else outside = between
  }
  return formatLight(lightAt(inside))
}

/**
 * A mix of two colours, `share` (0–1) of the second in the first. In OKLab, where a mix takes no way around the
 * hues: in OKLCH, navy in cream would pass through pink.
 */
export function mix(first: string, second: string, share: number): string {
  const [from, to] = [oklabOf(parse(first)!), oklabOf(parse(second)!)]
  const between = (a: number, b: number): number => a + (b - a) * share
  const [l, a, b] = [between(from.l, to.l), between(from.a, to.a), between(from.b, to.b)]
  return hexOf({ l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI })
}

/** Linear light of red, green and blue, each 0–1 within sRGB. */
type Light = ReturnType<typeof convertOklabToLrgb>

// Asked of linear light, so that no gamma is worked out on the way: this runs thousands of times for a theme.
function isInside({ r, g, b }: Light): boolean {
  return Math.min(r, g, b) >= 0 && Math.max(r, g, b) <= 1
}

function formatLight(light: Light): string {
  return formatHex(clampRgb(convertLrgbToRgb(light))).toUpperCase()
}
