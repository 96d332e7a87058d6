// What takeaways are written with: the one that is open, and the heading that waits to become a claim.
import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import type { Block } from '../material/blocks.ts'
import type { LeftOut } from '../material/left-out.ts'
import type { TakeawayDraft } from './recap-draft.ts'
import { writeRecapInline, writeRecapText } from './recap-inline.ts'

/** What stands below one heading. */
export interface Group {
  readonly head?: Inline | undefined
  /** The heading above that one. */
  readonly above?: string | undefined
  readonly blocks: readonly Block[]
}

/** Where a piece of the article went. */
export interface Placed {
  readonly kind: string
  readonly text: string
  readonly takeaway: TakeawayDraft
  readonly key: keyof TakeawayDraft
}

/** What takeaways are made with. */
export interface Writing {
  /** What a claim is taken from where there is no heading and no sentence: the section's title. */
  readonly fallback: string
  readonly base?: string | undefined
  /** The path or data URL by which the recap may name a picture; undefined where it can't. */
  readonly pictureFor: (src: string) => string | undefined
  readonly leaveOut: (piece: LeftOut) => void
  readonly placed: Placed[]
}

/** The takeaways of one heading while they are written. */
export interface Pen extends Writing {
  readonly group: Group
  readonly takeaways: TakeawayDraft[]
  /** The claim of the heading, as long as nothing stands below it. */
  head: string | undefined
  /** Whether the last takeaway takes one more paragraph. */
  open: boolean
}

/** Takes up the pen for what stands below one heading. */
export function takePen(group: Group, writing: Writing): Pen {
  const head = group.head === undefined ? undefined : writeRecapInline(group.head)
  return { ...writing, group, takeaways: [], head, open: false }
}

const longestKicker = 80

/** Begins a takeaway; below a heading that is a claim already, that heading stands above the claim. */
export function begin(pen: Pen, claim: string): TakeawayDraft {
  const { above, head } = pen.group
  const kicker = claim === pen.head ? above : head && inlineText(head)
  const isShort = kicker !== undefined && kicker.length <= longestKicker
  // Whoever wrote the article chose its words: that they were said in the talk, nobody knows.
  const takeaway: TakeawayDraft = { claim, ...(isShort && { kicker }), basis: 'paraphrase' }
  pen.takeaways.push(takeaway)
  if (claim === pen.head) pen.head = undefined
  pen.open = false
  return takeaway
}

/** Makes the heading a claim, if it still waits for that. */
export function beginHead(pen: Pen): void {
  if (pen.head !== undefined) begin(pen, pen.head)
}

/** The takeaway that evidence goes to: the last one, unless it has such evidence already. */
export function takeawayFor(pen: Pen, key: keyof TakeawayDraft): TakeawayDraft {
  if (pen.head !== undefined) return begin(pen, pen.head)
  const last = pen.takeaways.at(-1)
  if (last !== undefined && last[key] === undefined) return last
  return begin(pen, last?.claim ?? writeRecapText(pen.fallback))
}

/** Evidence, and what of the article it is. */
export interface Evidence<Key extends keyof TakeawayDraft> {
  readonly value: NonNullable<TakeawayDraft[Key]>
  readonly kind: string
  readonly text: string
}

/** Adds evidence to the last takeaway, or to a new one. */
export function put<Key extends keyof TakeawayDraft>(
  pen: Pen,
  key: Key,
  { value, kind, text }: Evidence<Key>,
): void {
  const takeaway = takeawayFor(pen, key)
  takeaway[key] = value
  pen.open = false
  pen.placed.push({ kind, text, takeaway, key })
}

const longestNotes = 15_000

/** What belongs to the text but not on a slide goes to the notes. */
export function note(pen: Pen, kind: string, lines: readonly string[]): void {
  const text = lines.filter((line) => line !== '').join('\n\n')
  if (text === '') return
  const last = pen.takeaways.at(-1) ?? takeawayFor(pen, 'notes')
  const all = last.notes === undefined ? text : `${last.notes}\n\n${text}`
  const isTooLong = all.length > longestNotes && last.notes !== undefined
  const takeaway = isTooLong ? begin(pen, last.claim) : last
  takeaway.notes = isTooLong ? text : all
  pen.placed.push({ kind, text, takeaway, key: 'notes' })
}

/** Plain text has no links: their addresses are told. */
export function tellAddresses(text: Inline, { leaveOut }: Pick<Writing, 'leaveOut'>): void {
  for (const node of text) {
    if (node.type === 'link')
      leaveOut({ reason: 'address', where: inlineText(node.children), text: node.url })
    else if ('children' in node) tellAddresses(node.children, { leaveOut })
  }
}
