import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ColouredCode } from '../../src/model/code.ts'
import type { ImageAsset } from '../../src/model/deck.ts'
import type { DeckSize, Recap } from '../../src/model/recap.ts'
import type { ThemeTokenFile } from '../../src/model/theme.ts'
import { packageTheme } from '../../src/package-files.ts'
import { planDeck } from '../../src/plan/plan-deck.ts'
import {
  drawSlide,
  exportPptx,
  type PptxInput,
  type Presentation,
} from '../../src/pptx/export-pptx.ts'
import { withSystemFonts } from '../../src/pptx/fonts.ts'
import { makeLook, type Look } from '../../src/pptx/look.ts'
import type { Drawing } from '../../src/pptx/scene.ts'
import { inlineText } from '../../src/text/inline-text.ts'
import { resolveTheme } from '../../src/theme/resolve-theme.ts'
import { recapOf } from './tree.ts'

const content = join(import.meta.dirname, '../../content')

/** The recaps that come along with the package, by name. */
export const recapFiles: readonly string[] = [content, join(content, 'examples')].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name)),
)

/** A picture of one dot, under whatever name a recap has for it. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function pictures(yaml: string): Map<string, ImageAsset> {
  const names = [...yaml.matchAll(/(?:src|photo): "?([^\s"}]+)/g)].map(([, name]) => name!)
  const asset = { mediaType: 'image/png', base64: dot, widthPx: 300, heightPx: 200 }
  return new Map(names.map((src) => [src, { src, ...asset }]))
}

export interface PptxWish {
  readonly theme?: string
  readonly size?: DeckSize
  readonly hasSystemFonts?: boolean
  /** Tokens in the place of the theme's. */
  readonly tokens?: Partial<ThemeTokenFile>
  /** The listing of every slide in colours. */
  readonly code?: ColouredCode
}

/** A recap, or its YAML, as a presentation, without a browser. */
export function pptxOf(source: string | Recap, wish: PptxWish = {}): Uint8Array {
  return presentationOf(source, wish).bytes
}

/** The same with the fonts that it names. */
export function presentationOf(source: string | Recap, wish: PptxWish = {}): Presentation {
  return exportPptx(inputOf(source, wish))
}

/** What each slide of it shows, and the look by which it was measured. */
export function drawingsOf(
  source: string,
  wish: PptxWish,
): { readonly look: Look; readonly drawings: readonly Drawing[] } {
  const input = inputOf(source, wish)
  const look = makeLook(input.theme.name, input.theme.design, input.plan)
  const drawings = input.plan.slides.map((slide, index) => drawSlide(slide, index, { input, look }))
  return { look, drawings }
}

function inputOf(
  source: string | Recap,
  { theme = 'folio', size = '16:9', hasSystemFonts = false, tokens, code }: PptxWish,
): PptxInput {
  const plan = planDeck(typeof source === 'string' ? recapOf(source) : source, { size })
  const { talk, language } = plan
  const own = resolveTheme(packageTheme(theme))
  const { design } = own
  const look = { ...own, design: { ...design, tokens: { ...design.tokens, ...tokens } } }
  return {
    plan,
    steps: new Map(),
    theme: hasSystemFonts ? { ...look, design: withSystemFonts(look.design) } : look,
    images: typeof source === 'string' ? pictures(source) : new Map(),
    rasters: new Map(),
    code: new Map(code === undefined ? [] : plan.slides.map(({ id }) => [id, code])),
    facts: {
      title: inlineText([{ type: 'text', text: talk.title }]),
      authors: (talk.speakers ?? []).map(({ name }) => name),
      subject: talk.subtitle,
      keywords: [],
      language,
      date: new Date('2025-01-31T10:20:30Z'),
    },
  }
}

export function recapYaml(file: string): string {
  return readFileSync(file, 'utf8')
}
