// The theme of a hand-written deck: the one that the command line names, else the one of its front matter, which is a name
// of ours or of Marp's, or a stylesheet beside the deck, as Marp's own tools find it.
import { basename, dirname } from 'node:path'
import { parseCss } from '../css/flat-rules.ts'
import { readLook } from '../css/read-look.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import { placeOfWords } from '../handwritten/place-of-words.ts'
import type { HandwrittenSource } from '../handwritten/read-handwritten.ts'
import type { Theme } from '../model/theme.ts'
import { packageTheme, themeNames } from '../package-files.ts'
import { marpThemeCss, marpThemes } from '../render/marp-themes.ts'
import { chooseStyle } from '../style/choose-style.ts'
import { chooseCssFonts } from '../style/css-fonts.ts'
import { openText, readCss, type NamedFile, type ReadCss } from '../style/read-css.ts'
import { parseFontIndex } from '../theme/font-index.ts'
import type { Workshop } from './laid-out-deck.ts'

/** What a hand-written deck looks like. */
export interface HandwrittenTheme {
  /** The CSS of a theme that Marp does not know; under the name that the deck asks for. */
  readonly css?: string | undefined
  /** The fonts that it may ask for; absent where only the system's are known. */
  readonly fonts?: Pick<Theme, 'fonts' | 'textFamilies'> | undefined
}

/** Finds the theme of a hand-written deck. */
export async function handwrittenTheme(
  written: HandwrittenSource,
  folder: string,
  shop: Workshop,
): Promise<Outcome<HandwrittenTheme>> {
  const { theme: ordered } = shop.options
  const asked = written.theme ?? 'default'
  const name = ordered ?? asked
  if (ordered !== undefined && /\.css$/i.test(ordered)) {
    const file = { root: dirname(ordered), path: basename(ordered) }
    return sheetTheme(file, { asked, folder, shop })
  }
  const marpCss = marpThemeCss(name)
  if (marpCss !== undefined && name === asked) return ok({})
  if (marpCss !== undefined) return marpTheme(name, marpCss, { asked, folder, shop })
  if ((themeNames as readonly string[]).includes(name) || /\.(?:ya?ml|json)$/i.test(name)) {
    const style = await chooseStyle({ theme: name, folder, isOrdered: true }, shop)
    if (!style.ok) return style
    const { theme } = style.value.style
    const css = name === asked ? theme.css : renamed(theme.css, asked)
    return ok({ css, fonts: theme }, style.diagnostics)
  }
  const beside = { root: folder, path: `${name}.css` }
  const isName = ordered === undefined && /^[\p{L}\p{N}_-]+$/u.test(name)
  const there = isName && (await shop.host.readBelow({ ...beside, limitBytes: 0 }))
  if (there && (there.ok || there.reason !== 'missing'))
    return sheetTheme(beside, { asked, folder, shop })
  return fail([unknownTheme(name, written)])
}

interface SheetOptions {
  readonly asked: string
  readonly folder: string
  readonly shop: Workshop
}

/** A theme of Marp's in the place of the one that a deck names. */
async function marpTheme(
  name: string,
  marpCss: string,
  { asked, folder, shop }: SheetOptions,
): Promise<Outcome<HandwrittenTheme>> {
  const read = await openText(marpCss, { file: name, folder }, shop.host)
  if (!read.ok) return read
  const isSpared = read.diagnostics.length > 0
  const found = isSpared ? [report('handwritten/web-fonts', { theme: name })] : []
  return ok({ css: renamed(read.value.css, asked) }, found)
}

async function sheetTheme(
  file: NamedFile,
  { asked, folder, shop }: SheetOptions,
): Promise<Outcome<HandwrittenTheme>> {
  const read = await readCss(file, shop)
  if (!read.ok) return read
  const css = renamed(read.value.css, asked)
  return ok({ css, fonts: await fontsOf(read.value, folder, shop) }, read.diagnostics)
}

/** The fonts that a stylesheet names, where they can be brought along. */
async function fontsOf(
  { css, file }: ReadCss,
  folder: string,
  { host }: Workshop,
): Promise<HandwrittenTheme['fonts']> {
  const parsed = parseCss(css)
  if (!('root' in parsed)) return undefined
  const { fonts: named } = readLook(parsed.root)
  const { families, faces } = await chooseCssFonts(named, { faces: [], folder, host, file })
  const names = new Set(Object.values(families).filter((name) => Object.values(named).flat().includes(name))) // prettier-ignore
  if (names.size === 0) return undefined
  const bundled = parseFontIndex(packageTheme('folio').fonts).filter(({ family }) => names.has(family)) // prettier-ignore
  return { fonts: [...faces, ...bundled], textFamilies: names.size }
}

/** A stylesheet under the name that a deck asks for: that is how Marp finds it. */
function renamed(css: string, name: string): string {
  const known = /^[\p{L}\p{N}_-]+$/u.test(name) ? name : 'default'
  return `/* @theme ${known} */\n${css.replaceAll(/@theme\s+[\w-]+/g, '')}`
}

function unknownTheme(theme: string, { source, theme: asked }: HandwrittenSource): Diagnostic {
  const known: readonly string[] = [...themeNames, ...marpThemes]
  const hint = didYouMean(theme, known)
  const expected = [...new Set([...nearest(theme, known), ...known])]
  const place = theme === asked ? placeOfWords(theme, source.text) : {}
  return report('handwritten/unknown-theme', { theme }, { ...place, expected, ...(hint && { hint }) }) // prettier-ignore
}
