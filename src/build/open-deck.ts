// A deck from its source to slides that are ready to be exported, whatever the source is.
import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { readHandwritten } from '../handwritten/read-handwritten.ts'
import { decodeSource } from '../load/decode-source.ts'
import { locate } from '../load/locate.ts'
import type { Edition } from '../model/deck.ts'
import type { Recap } from '../model/recap.ts'
import type { CheckedQuote } from '../model/transcript.ts'
import { chooseStyle, type ChosenStyle } from '../style/choose-style.ts'
import { recapFormats, sourceName, type BuildOptions, type DeckSource } from './build-options.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { layOutHandwritten } from './lay-out-handwritten.ts'
import { layOutRecap, type RecapLook } from './lay-out-recap.ts'
import { lookOver } from './look-over.ts'
import { sizeMark, sizesOf, stemOf } from './output-paths.ts'
import { readDeckSource, type DeckContent } from './read-deck-source.ts'
import { compareContent, type ComparedContent } from './read-talk.ts'

/** What came of a source. Its text is there for code frames even where the deck is not. */
export interface OpenedDeck {
  readonly text: string
  /** One deck for each size. */
  readonly outcome: Outcome<readonly LaidOutDeck[]>
  /** As it was written; absent where the deck was written by hand. */
  readonly recap?: Recap
  /** Its quotes, where there is a transcript to look for them in. */
  readonly quotes?: readonly CheckedQuote[]
}

/** Reads a recap and lays its deck out. */
export async function openRecap(source: DeckSource, shop: Workshop): Promise<OpenedDeck> {
  const { text, outcome: read } = await readTalk(source, shop)
  if (!read.ok) return { text, outcome: read }
  const { recap, talk } = read.value
  const laidOut = await layOutTalk(talk, source, shop)
  const outcome = { ...laidOut, diagnostics: [...read.diagnostics, ...laidOut.diagnostics] }
  return { text, outcome, recap, quotes: talk.quotes }
}

/** A recap that was read, and what it became beside its transcript. */
export interface ReadTalk {
  readonly text: string
  readonly outcome: Outcome<{
    /** As it was written. */
    readonly recap: Recap
    readonly talk: ComparedContent
  }>
}

/** Reads a recap with the files that belong to its text: templates and transcript. */
export async function readTalk(
  source: DeckSource,
  shop: Pick<Workshop, 'host' | 'options' | 'texts'>,
): Promise<ReadTalk> {
  const { text, outcome: read } = await readDeckSource(source, shop)
  if (!read.ok) return { text, outcome: read }
  const { texts, files } = read.value.templates
  for (const [path, file] of files) shop.texts.set(file, texts.get(path) ?? '')
  const talk = await compareContent(read.value, shop.host)
  const found = [...read.diagnostics, ...talk.diagnostics]
  return { text, outcome: ok({ recap: read.value.recap, talk }, found) }
}

/** Lays the deck of a recap out in each of its sizes; what is found points into the recap. */
export async function layOutTalk(
  { content }: ComparedContent,
  source: DeckSource,
  shop: Workshop,
): Promise<Outcome<readonly LaidOutDeck[]>> {
  const laidOut = await layOutSizes(content, stemOf(source), shop)
  return { ...laidOut, diagnostics: placeFindings(laidOut, content) }
}

/** The deck of a recap in each of its sizes. What is found at every size is told once. */
async function layOutSizes(
  content: DeckContent,
  stem: string,
  shop: Workshop,
): Promise<Outcome<readonly LaidOutDeck[]>> {
  const style = await styleOf(content, shop)
  if (!style.ok) return style
  const branded = withBrand(content, style.value)
  const sizes = sizesOf(content.recap, shop.options)
  const decks: LaidOutDeck[] = []
  const found = new Map(style.diagnostics.map((each) => [JSON.stringify(each), each]))
  for (const size of sizes) {
    const pictures = sizes.length > 1 ? `${stem}.${sizeMark(size)}` : stem
    const look = { size, style: style.value.style, stem: pictures }
    const deck = await layOutRecap(branded, look, shop)
    for (const each of deck.diagnostics) found.set(JSON.stringify(each), each)
    if (!deck.ok) return fail([...found.values()])
    const places = deck.value.deck.pages.map(({ path }) => ({ path }))
    const looked = await lookOver(deck.value, places, shop)
    for (const each of looked.diagnostics) found.set(JSON.stringify(each), each)
    const editions = (edition: Edition) => layOutEdition(branded, { ...look, edition }, shop)
    decks.push({ ...deck.value, recap: { value: branded.recap, layOut: editions } })
  }
  // A deck that does not fit or looks wrong is there all the same: its findings say so.
  return ok(decks, [...found.values()])
}

