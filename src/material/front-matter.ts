import { inlineText } from '../text/inline-text.ts'
import { parseInline } from '../text/parse-inline.ts'
import { parseMoment } from '../text/parse-moment.ts'
import { safeUrl } from '../text/safe-url.ts'
import type { SourceNode } from '../model/source.ts'
import { parseSource } from '../load/parse-source.ts'
import type { LeftOut } from './left-out.ts'
import {
  noFacts,
  onlyNamesIn,
  readDay,
  readTag,
  type PersonFacts,
  type TalkFacts,
} from './talk-facts.ts'

/** What front matter says of a talk, and what of it has no place in a recap. */
export interface FrontMatter {
  readonly facts: TalkFacts
  readonly leftOut: readonly LeftOut[]
}

/** The names that people give to the facts of a talk. */
const names: Readonly<Record<string, keyof TalkFacts>> = {
  title: 'title',
  subtitle: 'subtitle',
  speaker: 'speakers',
  speakers: 'speakers',
  author: 'speakers',
  authors: 'speakers',
  by: 'speakers',
  event: 'event',
  conference: 'event',
  venue: 'location',
  location: 'location',
  place: 'location',
  host: 'host',
  organizer: 'host',
  date: 'date',
  published: 'date',
  duration: 'duration',
  length: 'duration',
  lang: 'language',
  language: 'language',
  locale: 'language',
  video: 'video',
  recording: 'video',
  youtube: 'video',
}

/** Reads front matter; what can't be read, or has no place, is told as it is written. */
export function readFrontMatter(text: string): FrontMatter {
  const tree = parseSource({ file: 'front matter', text })
  if (!tree.ok || tree.value.root.kind !== 'map')
    return { facts: noFacts, leftOut: [leftOut(text)] }
  const facts: Record<string, unknown> = { speakers: [] }
  const rest: LeftOut[] = []
  for (const { key, value } of tree.value.root.entries) {
    const name = key.toLowerCase()
    const fact = Object.hasOwn(names, name) ? names[name] : undefined
    const read = fact === undefined ? undefined : readFact(fact, value)
    const isKnown = fact !== undefined && fact !== 'speakers' && facts[fact] !== undefined
    if (read === undefined || isKnown) rest.push(leftOut(`${key}: ${written(value)}`))
    else if (fact === 'speakers') addPeople(facts, read as PersonFacts[], name)
    else facts[fact!] = read
  }
  return { facts: facts as unknown as TalkFacts, leftOut: rest }
}

function addPeople(
  facts: Record<string, unknown>,
  people: readonly PersonFacts[],
  name: string,
): void {
  facts['speakers'] = [...(facts['speakers'] as PersonFacts[]), ...people]
  facts['areAuthors'] = facts['areAuthors'] !== false && !name.startsWith('speaker')
}

function leftOut(text: string): LeftOut {
  return { reason: 'front matter', where: 'front matter', text: text.trim() }
}

function written(node: SourceNode): string {
  if (node.kind === 'scalar') return node.written
  const parts =
    node.kind === 'list'
      ? node.items.map(written)
      : node.entries.map(({ key, value }) => `${key}: ${written(value)}`)
  return parts.join(', ')
}

function readFact(fact: keyof TalkFacts, node: SourceNode): unknown {
  if (fact === 'speakers') return readPeople(node)
  if (node.kind !== 'scalar' || node.value === null) return undefined
  const text = inlineText(
    parseInline(node.written.replaceAll(/\s+/g, ' ').trim(), { math: false }).inline,
  )
  if (text === '' || text.length > 1000) return undefined
  if (fact === 'date') return readDay(text)
  if (fact === 'language') return readTag(text)
  if (fact === 'video') return readVideo(text)
  if (fact !== 'duration') return text
  const moment = parseMoment(text)
  return 'error' in moment || moment.endSeconds !== undefined ? undefined : moment.text
}

function readVideo(text: string): string | undefined {
  const checked = safeUrl(
    /^[\w-]{11}$/.test(text) ? `https://www.youtube.com/watch?v=${text}` : text,
  )
  return checked.ok && checked.url.startsWith('https:') ? checked.url : undefined
}

function readPeople(node: SourceNode): PersonFacts[] | undefined {
  if (node.kind === 'scalar') {
    return typeof node.value === 'string'
      ? (onlyNamesIn(node.value) ?? named(node.value))
      : undefined
  }
  if (node.kind === 'map') return readPerson(node)
  const people = node.items.map((item) =>
    item.kind === 'scalar' ? named(item.written) : readPerson(item),
  )
  return people.some((each) => each === undefined) || people.length === 0
    ? undefined
    : people.flatMap((each) => each!)
}

function named(name: string): PersonFacts[] | undefined {
  const text = name.replaceAll(/\s+/g, ' ').trim()
  return text === '' || text.length > 200 ? undefined : [{ name: text }]
}

/** `{ name, role, org, url }`; with any other key it is told as it is written. */
function readPerson(node: SourceNode): PersonFacts[] | undefined {
  if (node.kind !== 'map') return undefined
  const known = new Map(node.entries.map(({ key, value }) => [key.toLowerCase(), value]))
  const text = (key: string): string | undefined => {
    const value = known.get(key)
    return value?.kind === 'scalar' && value.value !== null
      ? value.written.trim() || undefined
      : undefined
  }
  const name = text('name')
  const isAllKnown = [...known.keys()].every((key) => ['name', 'role', 'org', 'url'].includes(key))
  if (name === undefined || !isAllKnown) return undefined
  const url = text('url')
  const checked = url === undefined ? undefined : safeUrl(url)
  if (checked?.ok === false) return undefined
  return [{ name, role: text('role'), org: text('org'), url: checked?.url }]
}
