// A recap as show notes: plain Markdown that any site and any reader shows, with all that the deck has.
import type { Recap, Resource, Section, Speaker, Source, Takeaway } from '../model/recap.ts'
import type { Words } from '../model/words.ts'
import { formatDate } from '../compose/format-date.ts'
import { isEvidenceKind } from '../model/evidence-layout.ts'
import { languageDirection } from '../text/text-direction.ts'
import { chooseWords } from '../words/choose-words.ts'
import { chaptersOf, writeChapters } from './chapters.ts'
import {
  apart,
  blockQuote,
  inBlocks,
  inLine,
  markdownPen,
  type MarkdownPen,
} from './markdown-pen.ts'
import { bullets, writeChecks, writeEvidence } from './recap-evidence.ts'
import { writeLedger } from './recap-ledger.ts'

/** Show notes: what was said, by whom and when, with its evidence, notes, links and the chapters of the video. */
export function exportRecap(recap: Recap): string {
  const { talk, deck, sections = [], takeaways = [] } = recap
  const language = talk.language ?? 'en'
  const words = chooseWords(language, deck?.words ?? {})
  const direction = languageDirection(language)
  const pen = markdownPen({ words, direction, video: talk.video, math: deck?.math ?? false })
  const chapters = chaptersOf(recap)
  return `${inBlocks([
    writeHead(recap, language, pen),
    recap.summary && [`## ${pen.word('atAGlance')}`, writeSummary(recap.summary, pen)].join('\n\n'),
    chapters.length > 0 &&
      [`## ${pen.word('chapters')}`, pen.fence(writeChapters(chapters), 'text')].join('\n\n'),
    ...sections.map((section) => writeSection(section, pen)),
    ...takeaways.map((takeaway) => writeTakeaway(takeaway, '##', pen)),
    writeClosing(recap, pen),
    recap.resources && part('resources', recap.resources, writeResource)(pen),
    recap.sources && part('sources', recap.sources, writeSource(language))(pen),
    writeLedger(recap, words, pen),
    deck?.license && pen.text(deck.license),
  ])}\n`
}

function writeHead({ talk }: Recap, language: string, pen: MarkdownPen): string {
  const { speakers = [], event, host, location, date, duration, video } = talk
  const facts = inLine([
    event && pen.text(event),
    date && pen.text(formatDate(date, language)),
    location && pen.text(location),
    host && pen.word('hostedBy', { name: host }),
    duration && pen.text(duration.text),
  ])
  return inBlocks([
    `# ${pen.text(talk.title)}`,
    talk.subtitle && pen.text(talk.subtitle),
    bullets(speakers.map((speaker) => writeSpeaker(speaker, pen))),
    facts,
    video && `${pen.label('video')} ${pen.address(video)}`,
  ])
}

function writeSpeaker({ name, role, org, part: place, url }: Speaker, pen: MarkdownPen): string {
  const who = url === undefined ? pen.strong(name) : pen.link(name, url)
  const about = [role, org].flatMap((each) => (each === undefined ? [] : [pen.text(each)]))
  return `${[who, ...about].join(', ')}${place ? ` (${pen.word(place)})` : ''}`
}

function writeSummary(items: NonNullable<Recap['summary']>, pen: MarkdownPen): string {
  return bullets(
    items.map(({ head, text, at }) =>
      [head && pen.strong(head), text && pen.item(text), at && `(${pen.time(at)})`]
        .filter(Boolean)
        .join(' '),
    ),
  )
}

function writeSection({ title, line, at, takeaways }: Section, pen: MarkdownPen): string {
  return inBlocks([
    `## ${pen.text(title)}${at ? ` (${pen.time(at)})` : ''}`,
    line && pen.text(line),
    ...takeaways.map((takeaway) => writeTakeaway(takeaway, '###', pen)),
  ])
}

function writeTakeaway(takeaway: Takeaway, heading: string, pen: MarkdownPen): string {
  const { claim, kicker, at, source, basis, notes } = takeaway
  const meta = inLine([
    kicker && pen.text(kicker),
    at && pen.time(at),
    source && pen.labelled('source', source),
    basis && basis !== 'said' && pen.word(basis),
  ])
  return inBlocks([
    `${heading} ${pen.text(claim)}`,
    meta,
    ...apart(
      Object.keys(takeaway)
        .filter(isEvidenceKind)
        .map((kind) => writeEvidence(kind, takeaway, pen)),
    ),
    notes && blockQuote(inBlocks([`**${pen.word('notes')}**`, pen.paragraphs(notes)])),
  ])
}

function writeClosing({ closing }: Recap, pen: MarkdownPen): string {
  if (closing === undefined) return ''
  const { message, actions = [], contact } = closing
  return inBlocks([
    `## ${message === undefined ? pen.word('closing') : pen.text(message)}`,
    writeChecks(actions, pen),
    contact && pen.labelled('contact', contact),
  ])
}

/** A list of its own under an interface word. */
function part<Item>(
  title: keyof Words,
  items: readonly Item[],
  write: (item: Item, pen: MarkdownPen) => string,
): (pen: MarkdownPen) => string {
  return (pen) =>
    inBlocks([`## ${pen.word(title)}`, bullets(items.map((item) => write(item, pen)))])
}

function writeResource({ label, url, kind }: Resource, pen: MarkdownPen): string {
  return `${pen.text(label)}${kind ? ` (${pen.text(kind)})` : ''} ${pen.address(url)}`
}

function writeSource(language: string): (source: Source, pen: MarkdownPen) => string {
  return ({ text, url, date }, pen) =>
    inLine([
      pen.text(text),
      date && pen.text(/^\d{4}(-\d{2}){0,2}$/.test(date) ? formatDate(date, language) : date),
      url && pen.address(url),
    ])
}
