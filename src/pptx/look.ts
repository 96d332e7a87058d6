// What a theme means to PowerPoint: colours in twelve slots, two fonts, bullets, and how wide its fonts run.
import type { FontRole, GroundColours, ThemeColours, ThemeDesign } from '../model/theme.ts'
import type { FontWidths } from './measure-text.ts'
import type { TextStyle } from './scene.ts'
import { el, type Xml } from './xml.ts'

export interface Look {
  readonly name: string
  readonly design: ThemeDesign
  readonly grounds: GroundColours
  readonly widths: FontWidths
  /** Slots of the colour scheme by the colour that they hold. */
  readonly slots: ReadonlyMap<string, string>
  readonly bullet: (colour?: string) => TextStyle['bullet']
  readonly language: string
  readonly isRtl: boolean
}

/** How wide families run against a plain grotesque, in regular and in bold. */
const families: Readonly<Record<string, readonly [regular: number, bold: number]>> = {
  'Source Serif 4': [1.05, 1.09],
  'Source Sans 3': [0.94, 0.97],
  Archivo: [0.98, 1.05],
  Geist: [1.05, 1.1],
  'Geist Mono': [1.12, 1.12],
  'IBM Plex Sans': [1.01, 1.04],
  'IBM Plex Serif': [1.06, 1.09],
  'Bricolage Grotesque': [1.06, 1.12],
  'Instrument Sans': [1.02, 1.05],
  'Source Code Pro': [1.12, 1.12],
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

const signs: Readonly<Record<string, string>> = { kernel: '›', atlas: '▍', poster: '•' }

export function makeLook(
  name: string,
  design: ThemeDesign,
  { language, direction }: { readonly language: string; readonly direction: 'ltr' | 'rtl' },
): Look {
  const { fonts } = design.tokens
  const width = (role: FontRole): readonly [number, number] => families[fonts[role]] ?? [1.05, 1.1]
  const { base } = design.grounds
  const slots = new Map<string, string>()
  for (const [slot, role] of Object.entries(slotRoles)) {
    const hex = hexOf(base[role])
    if (!slots.has(hex)) slots.set(hex, slot)
  }
  const kind = design.chosen.bullets ?? design.tokens.bullets
  const own = design.chosen.bullets === undefined ? signs[name] : undefined
  const sign = own ?? (kind === 'square' ? '▪' : '–')
  return {
    name,
    design,
    grounds: design.grounds,
    widths: {
      heading: width('heading'),
      body: width('body'),
      mono: width('mono'),
      numeral: width('numeral'),
      quote: width('quote'),
    },
    slots,
    bullet: (colour = name === 'grid' ? 'text' : 'accent-ink') =>
      kind === 'none' || kind === 'number' ? kind : { sign, colour },
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
    return [el('a:latin', { typeface: fonts[role] }), el('a:cs', { typeface: fonts[role] })]
  }
  return [
    el('a:latin', { typeface: `+${scheme}-lt` }),
    el('a:ea', { typeface: `+${scheme}-ea` }),
    el('a:cs', { typeface: `+${scheme}-cs` }),
  ]
}
