// A `_brand.yml`, as Quarto has it, as a brand file of ours: the same values, at the places where they stand.
import type { SourceEntry, SourceMap, SourceNode } from '../model/source.ts'

/** Something of a `_brand.yml` that a deck has no place for. */
export interface LeftOut {
  readonly what: string
  readonly reason: string
}

/** A `_brand.yml` under the names of our tokens. */
export interface ConvertedBrand {
  readonly root: SourceMap
  readonly left: readonly LeftOut[]
}

const ownKeys = ['meta', 'color', 'typography', 'defaults']

/** Whether a file is a `_brand.yml`: its groups have names that ours do not have. */
export function isQuartoBrand(root: SourceNode): boolean {
  if (root.kind !== 'map') return false
  return root.entries.some(({ key, value }) => ownKeys.includes(key) && value.kind === 'map')
}

/** Their names of colours, and ours. */
const colours = {
  background: 'background',
  foreground: 'text',
  primary: 'accent',
  secondary: 'accent2',
  success: 'positive',
  danger: 'negative',
  warning: 'warning',
} as const

const fonts = { headings: 'heading', base: 'body', monospace: 'mono' } as const

/** Takes over what a deck has a place for. */
export function convertQuartoBrand(root: SourceMap): ConvertedBrand {
  const left: LeftOut[] = []
  const colour = childOf(root, 'color')
  const tokens = Object.entries(colours).flatMap(([theirs, ours]): SourceEntry[] => {
    const entry = entryOf(colour, theirs)
    const value = entry && colourOf(entry.value, colour)
    return entry && value ? [{ ...entry, key: ours, value }] : []
  })
  const families = fontEntries(childOf(root, 'typography'), left)
  const logo = logoEntry(root, left)
  const entries = [
    ...tokens,
    ...(families.length === 0 ? [] : [group('font', families)]),
    ...(logo === undefined ? [] : [logo]),
  ]
  return { root: { kind: 'map', entries, ...(root.span && { span: root.span }) }, left }
}

/** The colour that a name stands for, at the place of the name. */
function colourOf(
  node: SourceNode,
  colour: SourceNode | undefined,
  depth = 0,
): SourceNode | undefined {
  const plain = lightOf(node)
  if (plain?.kind !== 'scalar' || depth > 10) return plain
  const name = String(plain.value)
  const named = childOf(childOf(colour, 'palette'), name) ?? childOf(colour, name)
  if (named === undefined || named === node) return plain
  const found = colourOf(named, colour, depth + 1)
  if (found?.kind !== 'scalar') return plain
  return { ...found, ...(plain.span && { span: plain.span }) }
}

function fontEntries(typography: SourceNode | undefined, left: LeftOut[]): SourceEntry[] {
  return Object.entries(fonts).flatMap(([theirs, ours]): SourceEntry[] => {
    const entry = entryOf(typography, theirs)
    const family = entry && (childOf(entry.value, 'family') ?? entry.value)
    if (entry === undefined || family?.kind !== 'scalar') return []
    const file = fileOf(String(family.value), typography, left)
    const value =
      file === undefined ? family : { ...file, ...(family.span && { span: family.span }) }
    return [{ ...entry, key: ours, value }]
  })
}

/** The file of a family that is said to come from files. */
function fileOf(
  family: string,
  typography: SourceNode | undefined,
  left: LeftOut[],
): SourceNode | undefined {
  const listed = itemsOf(childOf(typography, 'fonts')).find(
    (font) => textOf(childOf(font, 'family')) === family,
  )
  if (textOf(childOf(listed, 'source')) !== 'file') return undefined
  const files = itemsOf(childOf(listed, 'files'))
  const [first] = files.map((file) => childOf(file, 'path') ?? file)
  if (files.length > 1)
    left.push({ what: `one file of “${family}” serves all weights; the others`, reason: 'a token names one file' }) // prettier-ignore
  return first?.kind === 'scalar' ? localPath(first) : undefined
}

function logoEntry(root: SourceMap, left: LeftOut[]): SourceEntry | undefined {
  const entry = entryOf(root, 'logo')
  if (entry === undefined) return undefined
  const logo = entry.value
  const sized = ['medium', 'small', 'large'].map((size) => childOf(logo, size)).find(Boolean)
  const chosen = lightOf(logo.kind === 'scalar' ? logo : (sized ?? firstImage(logo)))
  const named = chosen?.kind === 'scalar' ? childOf(childOf(logo, 'images'), textOf(chosen) ?? '') : undefined // prettier-ignore
  const image = named ?? chosen
  const src = image && (childOf(image, 'path') ?? image)
  if (src?.kind !== 'scalar') return undefined
  if (/^[a-z]+:\/\//i.test(String(src.value))) {
    left.push({ what: 'The logo', reason: 'it lies in the web, and decks load nothing' })
    return undefined
  }
  const alt = entryOf(image, 'alt')
  return { ...entry, value: { ...group('logo', [{ key: 'src', value: localPath(src) }, ...(alt ? [alt] : [])]).value, ...(logo.span && { span: logo.span }) } } // prettier-ignore
}

function firstImage(logo: SourceNode): SourceNode | undefined {
  const images = childOf(logo, 'images')
  return images?.kind === 'map' ? images.entries[0]?.value : undefined
}

/** Paths of theirs may begin at the project, which is where the file lies. */
function localPath(node: SourceNode): SourceNode {
  if (node.kind !== 'scalar') return node
  const value = String(node.value).replace(/^\//, '')
  return { ...node, value, written: value }
}

function lightOf(node: SourceNode | undefined): SourceNode | undefined {
  return node?.kind === 'map' ? (childOf(node, 'light') ?? node) : node
}

function group(key: string, entries: readonly SourceEntry[]): SourceEntry {
  return { key, value: { kind: 'map', entries } }
}

function entryOf(node: SourceNode | undefined, key: string): SourceEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return entryOf(node, key)?.value
}

function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === 'list' ? node.items : []
}

function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? String(node.value) : undefined
}
