import { linesOf } from '../material/block-lines.ts'
import type { LeftOut } from '../material/left-out.ts'
import type { ReadArticle } from '../material/read-article.ts'
import type { Chapter, Description } from '../material/read-chapters.ts'
import { joinFacts, noFacts, type PersonFacts, type TalkFacts } from '../material/talk-facts.ts'
import type { Transcript } from '../model/transcript.ts'
import { inlineText } from '../text/inline-text.ts'
import { importArticle, type ImportedArticle } from './import-article.ts'
import { emptyTakeaway, importTranscript, transcriptFacts } from './import-transcript.ts'
import type { RecapDraft, ResourceDraft, SectionDraft } from './recap-draft.ts'
import { writeRecapText } from './recap-inline.ts'
import type { Placed } from './takeaway-pen.ts'
import { languageOfLetters } from './talk-language.ts'

/** All that was read of one talk. */
export interface TalkMaterial {
  readonly article?: ReadArticle | undefined
  readonly transcript?: Transcript | undefined
  readonly description?: Description | undefined
  /** The transcript's path as the recap may have it. */
  readonly transcriptPath?: string | undefined
  /** A language that a file says it is in. */
  readonly language?: string | undefined
  /** What the talk is called where nobody says it. */
  readonly fallbackTitle: string
  readonly pictureFor: (src: string) => string | undefined
}

/** A draft, and what became of the material. */
export interface MadeRecap {
  readonly recap: RecapDraft
  readonly placed: readonly Placed[]
  readonly leftOut: readonly LeftOut[]
}

/** Makes one recap of all that there is of a talk. */
export function makeRecap(material: TalkMaterial): MadeRecap {
  const { article, transcript, description } = material
  const spoken = transcript === undefined ? noFacts : transcriptFacts(transcript)
  if (article !== undefined) {
    const imported = importArticle(article, material)
    const facts = joinFacts(imported.facts, spoken)
    const timed = withChapters(imported, description)
    const talk = talkOf(facts, material)
    return { recap: { talk, ...timed.content }, placed: imported.placed, leftOut: timed.leftOut }
  }
  const { chapters = [], links = [], lines = [] } = description ?? {}
  const sections =
    transcript === undefined ? chapters.map(chapterOnly) : importTranscript(transcript, chapters)
  const content = {
    sections: withLines(sections, lines),
    ...(links.length > 0 && { resources: links }),
  }
  return { recap: { talk: talkOf(spoken, material), ...content }, placed: [], leftOut: [] }
}

function chapterOnly(chapter: Chapter): SectionDraft {
  return { title: chapter.title, at: chapter.at, takeaways: [emptyTakeaway(chapter)] }
}

/** What a description says beside its chapters is kept in the notes of the first takeaway. */
function withLines(sections: readonly SectionDraft[], lines: readonly string[]): SectionDraft[] {
  const [first, ...others] = sections
  const [opening] = first?.takeaways ?? []
  if (first === undefined || opening === undefined || lines.length === 0) return [...sections]
  const notes = lines.map((line) => writeRecapText(line)).join('\n\n')
  const takeaways = [{ ...opening, notes }, ...first.takeaways.slice(1)]
  return [{ ...first, takeaways }, ...others]
}

/** Chapters give their times to sections of the same name. */
function withChapters(
  { content, leftOut }: ImportedArticle,
  description: Description | undefined,
): Pick<ImportedArticle, 'content' | 'leftOut'> {
  if (description === undefined) return { content, leftOut }
  const { chapters, links, lines } = description
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  const byTitle = new Map(chapters.map((chapter) => [plain(chapter.title), chapter]))
  const sections = content.sections?.map((section) => {
    const chapter = byTitle.get(plain(section.title))
    byTitle.delete(plain(section.title))
    return chapter === undefined
      ? section
      : {
          title: section.title,
          at: chapter.at,
          takeaways: section.takeaways,
          ...(section['x-todo'] !== undefined && { 'x-todo': section['x-todo'] }),
        }
  })
  const unused = [...byTitle.values()].map((chapter): LeftOut => ({
    reason: 'chapter',
    where: chapter.at,
    text: chapter.title,
  }))
  const said = lines.map((text): LeftOut => ({
    reason: 'outside the article',
    where: 'description',
    text,
  }))
  const resources = joinLinks(content.resources ?? [], links)
  return {
    content: {
      ...content,
      ...(sections && { sections }),
      ...(resources.length > 0 && { resources }),
    },
    leftOut: [...leftOut, ...unused, ...said],
  }
}

function joinLinks(
  own: readonly ResourceDraft[],
  others: readonly ResourceDraft[],
): ResourceDraft[] {
  const known = new Set(own.map(({ url }) => url))
  return [...own, ...others.filter(({ url }) => !known.has(url))]
}

/** The talk in the order of the docs, with what nobody said as things to do. */
function talkOf(facts: TalkFacts, material: TalkMaterial): Readonly<Record<string, unknown>> {
  const { title = material.fallbackTitle, speakers } = facts
  const language = facts.language ?? material.language ?? languageByLetters(material)
  const gaps = [
    ...(facts.title === undefined
      ? ['title: nothing says what the talk is called; this is the name of the file']
      : []),
    ...(speakers.length === 0 ? ['speakers: nothing says who spoke'] : []),
    ...(facts.areAuthors === true && speakers.length > 0
      ? ['speakers: these are named as authors; look whether they gave the talk']
      : []),
    ...(facts.date === undefined ? ['date: nothing says when it was given'] : []),
    ...(facts.video === undefined
      ? ['video: the address of the recording, so that times become links']
      : []),
    ...(language === undefined
      ? ['language: nothing says it; without it, the deck’s own words are English']
      : []),
  ]
  const talk = {
    title,
    subtitle: facts.subtitle === title ? undefined : facts.subtitle,
    speakers: speakers.length === 0 ? undefined : speakers.map(personOf),
    event: facts.event,
    host: facts.host,
    location: facts.location,
    date: facts.date,
    duration: facts.duration,
    video: facts.video,
    transcript: material.transcriptPath,
    language,
    'x-todo': gaps.length === 0 ? undefined : gaps,
  }
  return Object.fromEntries(Object.entries(talk).filter(([, value]) => value !== undefined))
}

/** The language of what was read, where its letters belong to one alone. */
function languageByLetters({ article, transcript, description }: TalkMaterial): string | undefined {
  const lines =
    article === undefined
      ? []
      : article.blocks.flatMap((block) => linesOf(block)).map((line) => inlineText(line))
  const said = (transcript?.cues ?? []).map(({ text }) => text)
  return languageOfLetters(
    [...lines, ...said, ...(description?.chapters ?? []).map(({ title }) => title)]
      .join(' ')
      .slice(0, 20_000),
  )
}

function personOf({ name, role, org, url }: PersonFacts): unknown {
  const more = { role, org, url }
  const known = Object.entries(more).filter(([, value]) => value !== undefined)
  return { name, ...Object.fromEntries(known) }
}
