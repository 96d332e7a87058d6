// JSON-LD: what a page says of itself in the vocabulary of schema.org.
import { findAll, type HtmlElement } from './html-tree.ts'
import {
  readDay,
  readSpan,
  readTag,
  recordingUrl,
  type PersonFacts,
  type TalkFacts,
} from './talk-facts.ts'

type Entry = Readonly<Record<string, unknown>>

const mostScripts = 20
const longestScript = 200_000
const articleTypes =
  /^(?:Article|NewsArticle|BlogPosting|TechArticle|Report|ScholarlyArticle|WebPage)$/
const talkTypes = /^(?:Event|BusinessEvent|EducationEvent|PresentationDigitalDocument|VideoObject)$/

/** Reads what a page says in JSON-LD; of several entries, a talk or recording knows best. */
export function linkedFacts(page: HtmlElement): TalkFacts {
  const scripts = findAll(
    page,
    ({ tag, attributes }) => tag === 'script' && attributes['type'] === 'application/ld+json',
  )
  const entries = scripts.slice(0, mostScripts).flatMap(readScript)
  const typed = (types: RegExp): Entry[] =>
    entries.filter((entry) => typesOf(entry).some((type) => types.test(type)))
  const [article = {}] = typed(articleTypes)
  const talks = typed(talkTypes)
  const video = [...talks, ...entriesIn(article['video'])].find((entry) =>
    typesOf(entry).includes('VideoObject'),
  )
  const event = talks.find((entry) => typesOf(entry).some((type) => type.endsWith('Event')))
  const speakers = [...peopleIn(event?.['performer']), ...peopleIn(video?.['actor'])]
  return {
    title: textIn(article['headline']) ?? textIn(article['name']),
    subtitle: textIn(article['alternativeHeadline']),
    speakers: speakers.length > 0 ? speakers : peopleIn(article['author']),
    areAuthors: speakers.length === 0,
    event: textIn(event?.['name']),
    location: textIn(entriesIn(event?.['location'])[0]?.['name']),
    date:
      readDay(textIn(event?.['startDate'])) ??
      readDay(textIn(article['datePublished'])) ??
      readDay(textIn(video?.['uploadDate'])),
    duration: readSpan(textIn(video?.['duration'])),
    language: readTag(textIn(article['inLanguage'])),
    video: recordingIn(video),
  }
}

function recordingIn(video: Entry | undefined): string | undefined {
  const urls = ['url', 'embedUrl', 'contentUrl', '@id'].map((key) => textIn(video?.[key]) ?? '')
  return urls.map((url) => recordingUrl(url)).find((url) => url !== undefined)
}

function readScript({ children }: HtmlElement): Entry[] {
  const text = children.filter((child) => typeof child === 'string').join('')
  if (text.length > longestScript) return []
  try {
    const value: unknown = JSON.parse(text)
    return entriesIn(value).flatMap((entry) => [entry, ...entriesIn(entry['@graph'])])
  } catch {
    return []
  }
}

function entriesIn(value: unknown): Entry[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value]
  return list.filter((each): each is Entry => typeof each === 'object' && each !== null)
}

function typesOf(entry: Entry): string[] {
  const type = entry['@type']
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string')
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replaceAll(/\s+/g, ' ').trim()
  return text === '' || text.length > 1000 ? undefined : text
}

function peopleIn(value: unknown): PersonFacts[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value]
  return list.flatMap((each): PersonFacts[] => {
    if (typeof each === 'string')
      return textIn(each) === undefined || /^https?:/.test(each) ? [] : [{ name: textIn(each)! }]
    const [entry] = entriesIn(each)
    if (entry === undefined || typesOf(entry).includes('Organization')) return []
    const name = textIn(entry['name'])
    if (name === undefined) return []
    const org = textIn(entriesIn(entry['worksFor'])[0]?.['name'])
    return [{ name, role: textIn(entry['jobTitle']), org }]
  })
}
