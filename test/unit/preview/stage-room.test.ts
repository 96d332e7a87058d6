import { expect, test } from 'vitest'
import type { ClickerState, StageOrder } from '../../../src/model/clicker.ts'
import { makeStageRoom, type StageRoom, type StageWindow } from '../../../src/preview/stage-room.ts'
import type { ViewState } from '../../../src/preview/view-session.ts'

/** A session with a deck of such ids, which may change. */
function session(
  ids: readonly string[],
): StageWindow['session'] & { readonly become: (ids: readonly string[]) => void } {
  // prettier-ignore
  let now = stateOf(ids)
  const listeners = new Set<(state: ViewState) => void>()
  return {
    now: () => now,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    become(next) {
      now = stateOf(next)
      for (const listener of listeners) listener(now)
    },
  }
}

function stateOf(ids: readonly string[]): ViewState {
  const pages = ids.map((id) => ({ id, title: `Title of ${id}`, notes: [`Note of ${id}`] }))
  const deck = { title: 'T', language: 'en', direction: 'ltr', pages }
  return { laidOut: { deck } } as unknown as ViewState
}

function enter(
  room: StageRoom,
  name: string,
  more: Partial<StageWindow> = {},
): { readonly orders: StageOrder[]; readonly leave: () => void } {
  // prettier-ignore
  const orders: StageOrder[] = []
  const send = (order: StageOrder): void => void orders.push(order)
  const leave = room.enter({ name, file: 'a.yaml', session: session(['s1', 's2', 's3']), send, ...more }) // prettier-ignore
  return { orders, leave }
}

function clicker(room: StageRoom): { readonly states: ClickerState[]; readonly stop: () => void } {
  const states: ClickerState[] = []
  return { states, stop: room.listen((state) => states.push(state)) }
}

const report = (window: string, slide: string, more: object = {}): object => ({
  window,
  slide,
  isBlack: false,
  isUsed: true,
  ...more,
})

test('a clicker moves the window, and follows what is done there', () => {
  const room = makeStageRoom(() => 0)
  const { states } = clicker(room)
  expect(states.at(-1)).toEqual({ isOpen: false })
  expect(room.order({ command: 'next' })).toBe(false)
  const { orders, leave } = enter(room, 'window-1')
  expect(states.at(-1)).toEqual({ isOpen: true })
  room.report(report('window-1', 's2'))
  expect(states.at(-1)?.shown).toMatchObject({
    deck: 'T',
    number: 2,
    total: 3,
    title: 'Title of s2',
    notes: ['Note of s2'],
    next: 'Title of s3',
    isBlack: false,
  })
  expect(room.order({ command: 'next' })).toBe(true)
  expect(orders).toMatchObject([{ slide: 's3', isBlack: false }])
  expect(states.at(-1)?.shown).toMatchObject({ number: 3 })
  expect(states.at(-1)?.shown).not.toHaveProperty('next')
  room.order({ command: 'black' })
  expect(states.at(-1)?.shown?.isBlack).toBe(true)
  leave()
  expect(states.at(-1)?.isOpen).toBe(false)
  expect(states.at(-1)).not.toHaveProperty('shown')
})

test('what is ordered later has a greater number, and so has what is reported', () => {
  const room = makeStageRoom(() => 0)
  const { orders } = enter(room, 'window-1')
  const first = room.report(report('window-1', 's1'))!
  room.order({ command: 'next' })
  const second = room.report(report('window-1', 's3'))!
  expect(orders[0]!.revision).toBeGreaterThan(first)
  expect(second).toBeGreaterThan(orders[0]!.revision)
})

test('two clickers are told the same, and each step of either is one step', () => {
  const room = makeStageRoom(() => 0)
  const [one, two] = [clicker(room), clicker(room)]
  enter(room, 'window-1')
  room.report(report('window-1', 's1'))
  room.order({ command: 'next' })
  room.order({ command: 'next' })
  expect(one.states).toEqual(two.states)
  expect(one.states.at(-1)?.shown?.number).toBe(3)
})

test('all windows of the deck are moved; a window of another deck is shown once it is used', () => {
  const room = makeStageRoom(() => 0)
  const { states } = clicker(room)
  const [one, two] = [enter(room, 'window-1'), enter(room, 'window-2')]
  const other = enter(room, 'window-3', { file: 'b.yaml', session: session(['b1', 'b2']) })
  room.report(report('window-3', 'b1'))
  room.report(report('window-2', 's3', { isUsed: false }))
  room.report(report('window-1', 's1'))
  room.order({ command: 'next' })
  expect([one.orders, two.orders, other.orders].map(({ length }) => length)).toEqual([1, 1, 0])
  expect(states.at(-1)?.shown?.title).toBe('Title of s2')
  room.report(report('window-3', 'b2'))
  expect(states.at(-1)?.shown?.title).toBe('Title of b2')
  other.leave()
  expect(states.at(-1)?.shown?.title).toBe('Title of s2')
})

test('a deck that is edited keeps its place until its window says where it is', () => {
  const room = makeStageRoom(() => 0)
  const { states } = clicker(room)
  const own = session(['s1', 's2', 's3'])
  enter(room, 'window-1', { session: own })
  room.report(report('window-1', 's2'))
  own.become(['s1', 'renamed', 's3'])
  expect(states.at(-1)?.shown).toMatchObject({ number: 2, title: 'Title of renamed' })
  own.become(['s1'])
  expect(states.at(-1)?.shown).toMatchObject({ number: 1, total: 1 })
})

test('a window that asks for another view is there before its old self has gone', () => {
  const room = makeStageRoom(() => 0)
  const { states } = clicker(room)
  const before = enter(room, 'window-1')
  enter(room, 'window-1')
  before.leave()
  room.report(report('window-1', 's1'))
  expect(states.at(-1)?.shown?.number).toBe(1)
})

test('a report of a window that is not there is none', () => {
  const room = makeStageRoom(() => 0)
  expect(room.report(report('window-9', 's1'))).toBeUndefined()
  expect(room.report('s1')).toBeUndefined()
})

test('a clicker that comes later knows when the first slide was left, and none counts what was done without one', () => {
  let now = 1000
  const room = makeStageRoom(() => now)
  enter(room, 'window-1')
  room.report(report('window-1', 's1'))
  room.report(report('window-1', 's2'))
  const early = clicker(room)
  expect(early.states.at(-1)).not.toHaveProperty('runningMs')
  room.order({ command: 'next' })
  now = 5000
  const late = clicker(room)
  expect(late.states).toMatchObject([{ runningMs: 4000 }])
  early.stop()
  late.stop()
  expect(clicker(room).states.at(-1)).not.toHaveProperty('runningMs')
})
