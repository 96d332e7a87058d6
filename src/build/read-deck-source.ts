import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import { decodeSource } from '../load/decode-source.ts'
import { locate } from '../load/locate.ts'
import { parseSource } from '../load/parse-source.ts'
import { treeFromValue } from '../load/tree-from-value.ts'
import type { SourceTree } from '../model/source.ts'
import { loadKatex } from '../package-files.ts'
import { understandRecap, type ReadRecap } from '../pipeline.ts'
import { noTemplates, readTemplates, type OwnTemplates } from '../style/read-templates.ts'
import { sourceName, type BuildOptions, type DeckSource } from './build-options.ts'

/** A recap, the text it was read from, and the folder that its paths start at. */
export interface DeckContent extends ReadRecap {
  readonly folder: string
  /** Templates in the place of ours, and beside them. */
  readonly templates: OwnTemplates
}

/** What came of reading: the text is there for code frames even where the recap is not. */
export interface ReadDeckSource {
  readonly text: string
  readonly outcome: Outcome<DeckContent>
}

/** What a recap is read with. */
export interface Reading {
  readonly host: Host
  readonly options: Pick<BuildOptions, 'templates'>
}

/** Reads and validates one recap, from wherever it comes. */
export async function readDeckSource(
  source: DeckSource,
  reading: Reading,
): Promise<ReadDeckSource> {
  const file = sourceName(source)
  const { host } = reading
  if (source.kind === 'value') {
    const tree = treeFromValue(source.value, file)
    return { text: '', outcome: await understand(tree, '.', reading) }
  }
  const bytes = source.kind === 'stdin' ? await host.readStdin() : await host.readInput(source.path)
  if (!bytes.ok) return { text: '', outcome: fail(bytes.diagnostics) }
  const text = decodeSource(bytes.value, file)
  if (!text.ok) return { text: '', outcome: fail(text.diagnostics) }
  const folder = source.kind === 'stdin' ? '.' : dirname(source.path)
  const tree = parseSource(text.value)
  const earlier = [...text.diagnostics, ...tree.diagnostics]
  const read = await understand({ ...tree, diagnostics: earlier }, folder, reading)
  return { text: text.value.text, outcome: read }
}

/** Which layouts a takeaway may name is known once the author's templates are. */
async function understand(
  tree: Outcome<SourceTree>,
  folder: string,
  reading: Reading,
): Promise<Outcome<DeckContent>> {
  if (!tree.ok) return tree
  const templates = await ownTemplates(tree.value, folder, reading)
  const userLayouts = templates.ok ? templates.value.layouts : undefined
  const earlier = [...tree.diagnostics, ...templates.diagnostics]
  // Which layouts there are is not known without the folder: what it would have is not told as missing.
  const read = understandRecap(tree.value, { earlier, loadKatex, userLayouts })
  const isSure = ({ code }: Diagnostic): boolean => templates.ok || code !== 'recap/layout-unknown'
  if (!read.ok) return fail(read.diagnostics.filter(isSure))
  if (!templates.ok) return fail(read.diagnostics)
  return unlessErrors({ ...read.value, folder, templates: templates.value }, read.diagnostics)
}

/** The templates that the command line names, or the recap. */
async function ownTemplates(
  tree: SourceTree,
  folder: string,
  { host, options }: Reading,
): Promise<Outcome<OwnTemplates>> {
  if (options.templates !== undefined)
    return readTemplates({ root: options.templates, path: '.' }, host)
  const path = ['deck', 'templates']
  const named = path.reduce<SourceTree['root'] | undefined>(
    (node, key) =>
      node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined,
    tree.root,
  )
  // Whatever else stands there is told by validation.
  if (named?.kind !== 'scalar' || typeof named.value !== 'string' || named.value.trim() === '')
    return { ok: true, value: noTemplates, diagnostics: [] }
  const range = locate(tree, path, 'value')
  const place = { file: tree.source.file, path, ...(range && { range }) }
  return readTemplates({ root: folder, path: named.value.trim() }, host, place)
}
