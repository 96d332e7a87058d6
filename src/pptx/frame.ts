// The places of a kind of slide: what PowerPoint's layouts have, and slides fill in.
import type { Canvas } from './canvas.ts'
import type { Look } from './look.ts'
import type { Box, TextStyle } from './scene.ts'

/** The kinds of slides that PowerPoint offers as layouts. */
export const families = [
  'cover',
  'section',
  'statement',
  'quote',
  'closing',
  'content',
  'two-columns',
  'comparison',
  'title-only',
  'wide',
] as const

export type Family = (typeof families)[number]

export function isContent(family: Family): boolean {
  return ['content', 'two-columns', 'comparison', 'title-only', 'wide'].includes(family)
}

/** A place to fill in, with the style of what is written there. */
export interface Placeholder {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj'
  readonly idx: number
  readonly name: string
  readonly box: Box
  readonly anchor: 't' | 'ctr' | 'b'
  readonly style: TextStyle
}

export interface Frame {
  readonly family: Family
  readonly title: Placeholder
  readonly others: readonly Placeholder[]
  /** Where content stands below, or beside, a title of two lines. */
  readonly body: Box
  /** Whether the title stands beside the content. */
  readonly isBeside: boolean
  readonly footer: Box
  readonly pageNumber: Box
  /** The line of what is known about a slide: its moment, its source. */
  readonly meta: Box
}

export interface FrameScope {
  readonly canvas: Canvas
  readonly look: Look
  readonly full: Box
  readonly base: Frame
}

/** A small place of text. */
export function small(place: Omit<Placeholder, 'type' | 'anchor'>): Placeholder {
  return { type: 'body', anchor: 't', ...place }
}
