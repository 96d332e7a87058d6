import { expect, test } from 'vitest'
import { isWindowName, obey, readCommand, readReport } from '../../../src/preview/stage-orders.ts'

test.each([
  ['next', 1, 2],
  ['next', 4, 4],
  ['previous', 1, 0],
  ['previous', 0, 0],
  ['first', 3, 0],
  ['last', 1, 4],
] as const)('%s leads from place %i to %i of five', (command, index, to) => {
  expect(obey({ index, isBlack: false }, command, 5)).toEqual({ index: to, isBlack: false })
})

test('the first step after a black screen brings its slide back', () => {
  const dark = obey({ index: 2, isBlack: false }, 'black', 5)
  expect(dark).toEqual({ index: 2, isBlack: true })
  for (const command of ['next', 'previous', 'black'] as const)
    expect(obey(dark, command, 5)).toEqual({ index: 2, isBlack: false })
  expect(obey(dark, 'last', 5)).toEqual({ index: 4, isBlack: false })
})

test('only commands that there are can be posted', () => {
  expect(readCommand({ command: 'next' })).toBe('next')
  for (const body of [undefined, null, 'next', [], {}, { command: 'open' }, { command: ['next'] }])
    expect(readCommand(body)).toBeUndefined()
})

test('a report names its window and its slide', () => {
  const window = 'a0b1c2d3-window'
  expect(readReport({ window, slide: 'claim-1', isBlack: 'yes', isUsed: true })).toEqual({
    window,
    slide: 'claim-1',
    isBlack: false,
    isUsed: true,
  })
  const wrong = [undefined, 7, {}, { window }, { slide: 'x' }, { window, slide: 1 }, { window: 'a"', slide: 'x' }] // prettier-ignore
  for (const body of [...wrong, { window, slide: 'x'.repeat(501) }])
    expect(readReport(body)).toBeUndefined()
})

test('names of windows are short and plain', () => {
  expect(isWindowName(crypto.randomUUID())).toBe(true)
  for (const name of [null, undefined, '', 'short', 'x'.repeat(65), 'with a blank', '__proto__ x'])
    expect(isWindowName(name)).toBe(false)
})
