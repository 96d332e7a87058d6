// What one window wants to see: a deck, and what is tried on it. It stands in the address that the page asks for, so that the server
// need not remember anybody.
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { treeFromValue } from '../load/tree-from-value.ts'
import { deckSizes } from '../model/canvas.ts'
import type { DeckSize } from '../model/recap.ts'
import type { BrandFile, ThemeTokens } from '../model/theme.ts'
import { understandBrand } from '../pipeline.ts'

/** A deck, and what is tried on it in the place of its own. */
export interface View {
  readonly file: string
  readonly size?: DeckSize | undefined
  /** One of our themes. */
  readonly theme?: string | undefined
  readonly tokens: ThemeTokens
}

const longestTokens = 4000

/** Reads the view that a page asks for. Tokens that are not right are told as in a recap. */
export function readView(
  asked: URLSearchParams,
  files: readonly string[],
  themes: readonly string[],
): Outcome<View> | undefined {
  const file = asked.get('file') ?? files[0]
  const size = deckSizes.find((each) => each === asked.get('size'))
  const theme = themes.find((each) => each === asked.get('theme'))
  const written = asked.get('tokens') ?? '{}'
  if (file === undefined || !files.includes(file) || written.length > longestTokens)
    return undefined
  const tree = treeFromValue(parseJson(written), 'tokens')
  const brand = tree.ok ? understandBrand(tree.value) : tree
  if (!brand.ok) return fail(brand.diagnostics)
  return ok({ file, size, theme, tokens: triedTokens(brand.value) })
}

/** Those tokens that are set. Files are not named by a page, and a theme is chosen by its name. */
function triedTokens(brand: BrandFile): ThemeTokens {
  const { extends: _, css: _css, logo: _logo, theme: _theme, footer: _footer, license: _license, ...tokens } = brand // prettier-ignore
  // What is not set is undefined there, and would hide what a recap sets.
  return JSON.parse(JSON.stringify(tokens)) as ThemeTokens
}

/** The name of a view: the same for the same. */
export function viewKey(view: View): string {
  return JSON.stringify([view.file, view.size, view.theme, view.tokens])
}

/** A deck's own look with what is tried over it. */
export function tryOn(
  own: string | ThemeTokens | undefined,
  { theme, tokens }: View,
): string | ThemeTokens | undefined {
  const isBare = Object.keys(tokens).length === 0
  if (theme === undefined && isBare) return own
  if (theme !== undefined) return isBare ? theme : { extends: theme, ...tokens }
  const base = typeof own === 'object' ? own : own === undefined ? {} : { extends: own }
  return { ...base, ...tokens, ...(base.font && { font: { ...base.font, ...tokens.font } }) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
