// What the package brings along: templates, themes and fonts. They lie beside src/ and beside dist/ alike,
// so that the same path leads to them from the sources and from the compiled files.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { HLJSApi } from 'highlight.js'
import type katex from 'katex'
import type { TemplateCode, TemplateTexts } from './compose/load-templates.ts'
import type { FontIndexEntry } from './theme/font-index.ts'
import type { ThemeSource } from './theme/resolve-theme.ts'
import type { PaletteFile } from './colour/palette.ts'
import type { ClientScript } from './model/client-script.ts'
import type { SchemeColours, ThemeTokenFile } from './model/theme.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const templates = join(root, 'templates')
const require = createRequire(import.meta.url)

/** The version of this package. */
export function packageVersion(): string {
  return (readJson(join(root, 'package.json')) as { readonly version: string }).version
}

/** Our own templates, by their path below `templates/`. */
export function packageTemplates(): TemplateTexts {
  const texts = new Map<string, string>()
  texts.set('deck.md.hbs', read('deck.md.hbs'))
  for (const folder of ['layouts', 'partials']) {
    for (const name of readdirSync(join(templates, folder)).sort()) {
      texts.set(`${folder}/${name}`, read(`${folder}/${name}`))
    }
  }
  return texts
}

/** The names of our own themes. */
export const themeNames = ['folio', 'grid', 'kernel', 'atlas', 'poster'] as const

/** The rules that all themes share, in their order: a theme's own stand between those of layouts and of sizes. */
const layoutSheets = ['canvas', 'display', 'lists', 'tables', 'flows', 'figures', 'media']
const sizeSheets = ['portrait', 'scripts', 'carousel', 'fit']

/** One of our own themes. */
export function packageTheme(name: string): ThemeSource {
  const base = (sheets: readonly string[]): string =>
    sheets.map((sheet) => read(`themes/base/${sheet}.css`)).join('\n')
  return {
    tokens: readJson(join(templates, 'themes', name, 'tokens.json')) as ThemeTokenFile,
    colours: readJson(join(templates, 'themes', name, 'colours.json')) as SchemeColours,
    layoutCss: base(layoutSheets),
    css: read(`themes/${name}/theme.css`),
    sizeCss: base(sizeSheets),
    fonts: readJson(join(templates, 'fonts/index.json')) as readonly FontIndexEntry[],
  }
}

/** The colours that one of our themes is derived from. */
export function packagePalette(name: string): PaletteFile {
  return readJson(join(templates, 'themes', name, 'palette.json')) as PaletteFile
}

/** Keeps a theme's stylesheet for every later run; the build of the package calls it. */
export function keepPackageSheet(themeCss: string, math: boolean, sheet: string): void {
  keep(sheetFile(themeCss, math), brotliCompressSync(sheet))
}

/** Keeps compiled templates for every later run. */
export function keepTemplateCode(texts: TemplateTexts, code: string): void {
  keep(codeFile(texts), code)
}

function keep(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function sheetFile(themeCss: string, math: boolean): string {
  return `${keptFile(['@marp-team/marp-core', `${math}`, themeCss])}.css.br`
}

function codeFile(texts: TemplateTexts): string {
  return `${keptFile(['handlebars', JSON.stringify([...texts])])}.cjs`
}

/** What is kept is named by all that it is made of, the version of the library that made it among it. */
function keptFile([library, ...parts]: readonly [string, ...string[]]): string {
  const { version } = require(`${library}/package.json`) as { readonly version: string }
  const made = createHash('sha256')
    .update([version, ...parts].join(' '))
    .digest('hex')
  return join(root, 'dist/sheets', made.slice(0, 16))
}

/** Those templates compiled; nothing where they are others, or the package was not built. */
export function packageTemplateCode(texts: TemplateTexts): TemplateCode | undefined {
  const file = codeFile(texts)
  return existsSync(file) ? (require(file) as TemplateCode) : undefined
}

/** That stylesheet; nothing where the theme is another one, or the package was not built. */
export function packageSheet(themeCss: string, math: boolean): string | undefined {
  try {
    return brotliDecompressSync(readFileSync(sheetFile(themeCss, math))).toString()
  } catch {
    return undefined
  }
}

/** The script of one of our pages, as the build of the package bundled it. */
export function packageClient(name: 'present' | 'preview-page' | 'clicker'): ClientScript {
  const file = join(root, 'dist/client', `${name}.js`)
  if (!existsSync(file))
    throw new Error(`${file} is missing: the package was not built. Run npm run build.`)
  const code = readFileSync(file, 'utf8').trimEnd()
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` }
}

const fontTexts = new Map<string, string>()

/** A bundled font file, ready for a data URL; read once, for decks that are laid out again and again. */
export function packageFont(file: string): string {
  const text =
    fontTexts.get(file) ?? readFileSync(join(templates, 'fonts', file)).toString('base64')
  fontTexts.set(file, text)
  return text
}

/** KaTeX, for decks that have formulas: it is loaded when one asks for it, and marp-core takes the same. */
export function loadKatex(): typeof katex {
  return require('katex') as typeof katex
}

/** Marks code up as HTML; highlight.js is loaded when a deck has code, its rare languages when one is asked for. */
export function highlightCode(code: string, language: string): string | undefined {
  for (const load of [commonHighlighter, fullHighlighter]) {
    const hljs = load()
    if (hljs.getLanguage(language) !== undefined)
      return hljs.highlight(code, { language, ignoreIllegals: true }).value
  }
  return undefined
}

const commonHighlighter = (): HLJSApi => require('highlight.js/lib/common') as HLJSApi
const fullHighlighter = (): HLJSApi => require('highlight.js') as HLJSApi

/** One of KaTeX's font files, ready for a data URL. */
export function katexFont(file: string): string {
  const fonts = join(dirname(require.resolve('katex')), 'fonts')
  return readFileSync(join(fonts, file)).toString('base64')
}

/** A file of a new project, by its path below `templates/project/`. */
export function projectFile(path: string): string {
  return read(`project/${path}`)
}

function read(path: string): string {
  return readFileSync(join(templates, path), 'utf8')
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
