// The look of a deck: what the recap or the command line names, with the tokens that the author set. A name is one of our
// themes or of Marp's; a path is a brand file or a stylesheet.
import { basename, dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import type { Host } from '../host/host.ts'
import type { Path } from '../model/source.ts'
import type { ThemeTokens } from '../model/theme.ts'
import { packageTheme, themeNames } from '../package-files.ts'
import type { DeckStyle } from '../pipeline.ts'
import { marpThemeCss, marpThemes } from '../render/marp-themes.ts'
import type { ThemeChoices, ThemeSource } from '../theme/resolve-theme.ts'
import { cssTheme } from './css-theme.ts'
import { packageStyle, styleFrom } from './package-style.ts'
import { readBrand } from './read-brand.ts'
import { openText, readCss, type NamedFile } from './read-css.ts'
import { readLogo } from './read-images.ts'
import type { OwnTemplates } from './read-templates.ts'
import { chooseColours } from './theme-colours.ts'
import { resolveFontTokens } from './theme-fonts.ts'

/** What a deck asks for. */
export interface StyleRequest {
  readonly theme: string | ThemeTokens | undefined
  /** The folder that the paths in it start at. */
  readonly folder: string
  /** Whether the command line names it, which may name files anywhere. */
  readonly isOrdered?: boolean
  /** Templates of the author's own. */
  readonly templates?: OwnTemplates | undefined
}

/** A look, and what a brand says of the deck besides. */
export interface ChosenStyle {
  readonly style: DeckStyle
  readonly footer?: string | undefined
  readonly license?: string | undefined
}

/** Looks that were made in this run, by what they were made of. */
export type StyleShelf = Map<string, Promise<Outcome<ChosenStyle>>>

/** What looks are made with. */
export interface StyleShop {
  readonly styles: StyleShelf
  readonly host: Host
  /** The texts of files that findings may point into. */
  readonly texts: Map<string, string>
}

/** Finds or makes the look that a deck asks for. Paths of what it tells start at the theme, unless it names a file. */
export function chooseStyle(request: StyleRequest, shop: StyleShop): Promise<Outcome<ChosenStyle>> {
  const { theme = null, folder, isOrdered = false, templates } = request
  const key = JSON.stringify([theme, folder, isOrdered, [...(templates?.texts ?? [])]])
  const style = shop.styles.get(key) ?? makeStyle(request, shop)
  shop.styles.set(key, style)
  return style
}

function makeStyle(request: StyleRequest, shop: StyleShop): Promise<Outcome<ChosenStyle>> {
  const { theme = 'folio' } = request
  if (typeof theme !== 'string') return tokenStyle(theme, request, shop)
  if (/\.css$/i.test(theme)) return cssStyle(theme, request, shop)
  if (/\.(?:ya?ml|json)$/i.test(theme)) return brandStyle(theme, request, shop)
  const marpCss = marpThemeCss(theme)
  if (marpCss !== undefined) return marpStyle(theme, marpCss, { request, shop })
  return namedStyle(theme, {}, { request, shop, path: [] })
}

async function brandStyle(
  path: string,
  request: StyleRequest,
  shop: StyleShop,
): Promise<Outcome<ChosenStyle>> {
  const brand = await readBrand(fileOf(path, request), shop)
  if (!brand.ok) return brand
  const { tokens, folder, isQuarto, footer, license, placed } = brand.value
  const style = await tokenStyle(tokens, { ...request, folder, isQuarto }, shop)
  const diagnostics = [...brand.diagnostics, ...style.diagnostics.map(placed)]
  return style.ok ? ok({ ...style.value, footer, license }, diagnostics) : fail(diagnostics)
}

async function cssStyle(
  path: string,
  request: StyleRequest,
  shop: StyleShop,
): Promise<Outcome<ChosenStyle>> {
  const read = await readCss(fileOf(path, request), shop)
  if (!read.ok) return read
  const name = basename(path).replace(/\.css$/i, '')
  const text = shop.texts.get(read.value.file) ?? ''
  const theme = await cssTheme(read.value, { name, folder: request.folder, host: shop.host, text })
  const made = theme.ok ? asChosen(theme.value, request) : theme
  return { ...made, diagnostics: [...read.diagnostics, ...theme.diagnostics, ...made.diagnostics] }
}

/** Nothing is told of a theme of Marp's: its fonts come from the web, and nobody here can change that. */
async function marpStyle(
  name: string,
  css: string,
  { request, shop }: { readonly request: StyleRequest; readonly shop: StyleShop },
): Promise<Outcome<ChosenStyle>> {
  const { folder } = request
  const read = await openText(css, { file: name, folder }, shop.host)
  if (!read.ok) return read
  const theme = await cssTheme(read.value, { name, folder, host: shop.host, text: '' })
  return theme.ok ? asChosen(theme.value, request) : theme
}

function asChosen(source: ThemeSource, { templates }: StyleRequest): Outcome<ChosenStyle> {
  const style = styleFrom(source, templates)
  return style.ok ? ok({ style: style.value }, style.diagnostics) : style
}

function tokenStyle(
  tokens: ThemeTokens,
  request: StyleRequest & { readonly isQuarto?: boolean },
  shop: StyleShop,
): Promise<Outcome<ChosenStyle>> {
  const path = tokens.extends === undefined ? [] : ['extends']
  return namedStyle(tokens.extends ?? 'folio', tokens, { request, shop, path })
}

interface NamedStyle {
  readonly request: StyleRequest & { readonly isQuarto?: boolean }
  readonly shop: StyleShop
  /** Where the name stands. */
  readonly path: Path
}

async function namedStyle(
  name: string,
  tokens: ThemeTokens,
  { request, shop, path }: NamedStyle,
): Promise<Outcome<ChosenStyle>> {
  if (!(themeNames as readonly string[]).includes(name)) return fail([unknownTheme(name, path)])
  const choices = await readChoices(name, tokens, { request, shop, path })
  if (!choices.ok) return choices
  const style = packageStyle(name, choices.value, request.templates)
  const diagnostics = [...choices.diagnostics, ...style.diagnostics]
  return style.ok ? ok({ style: style.value }, diagnostics) : fail(diagnostics)
}

/** The tokens that need more than a rule: colours are derived, fonts, the logo and a stylesheet are looked for. */
async function readChoices(
  name: string,
  tokens: ThemeTokens,
  { request, shop }: NamedStyle,
): Promise<Outcome<ThemeChoices>> {
  const { folder, isQuarto: isLenient } = request
  const { host } = shop
  const { tokens: own, fonts: bundled } = packageTheme(name)
  const colours = await chooseColours(own, tokens)
  const fonts =
    tokens.font === undefined
      ? ok({ families: {}, faces: [] })
      : await resolveFontTokens({ fonts: tokens.font, bundled, folder, isLenient }, host)
  const logo = tokens.logo === undefined ? ok(undefined) : await readLogo(tokens.logo, folder, host)
  const place = { path: ['css'] }
  const css =
    tokens.css === undefined
      ? ok(undefined)
      : await readCss({ root: folder, path: tokens.css }, { ...shop, place })
  const found = [colours, fonts, logo, css].flatMap(({ diagnostics }) => diagnostics)
  if (!colours.ok || !fonts.ok || !logo.ok || !css.ok) return fail(found)
  const { colours: grounds, scheme } = colours.value
  const choices = { tokens: { ...tokens, scheme }, colours: grounds, logo: logo.value }
  return unlessErrors({ ...choices, ...fonts.value, css: css.value?.css }, found)
}

/** The command line may name any file; a recap those in or below its folder. */
function fileOf(path: string, { folder, isOrdered = false }: StyleRequest): NamedFile {
  return isOrdered ? { root: dirname(path), path: basename(path) } : { root: folder, path }
}

function unknownTheme(theme: string, path: Path): Diagnostic {
  const known = [...themeNames, ...(path.length === 0 ? marpThemes : [])]
  const near = nearest(theme, known)
  const isPath = /[./\\]/.test(theme)
  const hint = isPath
    ? 'Files of themes end in .css, .yaml, .yml or .json.'
    : didYouMean(theme, known)
  const expected = [...near, ...known.filter((each) => !near.includes(each))]
  return report('theme/unknown', { theme }, { path, expected, ...(hint && { hint }) })
}
