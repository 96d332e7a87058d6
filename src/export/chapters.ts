import type { Moment } from '../model/moment.ts'
import type { Recap, Takeaway } from '../model/recap.ts'
import { inlineText } from '../text/inline-text.ts'

/** A stretch of the video and what it is about. */
export interface Chapter {
  readonly seconds: number
  readonly title: string
}

/** Video sites make chapters of a list that begins at 0:00, has three at least, each of ten seconds or more. */
const fewest = 3
const shortestSeconds = 10

/**
 * The chapters of a talk: its sections, or its takeaways too where those are too few. Nothing where there are not
 * enough times.
 */
export function chaptersOf(recap: Recap): readonly Chapter[] {
  const sections = recap.sections ?? []
  const starts = sections.flatMap(({ title, at, takeaways }) =>
    chapterAt(at ?? earliest(takeaways), title),
  )
  const takeaways = [...sections.flatMap((each) => each.takeaways), ...(recap.takeaways ?? [])]
  const all = takeaways.flatMap(({ at, short, claim }) => chapterAt(at, short ?? inlineText(claim)))
  const chapters = inOrder(recap.talk.title, starts)
  const more = chapters.length >= fewest ? chapters : inOrder(recap.talk.title, [...starts, ...all])
  return more.length >= fewest ? more : []
}

/** `00:00 Title`, a line for each; with hours in all of them where there are any. */
export function writeChapters(chapters: readonly Chapter[]): string {
  const hours = chapters.some(({ seconds }) => seconds >= 3600)
  return chapters.map(({ seconds, title }) => `${clock(seconds, hours)} ${title}`).join('\n')
}

function chapterAt(at: Moment | undefined, title: string): Chapter[] {
  return at === undefined ? [] : [{ seconds: at.seconds, title: title.replaceAll(/\s+/g, ' ') }]
}

function earliest(takeaways: readonly Takeaway[]): Moment | undefined {
  const moments = takeaways.flatMap(({ at }) => (at === undefined ? [] : [at]))
  return moments.toSorted((a, b) => a.seconds - b.seconds)[0]
}

/** By time, each ten seconds after the one before; what comes before the first is named after the talk. */
function inOrder(talk: string, found: readonly Chapter[]): Chapter[] {
  const sorted = found.toSorted((a, b) => a.seconds - b.seconds)
  const [first] = sorted
  if (first === undefined) return []
  // A first chapter that begins at once is the beginning.
  const begins = first.seconds < shortestSeconds
  const all = begins
    ? [{ ...first, seconds: 0 }, ...sorted.slice(1)]
    : [{ seconds: 0, title: talk }, ...sorted]
  return all.reduce<Chapter[]>((kept, chapter) => {
    const last = kept.at(-1)
    if (last !== undefined && chapter.seconds < last.seconds + shortestSeconds) return kept
    return [...kept, chapter]
  }, [])
}

function clock(seconds: number, hours: boolean): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const minutes = `${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
  return hours ? `${Math.floor(seconds / 3600)}:${minutes}` : minutes
}
