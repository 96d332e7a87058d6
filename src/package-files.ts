// What the package brings along: templates, themes and fonts. They lie beside src/ and beside dist/ alike,
// so that the same path leads to them from the sources and from the compiled files.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type katex from 'katex'
import type { TemplateTexts } from './compose/load-templates.ts'
import type { FontIndexEntry } from './theme/font-index.ts'
import type { ThemeSource } from './theme/resolve-theme.ts'
import type { ThemeTokenFile } from './theme/token-css.ts'

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

/** One of our own themes. */
export function packageTheme(name: string): ThemeSource {
  return {
    tokens: readJson(join(templates, 'themes', name, 'tokens.json')) as ThemeTokenFile,
    baseCss: read('themes/base.css'),
    css: read(`themes/${name}/theme.css`),
    fonts: readJson(join(templates, 'fonts/index.json')) as readonly FontIndexEntry[],
  }
}

/** Keeps a theme's stylesheet for every later run; the build of the package calls it. */
export function keepPackageSheet(themeCss: string, math: boolean, sheet: string): void {
  const file = sheetFile(themeCss, math)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, sheet)
}

/** A stylesheet is named by all that it is made of. */
function sheetFile(themeCss: string, math: boolean): string {
  const { version } = require('@marp-team/marp-core/package.json') as { readonly version: string }
  const made = createHash('sha256').update(`${version} ${math} ${themeCss}`).digest('hex')
  return join(root, 'dist/sheets', `${made.slice(0, 16)}.css`)
}

/** That stylesheet; nothing where the theme is another one, or the package was not built. */
export function packageSheet(themeCss: string, math: boolean): string | undefined {
  try {
    return readFileSync(sheetFile(themeCss, math), 'utf8')
  } catch {
    return undefined
  }
}

/** A bundled font file, ready for a data URL. */
export function packageFont(file: string): string {
  return readFileSync(join(templates, 'fonts', file)).toString('base64')
}

/** KaTeX, for decks that have formulas: it is loaded when one asks for it, and marp-core takes the same. */
export function loadKatex(): typeof katex {
  return require('katex') as typeof katex
}

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
