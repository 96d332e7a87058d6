// A brand file: tokens in a file of their own, or a `_brand.yml` of Quarto. What is wrong with it is told at its lines.
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { locate } from '../load/locate.ts'
import { parseSource } from '../load/parse-source.ts'
import { convertQuartoBrand, isQuartoBrand } from '../load/quarto-brand.ts'
import type { SourceTree } from '../model/source.ts'
import type { ThemeTokens } from '../model/theme.ts'
import { understandBrand } from '../pipeline.ts'
import { readThemeText, shownPath, type CssReading, type NamedFile } from './read-css.ts'

/** A brand file that was read. */
export interface Brand {
  readonly tokens: ThemeTokens
  readonly footer?: string | undefined
  readonly license?: string | undefined
  /** The folder that its paths start at. */
  readonly folder: string
  /** Whether fonts that are not there are only told. */
  readonly isQuarto: boolean
  /** Gives a finding about one of its tokens its place in the file. */
  readonly placed: (finding: Diagnostic) => Diagnostic
}

/** Reads a brand file. */
export async function readBrand(named: NamedFile, reading: CssReading): Promise<Outcome<Brand>> {
  const text = await readThemeText(named, reading)
  if (!text.ok) return text
  const file = shownPath(named)
  const parsed = parseSource({ file, text: text.value })
  if (!parsed.ok) return parsed
  const { tree, isQuarto, found } = ourTree(parsed.value)
  const brand = understandBrand(tree)
  const diagnostics = [...parsed.diagnostics, ...found, ...brand.diagnostics]
  if (!brand.ok) return { ok: false, diagnostics }
  const { theme, footer, license, ...top } = brand.value
  const tokens = { ...defined(top), ...defined(theme ?? {}) }
  const placed = (finding: Diagnostic): Diagnostic => {
    if (finding.file !== undefined) return finding
    const path = finding.path ?? []
    const inTheme = locate(tree, ['theme', ...path], 'value')
    const range = (path.length > 0 ? inTheme : undefined) ?? locate(tree, path, 'value')
    return { ...finding, file, ...(range && path.length > 0 && { range }) }
  }
  const folder = join(named.root, dirname(named.path))
  return unlessErrors({ tokens, footer, license, folder, isQuarto, placed }, diagnostics)
}

function ourTree(tree: SourceTree): {
  readonly tree: SourceTree
  readonly isQuarto: boolean
  readonly found: readonly Diagnostic[]
} {
  if (tree.root.kind !== 'map' || !isQuartoBrand(tree.root))
    return { tree, isQuarto: false, found: [] }
  const { root, left } = convertQuartoBrand(tree.root)
  const { file } = tree.source
  const found = left.map(({ what, reason }) =>
    report('theme/brand-left-out', { What: what, reason }, { file }),
  )
  return { tree: { ...tree, root }, isQuarto: true, found }
}

/** Reading gives every key; those without a value would take the place of others. */
function defined(tokens: ThemeTokens): ThemeTokens {
  return Object.fromEntries(Object.entries(tokens).filter(([, value]) => value !== undefined))
}
