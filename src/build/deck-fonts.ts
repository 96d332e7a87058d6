// The fonts of one deck: bundled ones, then those of the author's project; what neither has is left to the system,
// and the browser is asked whether that has it. What nobody has is told, with the command that helps.
import { findUnshown } from '../browser/find-unshown.ts'
import { loadDocument } from '../browser/load-document.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
import { locate } from '../load/locate.ts'
import type { Path, SourceNode, SourceTree } from '../model/source.ts'
import type { FontFace, Theme } from '../model/theme.ts'
import { katexFont, packageFont } from '../package-files.ts'
import { probeDocument } from '../render/probe-document.ts'
import { readProjectFonts } from '../style/read-project-fonts.ts'
import { chooseFonts } from '../theme/choose-fonts.ts'
import { fontFaceCss } from '../theme/font-face-css.ts'
import { packagesFor } from '../theme/font-packages.ts'
import { mathFonts } from '../theme/math-fonts.ts'
import { onPage } from './on-page.ts'

/** What a deck is set in, and what is not sure to be shown. */
export interface DeckFonts {
  /** `@font-face` rules with the files inside; for the deck, and beside its Markdown. */
  readonly css: string
  readonly language: string
  /** Signs that no bundled font has: the browser has to be asked for them. */
  readonly unproved: readonly string[]
  /** The families of the project's fonts, in order, with their rules. */
  readonly project: { readonly families: readonly string[]; readonly css: string }
  /** The font packages of the project that were looked into. */
  readonly packages: readonly string[]
}

/** What themes add to a deck's own text. */
const ownSigns = '0123456789 “”‘’…–—()/:…'

/** What a deck's fonts are chosen by. */
export interface FontDemand {
  readonly text: string
  readonly language: string
  /** The theme's fonts, its text families first, and how many families these are. */
  readonly theme: Pick<Theme, 'fonts' | 'textFamilies'>
}

/** Gathers the fonts that a deck's own text asks for. */
export async function gatherFonts(
  demand: FontDemand,
  folder: string,
  host: Host,
): Promise<DeckFonts> {
  const { language, theme } = demand
  const { faces, missing } = chooseFonts(demand.text + ownSigns, theme.fonts, theme.textFamilies)
  const own = fontFaceCss(faces, packageFont)
  const none = { language, unproved: [], project: { families: [], css: '' }, packages: [] }
  if (missing.length === 0) return { ...none, css: endLine(own) }
  const found = await readProjectFonts({ signs: missing, language, folder }, host)
  const families = familiesOf(found.faces)
  const css = fontFaceCss(found.faces, packageFont)
  // Custom properties: the theme's lists of families have a place for this one.
  const names = families.map((family) => `"${family}"`).join(',')
  const stack = names === '' ? '' : `section{--project-fonts:${names}}`
  return {
    ...none,
    css: endLine([own, css, stack].filter((rules) => rules !== '').join('\n')),
    unproved: missing,
    project: { families, css },
    packages: found.packages,
  }
}

/** The fonts of a deck's formulas; what themes do to the letters of words is undone for them. */
export function mathFontCss(slides: readonly string[]): string {
  const faces = mathFonts(slides)
  if (faces.length === 0) return ''
  const plain = 'section .katex{letter-spacing:0;word-spacing:0;text-transform:none}'
  return `${fontFaceCss(faces, katexFont)}\n${plain}\n`
}

function familiesOf(faces: readonly FontFace[]): string[] {
  return [...new Set(faces.map(({ family }) => family))]
}

function endLine(css: string): string {
  return css === '' ? '' : `${css}\n`
}

/**
 * Asks the browser for the signs that are not proved, and tells those that it can only show as boxes.
 * Without a browser nothing is known of the system's fonts, and nothing is said.
 */
export async function checkSigns(
  fonts: DeckFonts,
  tree: SourceTree | undefined,
  browser: DeckBrowser | undefined,
): Promise<Outcome<null>> {
  const { unproved, language, project } = fonts
  if (unproved.length === 0 || browser === undefined) return ok(null)
  const html = probeDocument({
    signs: unproved,
    language,
    fontCss: project.css,
    families: project.families,
    plainFont: packageFont('source-sans-3/source-sans-3-latin-400-normal.woff2'),
  })
  const unshown = await onPage(browser, 0, async (page) => {
    await loadDocument(page, html)
    const step = {
      what: 'look for signs without a font',
      deadlineMs: 15_000 + 10 * unproved.length,
    }
    return findUnshown(page, unproved, step)
  })
  if (!unshown.ok) return unshown
  return ok(null, unshown.value.length === 0 ? [] : [missingSigns(unshown.value, fonts, tree)])
}

const shown = 10

function missingSigns(
  signs: readonly string[],
  { language, packages }: DeckFonts,
  tree: SourceTree | undefined,
): ReturnType<typeof report> {
  const named = signs.slice(0, shown).map(nameOf)
  const rest = signs.length - named.length
  const list = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
  const path = tree && placeOf(tree.root, signs)
  const range = tree && path && locate(tree, path, 'value')
  return report(
    'font/missing-signs',
    { signs: list, help: helpFor(signs, language, packages) },
    { ...(path && { path }), ...(range && { range }) },
  )
}

function nameOf(sign: string): string {
  const number = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  // A mark stands on a circle of dots where it has no letter.
  return `“${/\p{M}/u.test(sign) ? '◌' : ''}${sign}” (U+${number})`
}

/** The one command for all signs; a package that is there already does not have them. */
function helpFor(signs: readonly string[], language: string, installed: readonly string[]): string {
  const helping = new Set<string>()
  let helpless = false
  for (const sign of signs) {
    const candidates = packagesFor([sign], language).map((name) => `@fontsource/${name}`)
    const first = candidates.find((name) => helping.has(name) || !installed.includes(name))
    if (first === undefined) helpless = true
    else helping.add(first)
  }
  const command = `Run “npm install ${[...helping].join(' ')}” in the folder of the recap`
  if (helping.size === 0)
    return 'Install a font that has them on this machine, or write other signs.'
  return helpless
    ? `${command}; for the signs of other scripts install a font on this machine.`
    : `${command}.`
}

/** The first value of the recap that has one of the signs. */
function placeOf(node: SourceNode, signs: readonly string[]): Path | undefined {
  if (node.kind === 'scalar') {
    const { value } = node
    return typeof value === 'string' && signs.some((sign) => value.includes(sign)) ? [] : undefined
  }
  const children: readonly (readonly [string | number, SourceNode])[] =
    node.kind === 'list'
      ? node.items.map((item, index) => [index, item] as const)
      : node.entries.map(({ key, value }) => [key, value] as const)
  for (const [step, child] of children) {
    const rest = placeOf(child, signs)
    if (rest !== undefined) return [step, ...rest]
  }
  return undefined
}
