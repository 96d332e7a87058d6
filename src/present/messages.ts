// What the window of the audience and the desk of the presenter tell each other. Whatever comes in is looked through
// first: any page that holds a reference to a window can send it something.
import type { State } from './state.ts'

/** What the two windows share. */
export type Shared = Pick<State, 'index' | 'step' | 'cover' | 'laser'>

/** Where the laser pointer is, as parts of the slide's width and height; nothing while it is off the slide. */
export type Point = readonly [x: number, y: number]

/** A message between the two windows of one presentation. */
export type Message =
  | { readonly kind: 'hello'; readonly fresh: boolean; readonly state: Shared }
  | { readonly kind: 'state'; readonly state: Shared }
  | { readonly kind: 'point'; readonly point: Point | undefined }

/** Whom a message has to be from. */
export interface Sender {
  /** What only the two windows know. */
  readonly secret: string
  readonly isDesk: boolean
}

/** A message, if it is one of ours: from the right window, with nothing in it that should not be. */
export function readMessage(data: unknown, { secret, isDesk }: Sender): Message | undefined {
  if (!isRecord(data) || data['afterdeck'] !== secret || secret === '') return undefined
  if (data['isDesk'] !== isDesk) return undefined
  const { kind, fresh, state, point } = data
  if (kind === 'point') return readPoint(point)
  const shared = readShared(state)
  if (shared === undefined) return undefined
  if (kind === 'hello') return { kind, fresh: fresh === true, state: shared }
  return kind === 'state' ? { kind, state: shared } : undefined
}

function readShared(value: unknown): Shared | undefined {
  if (!isRecord(value)) return undefined
  const { index, step, cover, laser } = value
  if (!isCount(index) || !isCount(step)) return undefined
  if (cover !== undefined && cover !== 'black' && cover !== 'white') return undefined
  return { index, step, cover, laser: laser === true }
}

function readPoint(value: unknown): Message | undefined {
  if (value === undefined) return { kind: 'point', point: undefined }
  if (!Array.isArray(value) || value.length !== 2 || !value.every(isPart)) return undefined
  return { kind: 'point', point: [value[0] as number, value[1] as number] }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isPart(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
