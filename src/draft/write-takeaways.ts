// Blocks become claims with evidence, in the order of the article. No word is made up: a claim is a heading or a
// sentence of the article.
import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { linesOf } from '../material/block-lines.ts'
import type { Block, ListBlock, ListItem, ParagraphBlock } from '../material/blocks.ts'
import { flatItem } from './list-evidence.ts'
import type { TakeawayDraft } from './recap-draft.ts'
import { writeRecapInline } from './recap-inline.ts'
import { splitFirst, splitLast } from './article-sentences.ts'
import {
  begin,
  beginHead,
  note,
  takePen,
  type Group,
  type Pen,
  type Writing,
} from './takeaway-pen.ts'
import { writeCode, writeImage, writeItems, writeQuote, writeTable } from './write-evidence.ts'

/** Makes the takeaways of what stands below one heading. */
export function writeTakeaways(group: Group, writing: Writing): TakeawayDraft[] {
  const pen = takePen(group, writing)
  writeBlocks(group.blocks, pen)
  beginHead(pen)
  return pen.takeaways
}

function writeBlocks(blocks: readonly Block[], pen: Pen): void {
  for (const [index, block] of blocks.entries()) writeBlock(block, blocks[index + 1], pen)
}

function writeBlock(block: Block, next: Block | undefined, pen: Pen): void {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block, next, pen)
    case 'list':
      return writeList(block, pen)
    case 'quote':
      return writeQuote(block, pen)
    case 'table':
      return writeTable(block, pen)
    case 'code':
      return writeCode(block, pen)
    case 'image':
      return writeImage(block, pen)
    case 'aside':
    case 'notes':
      return note(pen, block.kind, linesOf(block).map(writeRecapInline))
    case 'heading':
      return void begin(pen, writeRecapInline(block.text))
  }
}

/** One paragraph more is read together with the one before, as long as both are short. */
const togetherLength = 420

function writeParagraph({ text }: ParagraphBlock, next: Block | undefined, pen: Pen): void {
  if (isLead(text, next)) {
    writeLead(text, pen)
    return
  }
  const length = (pen.takeaways.at(-1)?.text?.length ?? 0) + inlineText(text).length
  if (pen.head !== undefined) {
    beginHead(pen)
    addText(text, pen)
    pen.open = true
  } else if (pen.open && length <= togetherLength) addText(text, pen)
  else writeSentences(text, next, pen)
}

/** Whether a paragraph leads to what follows it. */
function isLead(text: Inline, next: Block | undefined): boolean {
  const isText = next === undefined || next.kind === 'paragraph' || next.kind === 'heading'
  return !isText && /[:：]$/.test(inlineText(text))
}

function addText(text: Inline, pen: Pen): void {
  const takeaway = pen.takeaways.at(-1)!
  const written = writeRecapInline(text)
  takeaway.text = takeaway.text === undefined ? written : `${takeaway.text}\n\n${written}`
  pen.placed.push({ kind: 'paragraph', text: inlineText(text), takeaway, key: 'text' })
}

function writeClaim(claim: Inline, kind: string, pen: Pen): void {
  const takeaway = begin(pen, claimOf(claim))
  pen.placed.push({ kind, text: inlineText(claim), takeaway, key: 'claim' })
}

/** So much is a claim as a whole: alone it is a statement, above evidence it has two lines. */
const longestClaim = { alone: 90, above: 110 } as const

function writeSentences(text: Inline, next: Block | undefined, pen: Pen): void {
  const isAlone = next === undefined || next.kind === 'paragraph' || next.kind === 'heading'
  const isShort = widthOf(inlineText(text)) <= longestClaim[isAlone ? 'alone' : 'above']
  const [claim, rest] = isShort ? [text, []] : splitFirst(text)
  writeClaim(claim, 'sentence', pen)
  if (rest.length > 0) addText(rest, pen)
}

/** Signs of Chinese, Japanese and Korean are twice as wide as letters. */
function widthOf(text: string): number {
  const wide = text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu)
  return text.length + (wide?.length ?? 0)
}

/** “Three things matter:” is the claim of the list that follows; what stands before it, its own. */
function writeLead(text: Inline, pen: Pen): void {
  const [before, lead] = splitLast(text)
  if (pen.head === undefined) {
    if (before.length > 0) writeSentences(before, undefined, pen)
    writeClaim(lead, 'sentence', pen)
    return
  }
  beginHead(pen)
  addText(before.length > 0 ? before : lead, pen)
  if (before.length > 0) writeClaim(lead, 'sentence', pen)
}

/** A claim ends in no colon. */
function claimOf(text: Inline): string {
  const written = writeRecapInline(text)
  const short = written.replace(/\s*[:：]$/, '')
  return short === '' ? written : short
}

/** Items that hold more than a few words become takeaways of their own. */
function writeList(list: ListBlock, pen: Pen): void {
  let plain: ListItem[] = []
  const flush = (): void => {
    if (plain.length > 0) writeItems({ ...list, items: plain }, pen)
    plain = []
  }
  for (const item of list.items) {
    const flat = flatItem(item)
    if (flat !== undefined) plain.push({ text: flat, blocks: [] })
    else {
      flush()
      writeLargeItem(item, pen)
    }
  }
  flush()
}

function writeLargeItem({ text, blocks }: ListItem, pen: Pen): void {
  if (text.length > 0) {
    beginHead(pen)
    writeClaim(text, 'item', pen)
  }
  writeBlocks(blocks, pen)
}
