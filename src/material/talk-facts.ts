import { showMoment } from '../text/parse-moment.ts'
import { safeUrl } from '../text/safe-url.ts'

/** What is known of a talk; what nobody says is absent. */
export interface TalkFacts {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly speakers: readonly PersonFacts[]
  /** Whether they are named as authors of a text, who need not have spoken. */
  readonly areAuthors?: boolean | undefined
  readonly event?: string | undefined
  readonly host?: string | undefined
  readonly location?: string | undefined
  readonly date?: string | undefined
  readonly duration?: string | undefined
  readonly language?: string | undefined
  readonly video?: string | undefined
}

export interface PersonFacts {
  readonly name: string
  readonly role?: string | undefined
  readonly org?: string | undefined
  readonly url?: string | undefined
}

export const noFacts: TalkFacts = { speakers: [] }

/** One above the other: what the first does not know, the second may; people of both are people of the talk. */
export function joinFacts(first: Partial<TalkFacts>, second: TalkFacts): TalkFacts {
  const known = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined))
  const people = new Map<string, PersonFacts>()
  for (const person of [...(first.speakers ?? []), ...second.speakers]) {
    const before = people.get(person.name)
    people.set(person.name, { ...person, ...definedIn(before ?? {}) })
  }
  return { ...second, ...known, speakers: [...people.values()].map((each) => ({ ...each })) }
}

function definedIn(person: Partial<PersonFacts>): Partial<PersonFacts> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined))
}

const before =
  /^(?:(?:written |posted |published |text )?by|von|par|por|di|da|door|af|av|od|автор|文|著者|作者|执笔|執筆)[:：]?\s+|^(?:文|著者|作者|執筆)[:：]\s*/iu
const between = /\s*[,;、，]\s*|\s+(?:and|und|et|y|e|en|og|och|&|и)\s+|\s*&\s*|\s*[|·•]\s*/u

/** The names in a line such as “By Ann Lee and Bo Diaz”; a part that is no name is none. */
export function namesIn(line: string): PersonFacts[] {
  return line
    .trim()
    .replace(before, '')
    .split(between)
    .map((part) => part.replace(before, '').trim())
    .filter(isName)
    .map((name) => ({ name }))
}

/** The names in a line that is nothing else than names. */
export function onlyNamesIn(line: string): PersonFacts[] | undefined {
  const people = namesIn(line)
  return people.length === line.trim().split(between).length ? people : undefined
}

function isName(text: string): boolean {
  if (text.length > 60 || /[\d@:/!?]/.test(text) || !/\p{L}/u.test(text)) return false
  const words = text.split(/\s+/)
  if (words.length > 5) return false
  const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)
  const small = /^(?:de|da|do|dos|di|del|della|van|von|der|den|el|al|bin|ibn|la|le|du|zu|af|av)$/i
  return isCapital(words.at(-1)!) && words.every((word) => isCapital(word) || small.test(word))
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `2026-03-01T09:00:00Z` → `2026-03-01`; undefined for what is no day. */
export function readDay(text: string | undefined): string | undefined {
  const [, year, month, day] =
    /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/.exec(text ?? '') ?? []
  if (year === undefined) return undefined
  if (month === undefined) return year
  const days = daysOfMonth[Number(month) - 1]
  if (days === undefined) return year
  const isLeap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0
  const most = month === '02' && !isLeap ? 28 : days
  const isDay = day !== undefined && Number(day) >= 1 && Number(day) <= most
  return isDay ? `${year}-${month}-${day}` : `${year}-${month}`
}

/** A tag of a language, `de_DE` included. */
export function readTag(text: string | undefined): string | undefined {
  const tag = (text ?? '')
    .trim()
    .split(/[\s,;]/, 1)[0]!
    .replaceAll('_', '-')
  if (tag === '' || /^[a-z]{4,}/i.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** The page of a recording, by the address that it is embedded with; undefined for other addresses. */
export function recordingUrl(written: string): string | undefined {
  const checked = safeUrl(written.startsWith('//') ? `https:${written}` : written)
  if (!checked.ok) return undefined
  const url = new URL(checked.url)
  const host = url.hostname.replace(/^(?:www|m)\./, '')
  const isTube = host === 'youtube.com' || host === 'youtube-nocookie.com'
  const id =
    host === 'youtu.be'
      ? url.pathname.slice(1)
      : isTube
        ? (/^\/(?:embed|live|shorts)\/([^/]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('v'))
        : undefined
  if (id !== undefined && id !== null)
    return /^[\w-]{6,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined
  const [, vimeo] = /^\/(?:video\/)?(\d{5,12})/.exec(url.pathname) ?? []
  if ((host === 'vimeo.com' || host === 'player.vimeo.com') && vimeo !== undefined)
    return `https://vimeo.com/${vimeo}`
  const isFile = /\.(?:mp4|webm|m3u8|mov)$/i.test(url.pathname)
  return isFile && url.protocol === 'https:' ? url.href : undefined
}

/** `PT1H2M3S` → `1:02:03` */
export function readSpan(text: string | undefined): string | undefined {
  const [whole, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})(?:\.\d+)?S)?$/.exec((text ?? '').trim()) ?? []
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return whole === undefined || total === 0 ? undefined : showMoment(total)
}
