import { treeFromValue } from '../../src/load/tree-from-value.ts'
import type { ImageAsset } from '../../src/model/deck.ts'
import type { DeckSize, Recap } from '../../src/model/recap.ts'
import { packageTemplates, packageTheme } from '../../src/package-files.ts'
import {
  compile,
  prepareStyle,
  understandRecap,
  type Compiled,
  type DeckInput,
} from '../../src/pipeline.ts'
import { recapOf } from './tree.ts'

// All decks here have one style: its stylesheets are made once.
const style = prepareStyle(packageTemplates(), packageTheme('folio'))

/** A recap, or its YAML, with all that a deck without images is made of. */
export function deckInput(source: string | Recap, size: DeckSize = '16:9'): DeckInput {
  if (!style.ok) throw new Error('The templates are not right.')
  const recap = typeof source === 'string' ? recapOf(source) : source
  return { recap, size, style: style.value, images: new Map(), imageFolder: 'deck.images' }
}

/** A recap, or its YAML, as a compiled deck, without a browser and without images. */
export function compileYaml(source: string | Recap, size: DeckSize = '16:9'): Compiled {
  return compiled(deckInput(source, size))
}

/** A deck of plain data, and the recap in between. */
export interface DataDeck {
  readonly compiled: Compiled
  readonly recap: Recap
  /** The codes of what is told of it. */
  readonly warnings: readonly string[]
}

/** A recap as plain data, as a compiled deck. */
export function compileData(
  value: unknown,
  images: ReadonlyMap<string, ImageAsset> = new Map(),
): DataDeck {
  const tree = treeFromValue(value, 'data')
  if (!tree.ok) throw new Error(JSON.stringify(tree.diagnostics))
  const read = understandRecap(tree.value)
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics, null, 1))
  const { recap } = read.value
  const warnings = read.diagnostics.map(({ code }) => code)
  return { compiled: compiled({ ...deckInput(recap), images }), recap, warnings }
}

function compiled(input: DeckInput): Compiled {
  const made = compile(input)
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
  return made.value
}
