import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Quote } from '../model/evidence.ts'
import type { Moment } from '../model/moment.ts'
import type { Recap } from '../model/recap.ts'
import type { Path, Range } from '../model/source.ts'
import type { CheckedQuote } from '../model/transcript.ts'
import { showMoment } from '../text/parse-moment.ts'
import { quoteFinder, type FoundQuote, type WordChange } from './find-quote.ts'
import { takeawaysOf } from './recap-quotes.ts'
import type { TranscriptIndex } from './transcript-index.ts'

export type Locate = (path: Path, what: 'key' | 'value') => Range | undefined

/** What comparing the quotes of a recap came to. */
export interface QuoteFindings {
  readonly quotes: readonly CheckedQuote[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Looks for every quote of a recap in its transcript, and compares the times. */
export function checkQuotes(recap: Recap, index: TranscriptIndex, locate: Locate): QuoteFindings {
  const find = quoteFinder(index)
  const quotes: CheckedQuote[] = []
  const diagnostics: Diagnostic[] = []
  for (const { takeaway, path } of takeawaysOf(recap)) {
    const { quote } = takeaway
    if (quote === undefined) continue
    const near = (quote.at ?? takeaway.at)?.seconds
    const found = find(quote.text.join('\n'), near)
    const times = timesOf(found, index)
    const checked = { path: [...path, 'quote'], state: found.state, ...secondsOf(times) }
    quotes.push(checked)
    const checking = { quote, found, times, path: checked.path, text: index.text }
    diagnostics.push(...findingsOf(checking, locate))
  }
  return { quotes, diagnostics }
}

/** From when to when a passage is said. */
interface Times {
  readonly start: number
  readonly end: number
}

function timesOf({ passage }: FoundQuote, { cues, cueAt }: TranscriptIndex): Times | undefined {
  if (passage === undefined) return undefined
  const start = cues[cueAt(passage.start)]?.startSeconds
  const last = cues[cueAt(Math.max(passage.start, passage.end - 1))]
  if (start === undefined) return undefined
  return { start, end: last?.endSeconds ?? last?.startSeconds ?? start }
}

function secondsOf(times: Times | undefined): { readonly seconds?: number } {
  return times === undefined ? {} : { seconds: Math.floor(times.start) }
}

interface Checking {
  readonly quote: Quote
  readonly found: FoundQuote
  readonly times: Times | undefined
  readonly path: Path
  /** What was said. */
  readonly text: string
}

function findingsOf({ quote, found, times, path, text }: Checking, locate: Locate): Diagnostic[] {
  const place = placeOf(path, locate)
  if (found.state === 'not-found') return [report('quote/not-found', {}, place)]
  const { at } = quote
  const isWrong = at !== undefined && times !== undefined && isFar(at, times)
  const late = isWrong
    ? [
        report(
          'quote/wrong-time',
          { found: showMoment(times.start), at: at.text },
          placeOf([...path, 'at'], locate),
        ),
      ]
    : []
  if (found.state !== 'altered') return late
  const when = times === undefined ? '' : ` at ${showMoment(times.start)}`
  const changes = tellChanges(found.changes ?? [])
  const passage = shown(text.slice(found.passage!.start, found.passage!.end))
  return [report('quote/altered', { when, changes, passage }, place), ...late]
}

/** Where the text of a quote stands: a quote may be a text alone. */
function placeOf(path: Path, locate: Locate): { readonly path: Path; readonly range?: Range } {
  const inner = path.at(-1) === 'quote' ? locate([...path, 'text'], 'value') : undefined
  const range = inner ?? locate(path, 'value')
  return { path, ...(range && { range }) }
}

/** Seconds by which a time may be off: people stop a video some words late. */
const tolerance = 15

function isFar({ seconds, endSeconds = seconds }: Moment, { start, end }: Times): boolean {
  return endSeconds < start - tolerance || seconds > end + tolerance
}

const mostChanges = 3

function tellChanges(changes: readonly WordChange[]): string {
  if (changes.length === 0) return 'its pieces are there in another order'
  const told = changes.slice(0, mostChanges).map(({ said, quoted }) => {
    if (said === '') return `“${shown(quoted, 40)}” was not said`
    return quoted === ''
      ? `“${shown(said, 40)}” is missing`
      : `“${shown(said, 40)}” became “${shown(quoted, 40)}”`
  })
  const more = changes.length - told.length
  return more > 0 ? `${told.join(', ')}, and ${more} more` : told.join(', ')
}

function shown(text: string, limit = 160): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= limit
    ? line
    : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
