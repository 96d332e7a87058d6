import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src/present/keys.ts'
import {
  changeView,
  clampIndex,
  follow,
  isDeskLayout,
  startState,
  typeDigit,
  type State,
} from '../../../src/present/state.ts'

const course = [0, 0, 0, 0, 0]
const start = startState(2, 'present')
const after = (commands: readonly Command[], from: State = start): State =>
  commands.reduce((state, command) => follow(state, command, course), from)

describe('a state', () => {
  test.each([
    [['next'], 3],
    [['previous'], 1],
    [['last', 'next', 'next'], 4],
    [['first', 'previous'], 0],
  ] as const)('after %j is at slide %i', (commands, index) => {
    expect(after(commands).index).toBe(index)
  })

  test('goes to a typed number at Enter, and forgets it at any other command', () => {
    const typed = typeDigit(typeDigit(start, '0'), '4')
    expect(after(['enter'], typed)).toEqual({ ...start, index: 3 })
    expect(after(['laser', 'enter'], typed)).toEqual({ ...start, laser: true })
    expect(after(['enter'])).toEqual(start)
    expect(after(['enter'], typeDigit(start, '0')).index).toBe(0)
    const long = Array.from('12345678').reduce(typeDigit, start)
    expect(long.digits).toBe('345678')
  })

  test('shows the slide again at the first step after a dark screen', () => {
    const dark = after(['black'])
    expect(dark.cover).toBe('black')
    expect(after(['white'], dark).cover).toBe('white')
    expect(after(['black'], dark)).toEqual(start)
    expect(after(['next'], dark)).toEqual(start)
    expect(after(['next', 'next'], dark).index).toBe(3)
  })

  test('goes through the layouts of the desk, one after the other', () => {
    const layouts = [0, 1, 2, 3].map((times) => after(Array(times).fill('layout')).layout)
    expect(layouts).toEqual(['slide', 'equal', 'notes', 'slide'])
    expect(after(['layout', 'next', 'black']).layout).toBe('equal')
    expect(['slide', 'tall', '', undefined].map(isDeskLayout)).toEqual([true, false, false, false])
  })

  test('comes back from the overview to where it was opened', () => {
    const read = changeView(start, 'read')
    expect(after(['overview']).view).toBe('overview')
    expect(after(['overview', 'overview'])).toEqual(start)
    expect(after(['overview', 'escape'], read).view).toBe('read')
    expect(after(['overview', 'read'], read).view).toBe('read')
    expect(after(['read', 'read'])).toEqual(start)
  })

  test('gives up one thing after the other at Escape', () => {
    const busy: State = { ...start, digits: '3', cover: 'white', laser: true }
    const steps = [busy]
    for (let step = 0; step < 4; step++) steps.push(follow(steps.at(-1)!, 'escape', course))
    expect(steps.map(({ digits, cover, laser, view }) => [digits, cover, laser, view])).toEqual([
      ['3', 'white', true, 'present'],
      ['', 'white', true, 'present'],
      ['', undefined, true, 'present'],
      ['', undefined, false, 'present'],
      ['', undefined, false, 'overview'],
    ])
  })

  test('shows the items of a list one after the other, and all of them on the way back', () => {
    const walk = (commands: readonly Command[], from: State = start): [number, number] => {
      const { index, step } = commands.reduce(
        (state, each) => follow(state, each, [0, 0, 2, 0, 1]),
        from,
      )
      return [index, step]
    }
    expect(walk(['next'])).toEqual([2, 1])
    expect(walk(['next', 'next', 'next'])).toEqual([3, 0])
    expect(walk(['next', 'next', 'next', 'previous'])).toEqual([2, 2])
    expect(walk(['next', 'previous', 'previous'])).toEqual([1, 0])
    expect(walk(['next', 'black', 'next'])).toEqual([2, 1])
    expect(walk(['last', 'next', 'next', 'next'])).toEqual([4, 1])
    expect(walk(['next', 'first'], startState(0, 'present'))).toEqual([0, 0])
  })

  test('is the same after commands that something else obeys', () => {
    for (const command of ['help', 'search', 'goTo', 'presenter', 'fullScreen'] as const)
      expect(follow(start, command, course)).toBe(start)
  })

  test.each([
    [-3, 0],
    [Number.NaN, 0],
    [2.7, 2],
    [Infinity, 4],
  ])('takes slide %d for %i', (asked, index) => {
    expect(clampIndex(asked, 5)).toBe(index)
  })
})
