import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../../src/present/messages.ts'

const sender = { secret: 'abc', isDesk: true }
const state = { index: 3, step: 1, cover: 'black', laser: true } as const
const envelope = { afterdeck: 'abc', isDesk: true }

describe('a message', () => {
  test.each([
    [
      { kind: 'state', state },
      { kind: 'state', state },
    ],
    [
      { kind: 'hello', fresh: true, state },
      { kind: 'hello', fresh: true, state },
    ],
    [
      { kind: 'hello', state: { index: 0, step: 0 } },
      { kind: 'hello', fresh: false, state: { index: 0, step: 0, cover: undefined, laser: false } },
    ],
    [
      { kind: 'point', point: [0.5, 1] },
      { kind: 'point', point: [0.5, 1] },
    ],
    [{ kind: 'point' }, { kind: 'point', point: undefined }],
  ])('%j is read', (message, read) => {
    expect(readMessage({ ...envelope, ...message }, sender)).toEqual(read)
  })

  test.each([
    ['of somebody else', { ...envelope, afterdeck: 'abd', kind: 'state', state }],
    ['of the same side', { ...envelope, isDesk: false, kind: 'state', state }],
    ['of no side', { afterdeck: 'abc', kind: 'state', state }],
    ['of an unknown kind', { ...envelope, kind: 'eval', state }],
    ['without a state', { ...envelope, kind: 'state' }],
    [
      'with a slide that is no number',
      { ...envelope, kind: 'state', state: { index: '3', step: 0 } },
    ],
    ['with half a slide', { ...envelope, kind: 'state', state: { index: 0.5, step: 0 } }],
    [
      'with a slide before the first',
      { ...envelope, kind: 'state', state: { index: -1, step: 0 } },
    ],
    ['without a step', { ...envelope, kind: 'state', state: { index: 1 } }],
    [
      'with an unknown screen',
      { ...envelope, kind: 'state', state: { index: 1, step: 0, cover: 'red' } },
    ],
    ['with a point beside the slide', { ...envelope, kind: 'point', point: [2, 0] }],
    ['with a point that is no number', { ...envelope, kind: 'point', point: ['0', Number.NaN] }],
    ['that is nothing', null],
    ['that is a text', 'abc'],
  ])('%s is not read', (_, data) => {
    expect(readMessage(data, sender)).toBeUndefined()
  })

  test('is never read while there is no secret', () => {
    expect(
      readMessage({ afterdeck: '', isDesk: true, kind: 'state', state }, { ...sender, secret: '' }),
    ).toBeUndefined()
  })

  test('may be anything without harm', () => {
    fc.assert(fc.property(fc.anything(), (data) => readMessage(data, sender) === undefined))
  })
})
