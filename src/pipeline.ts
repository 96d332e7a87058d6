// The whole of Afterdeck on one screen: each stage is one pure function, and nothing later reaches back.
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { fail, ok, unlessErrors, type Outcome } from './diagnostics/outcome.ts'
import { report } from './diagnostics/report.ts'
import type {
  Deck,
  DeckMarkdown,
  DeckPlan,
  Edition,
  FitDecisions,
  ImageAsset,
} from './model/deck.ts'
import type { DeckSize, Recap } from './model/recap.ts'
import type { SourceText, SourceTree } from './model/source.ts'
import type { BrandFile, Theme } from './model/theme.ts'
import {
  loadTemplates,
  takeTemplateCode,
  type TemplateCode,
  type TemplateSet,
  type TemplateTexts,
} from './compose/load-templates.ts'
import { renderMarkdown } from './compose/render-markdown.ts'
import { locate } from './load/locate.ts'
import { parseSource } from './load/parse-source.ts'
import { planCarousel } from './plan/plan-carousel.ts'
import { planDeck } from './plan/plan-deck.ts'
import { planShare } from './plan/plan-share.ts'
import { colourCode, type Highlight } from './render/colour-code.ts'
import { renderHtml, renderSheet } from './render/render-html.ts'
import type { SlideShelf } from './render/render-slides.ts'
import { withSteps } from './render/with-steps.ts'
import type { Katex } from './text/latex-fault.ts'
import { resolveTheme, type ThemeSource } from './theme/resolve-theme.ts'
import { validateBrand } from './validate/validate-brand.ts'
import { validateRecap } from './validate/validate-recap.ts'
import type { Locate } from './validate/validation.ts'
import { wordIds } from './words/choose-words.ts'

/** Compiles templates once for all, when a package is built. */
export { writeTemplateCode } from './compose/load-templates.ts'

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

/** What a look may be prepared with. */
export interface StyleOptions {
  /** A stylesheet that somebody has made before from the same theme. */
  readonly readySheet?: (themeCss: string, math: boolean) => string | undefined
  /** The same templates, that somebody has compiled before. */
  readonly readyTemplates?: (texts: TemplateTexts) => TemplateCode | undefined
  /** The names that people know templates by, where these are others than their paths. */
  readonly files?: ReadonlyMap<string, string>
}

/** Everything that a deck is made of. Whoever calls has read the files. */
export interface DeckInput {
  readonly recap: Recap
  readonly size: DeckSize
  /** An edit in the place of the deck. */
  readonly edition?: Edition | undefined
  readonly style: DeckStyle
  /** The recap's images, by the name that it uses for them. */
  readonly images: ReadonlyMap<string, ImageAsset>
  /** Marks the words of code; it stays plain without. */
  readonly highlight?: Highlight | undefined
  /** Where pictures lie beside the Markdown. */
  readonly imageFolder: string
  /** Slides that were rendered before, where the same deck is compiled again and again with our own templates. */
  readonly shelf?: SlideShelf | undefined
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
  /** Layouts for which the author has templates of their own. */
  readonly userLayouts?: readonly string[] | undefined
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
  { earlier = [], loadKatex, userLayouts = [] }: UnderstandOptions = {},
): Outcome<ReadRecap> {
  const where: Locate = (path, what) => locate(tree, path, what)
  const recap = validateRecap(tree, where, {
    wordIds,
    userLayouts,
    ...(loadKatex && { loadKatex }),
  })
  const diagnostics = [...earlier, ...recap.diagnostics]
  if (!recap.ok) return fail(diagnostics)
  return unlessErrors({ recap: recap.value, tree }, diagnostics)
}

/** data with positions → tokens of a brand. */
export function understandBrand(tree: SourceTree): Outcome<BrandFile> {
  return validateBrand(tree, (path, what) => locate(tree, path, what))
}

/** Templates and theme, read once for all decks and all rounds of fit. */
export function prepareStyle(
  texts: TemplateTexts,
  source: ThemeSource,
  options: StyleOptions = {},
): Outcome<DeckStyle> {
  const theme = resolveTheme(source)
  const code = options.readyTemplates?.(texts)
  const templates =
    code === undefined ? loadTemplates(texts, options.files) : ok(takeTemplateCode(code))
  if (!templates.ok) return templates
  const sheets = new Map<boolean, string>()
  const sheet = (math: boolean): string => {
    const made =
      sheets.get(math) ?? options.readySheet?.(theme.css, math) ?? renderSheet(theme, { math })
    sheets.set(math, made)
    return made
  }
  return unlessErrors({ templates: templates.value, theme, sheet }, templates.diagnostics)
}

const planners = { deck: planDeck, carousel: planCarousel, share: planShare } as const

/**
 * recap → slides → Markdown → HTML. Fit calls it again with what it has decided; `stepless` is the same deck before it
 * got its type steps, where there is one: its slides need not be rendered once more.
 */
export function compile(
  input: DeckInput,
  decisions?: FitDecisions,
  stepless?: Compiled,
): Outcome<Compiled> {
  const { templates, theme } = input.style
  const plan =
    stepless?.plan ??
    planners[input.edition ?? 'deck'](input.recap, { size: input.size, decisions })
  const markdown = renderMarkdown(plan, templates, {
    theme: theme.name,
    colours: theme.colours,
    logo: theme.logo,
    decisions,
    assets: input.images,
    imageFolder: input.imageFolder,
  })
  if (!markdown.ok) return markdown
  const deck =
    (stepless && decisions && withSteps(stepless.deck, decisions)) ??
    coloured(
      renderHtml(markdown.value, theme, { sheet: input.style.sheet, shelf: input.shelf }),
      input.highlight,
    )
  const [made, planned] = [deck.slides.length, plan.slides.length]
  if (made !== planned) return fail([report('template/slide-count', { made, planned })])
  return unlessErrors({ plan, markdown: markdown.value, theme, deck }, markdown.diagnostics)
}

function coloured(deck: Deck, highlight: Highlight | undefined): Deck {
  if (highlight === undefined) return deck
  return { ...deck, slides: deck.slides.map((slide) => colourCode(slide, highlight)) }
}
