// The whole of Afterdeck on one screen: each stage is one pure function, and nothing later reaches back.
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { fail, unlessErrors, type Outcome } from './diagnostics/outcome.ts'
import type { Deck, DeckMarkdown, DeckPlan, FitDecisions, ImageAsset } from './model/deck.ts'
import type { DeckSize, Recap } from './model/recap.ts'
import type { SourceText, SourceTree } from './model/source.ts'
import type { Theme } from './model/theme.ts'
import { loadTemplates, type TemplateSet, type TemplateTexts } from './compose/load-templates.ts'
import { renderMarkdown } from './compose/render-markdown.ts'
import { locate } from './load/locate.ts'
import { parseSource } from './load/parse-source.ts'
import { checkSupport } from './plan/check-support.ts'
import { planDeck } from './plan/plan-deck.ts'
import { renderHtml, renderSheet } from './render/render-html.ts'
import type { Katex } from './text/latex-fault.ts'
import { resolveTheme, type ThemeSource } from './theme/resolve-theme.ts'
import { validateRecap } from './validate/validate-recap.ts'
import { wordIds } from './words/choose-words.ts'

/** A recap that was read and found right, and where its parts stand. */
export interface ReadRecap {
  readonly recap: Recap
  readonly tree: SourceTree
}

/** What a deck looks like. */
export interface DeckStyle {
  readonly templates: TemplateSet
  readonly theme: Theme
  /** The stylesheet, with KaTeX's rules for decks with formulas; made when the first deck asks for it. */
  readonly sheet: (math: boolean) => string
}

/** A stylesheet that somebody has made before from the same theme. */
export type ReadyMadeSheet = (themeCss: string, math: boolean) => string | undefined

/** Everything that a deck is made of. Whoever calls has read the files. */
export interface DeckInput {
  readonly recap: Recap
  readonly size: DeckSize
  readonly style: DeckStyle
  /** The recap's images, by the name that it uses for them. */
  readonly images: ReadonlyMap<string, ImageAsset>
  /** Where pictures lie beside the Markdown. */
  readonly imageFolder: string
}

/** A compiled deck with its intermediate forms. */
export interface Compiled {
  readonly plan: DeckPlan
  readonly markdown: DeckMarkdown
  readonly theme: Theme
  readonly deck: Deck
}

/** What was found earlier, and how formulas are looked at. */
export interface UnderstandOptions {
  readonly earlier?: readonly Diagnostic[]
  readonly loadKatex?: (() => Katex) | undefined
}

/** text → recap. Syntax errors stop it at once; all other faults are told together. */
export function readRecap(source: SourceText, loadKatex?: () => Katex): Outcome<ReadRecap> {
  const tree = parseSource(source)
  const earlier = tree.diagnostics
  return tree.ok ? understandRecap(tree.value, { earlier, loadKatex }) : tree
}

/** data with positions → recap. Formulas are looked at where there is a KaTeX to be loaded. */
export function understandRecap(
  tree: SourceTree,
  { earlier = [], loadKatex }: UnderstandOptions = {},
): Outcome<ReadRecap> {
  const where = (
    path: Parameters<typeof locate>[1],
    what: 'key' | 'value',
  ): ReturnType<typeof locate> => locate(tree, path, what)
  const recap = validateRecap(tree, where, { wordIds, ...(loadKatex && { loadKatex }) })
  const diagnostics = [...earlier, ...recap.diagnostics]
  if (!recap.ok) return fail(diagnostics)
  const unsupported = checkSupport(recap.value, where).map((each) => ({
    ...each,
    file: tree.source.file,
  }))
  return unlessErrors({ recap: recap.value, tree }, [...diagnostics, ...unsupported])
}

/** Templates and theme, read once for all decks and all rounds of fit. */
export function prepareStyle(
  texts: TemplateTexts,
  source: ThemeSource,
  readyMade: ReadyMadeSheet = () => undefined,
): Outcome<DeckStyle> {
  const templates = loadTemplates(texts)
  if (!templates.ok) return templates
  const theme = resolveTheme(source)
  const sheets = new Map<boolean, string>()
  const sheet = (math: boolean): string => {
    const made = sheets.get(math) ?? readyMade(theme.css, math) ?? renderSheet(theme, { math })
    sheets.set(math, made)
    return made
  }
  return unlessErrors({ templates: templates.value, theme, sheet }, templates.diagnostics)
}

/** recap → slides → Markdown → HTML. Fit calls it again with what it has decided. */
export function compile(input: DeckInput, decisions?: FitDecisions): Outcome<Compiled> {
  const { templates, theme } = input.style
  const plan = planDeck(input.recap, { size: input.size, decisions })
  const markdown = renderMarkdown(plan, templates, {
    theme: theme.name,
    colours: theme.colours,
    decisions,
    assets: input.images,
    imageFolder: input.imageFolder,
  })
  if (!markdown.ok) return markdown
  const deck = renderHtml(markdown.value, theme, input.style.sheet)
  return unlessErrors({ plan, markdown: markdown.value, theme, deck }, markdown.diagnostics)
}
