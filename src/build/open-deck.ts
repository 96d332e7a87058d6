// A deck from its source to slides that are ready to be exported, whatever the source is.
import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { readHandwritten } from '../handwritten/read-handwritten.ts'
import { decodeSource } from '../load/decode-source.ts'
import { locate } from '../load/locate.ts'
import type { Recap } from '../model/recap.ts'
import { sourceName, type DeckSource } from './build-options.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { layOutHandwritten } from './lay-out-handwritten.ts'
import { layOutRecap } from './lay-out-recap.ts'
import { stemOf } from './output-paths.ts'
import { readDeckSource, type DeckContent } from './read-deck-source.ts'

/** What came of a source. Its text is there for code frames even where the deck is not. */
export interface OpenedDeck {
  readonly text: string
  readonly outcome: Outcome<LaidOutDeck>
  /** Absent where the deck was written by hand. */
  readonly recap?: Recap
}

/** Reads a recap and lays its deck out. */
export async function openRecap(source: DeckSource, shop: Workshop): Promise<OpenedDeck> {
  const { text, outcome: read } = await readDeckSource(source, shop.host)
  if (!read.ok) return { text, outcome: read }
  const laidOut = await layOutRecap(read.value, stemOf(source), shop)
  const diagnostics = [...read.diagnostics, ...placeFindings(laidOut, read.value)]
  return { text, outcome: { ...laidOut, diagnostics }, recap: read.value.recap }
}

/** With data URLs inside, a deck may be longer than its limit for text. */
const handwrittenBytes = 50_000_000

/** Reads a deck in Marp Markdown and lays it out as it is. */
export async function openHandwritten(source: DeckSource, shop: Workshop): Promise<OpenedDeck> {
  const file = sourceName(source)
  if (source.kind !== 'file') throw new TypeError('A hand-written deck is a file.')
  const bytes = await shop.host.readInput(source.path, handwrittenBytes)
  if (!bytes.ok) return { text: '', outcome: bytes }
  const decoded = decodeSource(bytes.value, file, { bytes: handwrittenBytes })
  if (!decoded.ok) return { text: '', outcome: decoded }
  const { text } = decoded.value
  const written = readHandwritten(decoded.value)
  if (!written.ok) return { text, outcome: written }
  if (shop.options.formats.includes('md'))
    return { text, outcome: fail([report('handwritten/is-markdown', {})]) }
  const laidOut = await layOutHandwritten(written.value, dirname(source.path), shop)
  return {
    text,
    outcome: { ...laidOut, diagnostics: [...written.diagnostics, ...laidOut.diagnostics] },
  }
}

/** A finding about a slide points at the takeaway that the slide shows. */
function placeFindings(laidOut: Outcome<LaidOutDeck>, { tree }: DeckContent): Diagnostic[] {
  return laidOut.diagnostics.map((diagnostic) => {
    if (diagnostic.range !== undefined || diagnostic.path === undefined) return diagnostic
    const path = [...diagnostic.path, 'claim']
    const range = locate(tree, path, 'value') ?? locate(tree, diagnostic.path, 'value')
    return range === undefined ? diagnostic : { ...diagnostic, range }
  })
}
