// The text of an article file becomes blocks and facts, in the same form for web pages, Markdown and notes.
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { inlineText } from '../text/inline-text.ts'
import type { SourceText } from '../model/source.ts'
import type { Block } from './blocks.ts'
import { findArticle } from './find-article.ts'
import { readFrontMatter } from './front-matter.ts'
import {
  pageLimits,
  parseHtml,
  type HtmlElement,
  type PageLimit,
  type ParsedHtml,
} from './html-tree.ts'
import type { LeftOut } from './left-out.ts'
import { headFacts, takeByline } from './page-facts.ts'
import { readBlocks } from './read-blocks.ts'
import { parseMarkdown, splitFrontMatter } from './read-markdown.ts'
import { joinFacts, noFacts, type TalkFacts } from './talk-facts.ts'

/** How an article is written. */
export type ArticleKind = 'page' | 'markdown' | 'notes'

/** An article: what it says, what it says of itself, and what around it is not the article. */
export interface ReadArticle {
  readonly blocks: readonly Block[]
  readonly facts: TalkFacts
  readonly leftOut: readonly LeftOut[]
  /** The page's own address. */
  readonly base?: string | undefined
}

/** Reads an article. */
export function readArticle(source: SourceText, kind: ArticleKind): Outcome<ReadArticle> {
  const read = kind === 'page' ? readPage(source) : readText(source, kind)
  if (!read.ok) return read
  if (read.value.blocks.length > 0) return read
  return fail([report('import/nothing-found', {}, { file: source.file })])
}

function readPage({ file, text }: SourceText): Outcome<ReadArticle> {
  const page = parseHtml(text)
  if (!page.ok) return tooMuch(page, file)
  const head = headFacts(page.root)
  const { base, ...known } = head
  const readPart = (part: 'article' | 'page'): ReadArticle => {
    const found = findArticle(page.root, part)
    const { article, facts, leftOut } = takeByline(found.article)
    const read = blocksOf(article, base)
    const all = [...found.leftOut, ...leftOut, ...read.leftOut]
    return { ...read, facts: joinFacts(facts, known), leftOut: all, base }
  }
  const article = readPart('article')
  // What is marked as the article may be nothing but navigation.
  return ok(article.blocks.length > 0 ? article : readPart('page'))
}

function readText({ file, text }: SourceText, kind: 'markdown' | 'notes'): Outcome<ReadArticle> {
  const { body, frontMatter } = splitFrontMatter(text)
  const { facts, leftOut } =
    frontMatter === undefined ? { facts: noFacts, leftOut: [] } : readFrontMatter(frontMatter)
  const page = parseMarkdown(body, kind === 'notes' ? 'notes' : 'article')
  if (!page.ok) return tooMuch(page, file)
  const { blocks, leftOut: rest } = blocksOf(page.root, undefined)
  const read = { blocks: kind === 'notes' ? withHeading(blocks) : blocks, leftOut: rest }
  return ok({ ...read, facts, leftOut: [...leftOut, ...read.leftOut] })
}

/** Notes have no marks for headings: a short first line, without a point at its end, is one. */
function withHeading(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks
  if (first?.kind !== 'paragraph' || others.length === 0) return blocks
  const text = inlineText(first.text)
  const isTitle = text.length <= 90 && !/[.!?…。！？:：,;]["”’»」』]?$/u.test(text)
  return isTitle ? [{ kind: 'heading', level: 1, text: first.text }, ...others] : blocks
}

function blocksOf(
  article: HtmlElement,
  base: string | undefined,
): Pick<ReadArticle, 'blocks' | 'leftOut'> {
  const leftOut: LeftOut[] = []
  const blocks = readBlocks(article, {
    base,
    leaveOut: (piece) => void leftOut.push(piece),
    dropAddress: (url, label) => void leftOut.push({ reason: 'address', where: label, text: url }),
  })
  return { blocks, leftOut }
}

const limits: Readonly<Record<PageLimit, string>> = {
  depth: `elements more than ${pageLimits.depth} deep in each other`,
  elements: 'more than 60,000 elements',
  text: 'more than 2 million characters of text',
}

function tooMuch(page: ParsedHtml & { readonly ok: false }, file: string): Outcome<ReadArticle> {
  const limit = limits[page.limit]
  return fail([report('import/page-too-large', { limit }, { file })])
}
