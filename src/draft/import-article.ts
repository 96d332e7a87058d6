import type { Block, ListItem } from '../material/blocks.ts'
import type { LeftOut } from '../material/left-out.ts'
import type { ReadArticle } from '../material/read-article.ts'
import { recordingUrl, type TalkFacts } from '../material/talk-facts.ts'
import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { divideTexts } from './divide-texts.ts'
import { linksIn, writeLinks, writeSources } from './link-lists.ts'
import { outlineOf, type Outline, type OutlineSection } from './outline.ts'
import { inOrder, type RecapDraft, type SectionDraft, type TakeawayDraft } from './recap-draft.ts'
import { writeRecapInline } from './recap-inline.ts'
import { tellAddresses, type Group, type Placed, type Writing } from './takeaway-pen.ts'
import { writeTakeaways } from './write-takeaways.ts'

/** A recap that an article became, and where its pieces went. */
export interface ImportedArticle {
  readonly facts: TalkFacts
  readonly content: Omit<RecapDraft, 'talk'>
  readonly leftOut: readonly LeftOut[]
  readonly placed: readonly Placed[]
}

/** What an article is imported with. */
export interface ArticleOptions {
  /** The path or data URL by which the recap may name a picture; undefined where it can't. */
  readonly pictureFor: (src: string) => string | undefined
  /** What the talk is called where the article does not say it. */
  readonly fallbackTitle: string
}

/** Turns an article that was read into the parts of a recap. */
export function importArticle(article: ReadArticle, options: ArticleOptions): ImportedArticle {
  const leftOut: LeftOut[] = [...article.leftOut]
  const placed: Placed[] = []
  const { facts, blocks } = withTitle(article)
  const outline = outlineOf(divideTexts(blocks))
  const title = facts.title ?? options.fallbackTitle
  const leaveOut = (piece: LeftOut): void => void leftOut.push(piece)
  const writing: Writing = {
    fallback: title,
    base: article.base,
    pictureFor: options.pictureFor,
    leaveOut,
    placed,
  }
  const content = contentOf(outline, { title, writing })
  for (const heading of outline.replaced)
    leaveOut({ reason: 'heading', where: 'summary, sources or links', text: inlineText(heading) })
  return { facts: { ...facts, video: facts.video ?? videoIn(blocks) }, content, leftOut, placed }
}

/** The first heading is the title, where no other one is as high. */
function withTitle({ facts, blocks }: ReadArticle): {
  readonly facts: TalkFacts
  readonly blocks: readonly Block[]
} {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const at = blocks.findIndex(({ kind }) => kind === 'heading')
  const first = blocks[at]
  const isAlone =
    first?.kind === 'heading' && levels.filter((level) => level <= first.level).length === 1
  const isSame = first?.kind === 'heading' && inlineText(first.text) === facts.title
  if (!isAlone && !isSame) return { facts, blocks }
  const written = inlineText(first.text)
  const others = blocks.filter((_, index) => index !== at)
  if (facts.title === undefined || sameWords(written, facts.title) || at === 0)
    return {
      facts: { ...facts, title: written, subtitle: subtitleOf(facts, written) },
      blocks: others,
    }
  return { facts, blocks }
}

/** Another title that the page gives itself is not lost; one that says the same is. */
function subtitleOf({ title, subtitle }: TalkFacts, shown: string): string | undefined {
  return subtitle ?? (title === undefined || sameWords(title, shown) ? undefined : title)
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const [a, b] = [words(one), words(other)]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

interface Making {
  readonly title: string
  readonly writing: Writing
}

function contentOf(outline: Outline, { title, writing }: Making): ImportedArticle['content'] {
  const { sections, lead, summary } = outline
  const take = (groups: readonly Group[], fallback: string): TakeawayDraft[] =>
    groups.flatMap((group) => writeTakeaways(group, { ...writing, fallback }))
  const opening = take(lead, title)
  const made = sections.map((section) => sectionOf(section, { take, writing }))
  const rest = {
    summary: summary.length === 0 ? undefined : summary.map((text) => writeRecapInline(text)),
    resources: writeLinks(outline.links, writing),
    sources: [...writeSources(outline.sources, writing)],
  }
  const { summary: short, ...others } = rest
  const content =
    made.length === 0
      ? { takeaways: opening }
      : { sections: [...openingSection(opening, title), ...made] }
  return tidyContent({ summary: short, ...content, ...others })
}

function tidyContent(content: ImportedArticle['content']): ImportedArticle['content'] {
  const kept = Object.entries(content).filter(
    ([, value]) => value !== undefined && value.length > 0,
  )
  return Object.fromEntries(kept)
}

/** What stands before the first heading has none of its own. */
function openingSection(takeaways: readonly TakeawayDraft[], title: string): SectionDraft[] {
  if (takeaways.length === 0) return []
  const todo = 'The article has no heading for its beginning; give this section a title.'
  return [{ title, takeaways, 'x-todo': todo }]
}

function sectionOf(
  { title, groups }: OutlineSection,
  {
    take,
    writing,
  }: {
    readonly take: (groups: readonly Group[], fallback: string) => TakeawayDraft[]
    readonly writing: Writing
  },
): SectionDraft {
  const name = inlineText(title)
  tellAddresses(title, writing)
  const takeaways = take(groups, name)
  if (takeaways.length > 0) return { title: name, takeaways }
  const empty: TakeawayDraft = {
    claim: writeRecapInline(title),
    'x-todo': 'Nothing stands below this heading; say what was said, or remove it.',
  }
  return { title: name, takeaways: [empty] }
}

/** The one recording that an article links to. */
function videoIn(blocks: readonly Block[]): string | undefined {
  const urls = blocks.flatMap((block) => textsOf(block)).flatMap((text) => linksIn(text))
  const videos = new Set(urls.map((url) => recordingUrl(url)).filter((url) => url !== undefined))
  return videos.size === 1 ? [...videos][0] : undefined
}

function textsOf(block: Block): Inline[] {
  const items: readonly ListItem[] =
    block.kind === 'list' || block.kind === 'notes' ? block.items : []
  if (block.kind === 'paragraph') return [block.text]
  return items.flatMap(({ text, blocks }) => [text, ...blocks.flatMap(textsOf)])
}

/** Takeaways with their keys in order, once nothing is added any more. */
export function withOrder(content: ImportedArticle['content']): ImportedArticle['content'] {
  const { sections, takeaways } = content
  return {
    ...content,
    ...(sections && {
      sections: sections.map((section) => ({
        ...section,
        takeaways: section.takeaways.map(inOrder),
      })),
    }),
    ...(takeaways && { takeaways: takeaways.map(inOrder) }),
  }
}
