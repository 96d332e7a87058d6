import { linesOf } from '../material/block-lines.ts'
import type { Block, ListItem } from '../material/blocks.ts'
import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { parseInline } from '../text/parse-inline.ts'
import type { ResourceDraft, SourceDraft } from './recap-draft.ts'
import { writeRecapInline } from './recap-inline.ts'
import type { Writing } from './takeaway-pen.ts'

/** The addresses in a text, those without a label included. */
export function linksIn(text: Inline): string[] {
  return text.flatMap((node) => {
    if (node.type === 'link') return [node.url]
    if (node.type === 'text') return bareLinks(node.text)
    return 'children' in node ? linksIn(node.children) : []
  })
}

function bareLinks(text: string): string[] {
  if (!/https?:\/\//i.test(text)) return []
  const { inline } = parseInline(writeRecapInline([{ type: 'text', text }]), { math: false })
  return inline.flatMap((node) => (node.type === 'link' ? [node.url] : []))
}

/** Entries with a link, as resources; an entry without one is told as a source of its own. */
export function writeLinks(items: readonly ListItem[], writing: Writing): ResourceDraft[] {
  return items
    .flatMap((item) => entriesOf(item, writing))
    .flatMap(({ text, urls }) => {
      const [url] = urls
      if (url === undefined) {
        writing.leaveOut({ reason: 'outside the article', where: 'list of links', text })
        return []
      }
      return urls.map((each, index) => ({ label: index === 0 ? text : each, url: each }))
    })
}

/** Footnotes and references, as sources. */
export function writeSources(items: readonly ListItem[], writing: Writing): SourceDraft[] {
  return items
    .flatMap((item) => entriesOf(item, writing))
    .flatMap(({ text, urls }) => {
      const [url, ...others] = urls
      return [
        { text, ...(url !== undefined && { url }) },
        ...others.map((each) => ({ text: each, url: each })),
      ]
    })
}

interface Entry {
  readonly text: string
  readonly urls: readonly string[]
}

/** One entry for each text; the arrow that leads back from a footnote is none. */
function entriesOf({ text, blocks }: ListItem, { leaveOut }: Writing): Entry[] {
  const lines = [text, ...blocks.flatMap((block: Block) => linesOf(block))]
  for (const block of blocks)
    if (block.kind === 'image')
      leaveOut({ reason: 'picture', where: block.src.slice(0, 200), text: block.alt })
  return lines.flatMap((line) => {
    const shown = inlineText(line)
      .replace(/\s*(?:↩︎?|↑|⤴|\^)+\s*$/u, '')
      .trim()
    return shown === '' ? [] : [{ text: shown, urls: [...new Set(linksIn(line))] }]
  })
}