/** An edit of a recap, in the look of its deck. */
async function layOutEdition(
  content: DeckContent,
  look: RecapLook & { readonly edition: Edition },
  shop: Workshop,
): Promise<Outcome<LaidOutDeck>> {
  const size = look.edition === 'carousel' ? '4:5' : '16:9'
  const prints = look.edition === 'carousel'
  const laidOut = await layOutRecap(content, { ...look, size }, { ...shop, prints })
  return { ...laidOut, diagnostics: placeFindings(laidOut, content) }
}

/** The look of a recap; what is found in it points at the recap's own lines. */
async function styleOf(
  { recap, tree, folder, templates }: DeckContent,
  shop: Workshop,
): Promise<Outcome<ChosenStyle>> {
  const { theme } = shop.options
  if (theme !== undefined) {
    const ordered = await chooseStyle({ theme, folder, isOrdered: true, templates }, shop)
    // The command line has no lines to point at.
    return { ...ordered, diagnostics: ordered.diagnostics.map(withoutPlace) }
  }
  const style = await chooseStyle({ theme: recap.deck?.theme, folder, templates }, shop)
  const diagnostics = style.diagnostics.map((each) => {
    if (each.file !== undefined) return each
    const path = ['deck', 'theme', ...(each.path ?? [])]
    const range = locate(tree, path, 'value')
    return { ...each, path, ...(range === undefined ? {} : { range }) }
  })
  return { ...style, diagnostics }
}

function withoutPlace(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.file !== undefined) return diagnostic
  const { path: _, ...rest } = diagnostic
  return rest
}

/** A brand's footer and licence stand where the recap names none. */
function withBrand(content: DeckContent, { footer, license }: ChosenStyle): DeckContent {
  const { recap } = content
  if (footer === undefined && license === undefined) return content
  const deck = { ...recap.deck }
  return {
    ...content,
    recap: {
      ...recap,
      deck: { ...deck, footer: deck.footer ?? footer, license: deck.license ?? license },
    },
  }
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
  const unfit = formatFaults(shop.options)
  if (unfit.length > 0) return { text, outcome: fail(unfit) }
  const laidOut = await layOutHandwritten(written.value, dirname(source.path), shop)
  const diagnostics = [...written.diagnostics, ...laidOut.diagnostics]
  return {
    text,
    outcome: laidOut.ok ? { ok: true, value: [laidOut.value], diagnostics } : fail(diagnostics),
  }
}

/** Formats that a deck written by hand can't have. */
function formatFaults({ formats }: BuildOptions): Diagnostic[] {
  const lacking = recapFormats.filter((format) => formats.includes(format))
  return [
    ...(formats.includes('md') ? [report('handwritten/is-markdown', {})] : []),
    ...lacking.map((format) => report('handwritten/no-recap', { format })),
  ]
}

/** A finding about a slide points at the takeaway that the slide shows. */
function placeFindings(laidOut: Outcome<unknown>, { tree }: DeckContent): Diagnostic[] {
  return laidOut.diagnostics.map((diagnostic) => {
    if (diagnostic.range !== undefined || diagnostic.path === undefined) return diagnostic
    // A text that stands for its one obvious key, or is a list of one, has a shorter path in the file.
    const paths = [[...diagnostic.path, 'claim'], ...diagnostic.path.map((_, index, all) => all.slice(0, all.length - index))] // prettier-ignore
    const range = paths
      .map((path) => locate(tree, path, 'value'))
      .find((each) => each !== undefined)
    return range === undefined ? diagnostic : { ...diagnostic, range }
  })
}
