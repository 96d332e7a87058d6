// What a page says of itself: title, people, date, language, recording.
import { findAll, textOf, without, type HtmlElement } from './html-tree.ts'
import type { LeftOut } from './left-out.ts'
import { namesIn, readDay, readTag, recordingUrl, type TalkFacts } from './talk-facts.ts'
import { linkedFacts } from './linked-facts.ts'
import { resolveUrl } from './resolve-url.ts'

/** The facts of a page, and its own address. */
export interface PageFacts extends TalkFacts {
  readonly base?: string | undefined
}

/** Reads the head of a page: what it says for machines. */
export function headFacts(page: HtmlElement): PageFacts {
  const metas = metaValues(page)
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined && value !== '')
  const [title] = findAll(page, ({ tag }) => tag === 'title')
  const site = first('og:site_name', 'application-name')
  const linked = linkedFacts(page)
  const [html] = findAll(page, ({ tag }) => tag === 'html')
  const language =
    html?.attributes['lang'] ??
    html?.attributes['xml:lang'] ??
    first('content-language', 'og:locale', 'dc.language')
  const author = first(
    'author',
    'article:author',
    'dc.creator',
    'parsely-author',
    'twitter:creator',
  )
  const named = author === undefined || /^(?:https?:|@)/.test(author) ? [] : namesIn(author)
  const base = resolveUrl(canonical(page) ?? first('og:url') ?? '', undefined)
  return {
    title:
      first('og:title', 'twitter:title', 'dc.title') ??
      linked.title ??
      withoutSite(title && rawTitle(title), site),
    subtitle: linked.subtitle,
    speakers: linked.speakers.length > 0 ? linked.speakers : named,
    areAuthors: linked.areAuthors,
    event: linked.event,
    location: linked.location,
    date:
      linked.date ??
      readDay(
        first(
          'article:published_time',
          'date',
          'dc.date',
          'dc.date.issued',
          'dcterms.date',
          'datepublished',
          'pubdate',
        ),
      ),
    duration: linked.duration,
    language: readTag(language) ?? linked.language,
    video: linked.video ?? videoIn(page, first('og:video:url', 'og:video:secure_url', 'og:video')),
    base,
  }
}

function metaValues(page: HtmlElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { attributes } of findAll(page, ({ tag }) => tag === 'meta')) {
    const name = (
      attributes['property'] ??
      attributes['name'] ??
      attributes['itemprop'] ??
      ''
    ).toLowerCase()
    const value = attributes['content']?.replaceAll(/\s+/g, ' ').trim()
    if (name !== '' && value !== undefined && value.length <= 2000 && !values.has(name))
      values.set(name, value)
  }
  return values
}

function canonical(page: HtmlElement): string | undefined {
  const links = findAll(
    page,
    ({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical',
  )
  return links[0]?.attributes['href']
}

function rawTitle({ children }: HtmlElement): string {
  return children
    .filter((child) => typeof child === 'string')
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** `A talk | The site` → `A talk`, where the page says which of them is the site. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || title === '') return undefined
  const parts = title.split(/\s+[|–—·-]\s+/)
  const last = parts.at(-1)!
  return parts.length > 1 && last === site
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·-]\s+$/, '')
    : title
}

/** A recording that the page embeds, or names as its own. */
function videoIn(page: HtmlElement, named: string | undefined): string | undefined {
  const frames = findAll(page, ({ tag }) => tag === 'iframe' || tag === 'video')
  const sources = frames.flatMap((each) => [each, ...findAll(each, ({ tag }) => tag === 'source')])
  const urls = [named ?? '', ...sources.map(({ attributes }) => attributes['src'] ?? '')]
  return urls.map((url) => recordingUrl(url)).find((url) => url !== undefined)
}

/** What an article says of itself for its readers, and the article without that. */
export interface Byline {
  readonly article: HtmlElement
  readonly facts: Partial<TalkFacts>
  readonly leftOut: readonly LeftOut[]
}

const longestByline = 200

/** Takes the line about authors and date from the top of an article, and the line below its title. */
export function takeByline(article: HtmlElement): Byline {
  const lines = findAll(article, (each) => isByline(each) && textOf(each).length <= longestByline)
  const subtitles = findAll(article, isSubtitle).filter((each) => textOf(each).length <= 300)
  const [subtitle] = subtitles
  const times = lines.flatMap((each) => [each, ...findAll(each, ({ tag }) => tag === 'time')])
  const date = times
    .map(({ attributes }) => readDay(attributes['datetime']))
    .find((day) => day !== undefined)
  const people = lines.flatMap((each) => namesIn(nameText(each)))
  const told = lines.map((each): LeftOut => ({
    reason: 'byline',
    where: each.tag,
    text: textOf(each),
  }))
  const gone = new Set([...lines, ...(subtitle === undefined ? [] : [subtitle])])
  return {
    article: gone.size === 0 ? article : without(article, gone),
    facts: {
      ...(subtitle !== undefined && { subtitle: textOf(subtitle) }),
      ...(people.length > 0 && { speakers: people }),
      ...(date !== undefined && { date }),
    },
    leftOut: told.filter(({ text }) => text !== ''),
  }
}

/** The part of a byline that is a name, where it is marked. */
function nameText(line: HtmlElement): string {
  const marked = findAll(line, ({ attributes }) =>
    /\bauthor\b/.test(`${attributes['rel'] ?? ''} ${attributes['itemprop'] ?? ''}`),
  )
  if (marked.length > 0) return marked.map((each) => textOf(each)).join(', ')
  const dates = new Set(findAll(line, ({ tag }) => tag === 'time'))
  return textOf(dates.size === 0 ? line : without(line, dates))
}

function namesOf({ attributes }: HtmlElement): string {
  return ` ${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''} ${attributes['rel'] ?? ''} `.toLowerCase()
}

function isByline(element: HtmlElement): boolean {
  if (/^h\d$|^article$|^body$|^main$/.test(element.tag)) return false
  return /[\s_-](?:byline|author|authors|post-meta|entry-meta|article-meta|dateline|datepublished|published)[\s_]/.test(
    namesOf(element).replaceAll(' ', '  '),
  )
}

function isSubtitle(element: HtmlElement): boolean {
  return /\s(?:subtitle|standfirst|dek|deck|subheading|sub-title|doc-subtitle)\s/.test(
    `${namesOf(element)}${element.attributes['role'] ?? ''} `,
  )
}
