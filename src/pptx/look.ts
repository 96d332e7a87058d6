// What a theme means to PowerPoint: colours in twelve slots, two fonts, bullets, and how wide its fonts run.
import type { FontRole, GroundColours, ThemeColours, ThemeDesign } from '../model/theme.ts'
import { fontKind, pitchFamilies } from './fonts.ts'
import { letterWidths } from './letter-widths.ts'
import { facesOf, type FontWidths } from './measure-text.ts'
import type { TextStyle } from './scene.ts'
import { measuresOf, type ThemeMeasures } from './theme-measures.ts'
import { el, type Xml } from './xml.ts'

export interface Look {
  readonly name: string
  readonly design: ThemeDesign
  readonly grounds: GroundColours
  readonly theme: ThemeMeasures
  readonly widths: FontWidths
  /** Room between the letters of titles and of large ones, in sizes of their type. */
  readonly tracking: { readonly title: number; readonly display: number }
  /** Whether letters of the language are slanted; where they have no italics, a program would bend them. */
  readonly slants: boolean
  /** Slots of the colour scheme by the colour that they hold. */
  readonly slots: ReadonlyMap<string, string>
  readonly bullet: (colour?: string) => TextStyle['bullet']
  readonly language: string
  readonly isRtl: boolean
}

/** As the themes' style sheets have it. Scripts whose letters join or fill squares are left as they are. */
const trackings: Readonly<Record<string, Look['tracking']>> = {
  folio: { title: -0.012, display: -0.02 },
  grid: { title: -0.02, display: -0.035 },
  kernel: { title: -0.02, display: -0.035 },
  atlas: { title: -0.012, display: -0.025 },
  poster: { title: -0.02, display: -0.035 },
}
const untracked = /^(?:ja|zh|yue|ko|ar|fa|ur|he|yi|hi|mr|ne|sa|bn|ta|te|th|km|lo|my)(?:-|$)/i

/** How much kerning draws letters of running text together, where that is more than next to nothing. */
const kerning: Readonly<Record<string, number>> = {
  Geist: 0.978,
  'Source Sans 3': 0.996,
  'Instrument Sans': 0.994,
}

/** Of fonts that are not known nothing is: better too wide than too narrow. */
function partOf(family: string): number {
  return kerning[family] ?? (family in letterWidths ? 1 : 1.05)
}

/** A slot of the scheme and the role that it takes its colour from, on the base ground. */
const slotRoles = {
  bg1: 'background',
  tx1: 'text',
  bg2: 'surface',
  tx2: 'muted',
  accent1: 'accent',
  accent2: 'accent2',
  accent3: 'series-1',
  accent4: 'series-2',
  accent5: 'series-3',
  accent6: 'series-4',
  hlink: 'accent-ink',
} as const

const bulletColours: Readonly<Record<string, string>> = { grid: 'text', poster: 'accent2' }
const signs: Readonly<Record<string, readonly [sign: string, part: number]>> = {
  kernel: ['›', 1.25],
  atlas: ['▍', 0.9],
  poster: ['•', 1.4],
  grid: ['▪', 0.75],
}

export function makeLook(
  name: string,
  design: ThemeDesign,
  { language, direction }: { readonly language: string; readonly direction: 'ltr' | 'rtl' },
): Look {
  const { fonts } = design.tokens
  const width = (role: FontRole): FontWidths[FontRole] => facesOf(fonts[role], partOf(fonts[role]))
  const { base } = design.grounds
  const slots = new Map<string, string>()
  for (const [slot, role] of Object.entries(slotRoles)) {
    const hex = hexOf(base[role])
    if (!slots.has(hex)) slots.set(hex, slot)
  }
  const kind = design.chosen.bullets ?? design.tokens.bullets
  const own = design.chosen.bullets === undefined ? signs[name] : undefined
  const [sign, part] = own ?? (kind === 'square' ? ['▪', 1] : ['–', 1.15])
  return {
    name,
    design,
    grounds: design.grounds,
    theme: measuresOf(name),
    widths: {
      heading: width('heading'),
      body: width('body'),
      mono: width('mono'),
      numeral: width('numeral'),
      quote: width('quote'),
    },
    slants: !untracked.test(language),
    tracking: untracked.test(language)
      ? { title: 0, display: 0 }
      : (trackings[name] ?? { title: -0.01, display: -0.02 }),
    slots,
    bullet: (colour = bulletColours[name] ?? 'accent-ink') =>
      kind === 'none' || kind === 'number' ? kind : { sign, colour, part },
    language,
    isRtl: direction === 'rtl',
  }
}

/** Six digits, in capitals, as Open XML has them. */
export function hexOf(colour: string | undefined): string {
  return (colour ?? '#000000').replace('#', '').toUpperCase()
}

/** A role of a ground as a colour: a slot of the scheme where one holds it, so that another scheme changes it. */
export function colourXml(role: string, ground: ThemeColours, { slots }: Look): Xml {
  const hex = role === 'white' ? 'FFFFFF' : hexOf(ground[role])
  const slot = slots.get(hex)
  return slot === undefined ? el('a:srgbClr', { val: hex }) : el('a:schemeClr', { val: slot })
}

export function fillXml(role: string, ground: ThemeColours, look: Look): Xml {
  return el('a:solidFill', {}, [colourXml(role, ground, look)])
}

/** The fonts of a role: those of the theme where it has them, the three kinds of script together. */
export function fontXml(role: FontRole, { design }: Look): Xml[] {
  const { fonts } = design.tokens
  const scheme =
    fonts[role] === fonts.body ? 'mn' : fonts[role] === fonts.heading ? 'mj' : undefined
  if (scheme === undefined) {
    const pitchFamily = pitchFamilies[fontKind(fonts[role])]
    return ['a:latin', 'a:cs'].map((name) => el(name, { typeface: fonts[role], pitchFamily }))
  }
  return [
    el('a:latin', { typeface: `+${scheme}-lt` }),
    el('a:ea', { typeface: `+${scheme}-ea` }),
    el('a:cs', { typeface: `+${scheme}-cs` }),
  ]
}
