import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { outputStem } from '../../../src/host/safe-name.ts'

it.each([
  ['content/talk.yaml', 'talk'],
  ['talk.recap.yaml', 'talk'],
  ['talk.v2.json', 'talk.v2'],
  ['talk', 'talk'],
  ['-', 'recap'],
  ['recap.yaml', 'recap'],
  ['.recap.yaml', 'recap'],
  ['.yaml', 'yaml'],
  ['...', 'recap'],
  ['会議メモ.yaml', '会議メモ'],
  ['Über größe.recap.yml', 'Über größe'],
  ['a:b?.yaml', 'a-b-'],
  ['a\\b.yaml', 'a-b'],
  ['a\u0007\u202eb.yaml', 'a--b'],
  ['CON.yaml', '_CON'],
  ['com1.x.yaml', '_com1.x'],
  ['console.yaml', 'console'],
  ['talk. .yaml', 'talk'],
])('names the results of %j %j', (input, stem) => {
  expect(outputStem(input)).toBe(stem)
})

it('cuts long names between characters', () => {
  expect(outputStem(`${'x'.repeat(300)}.yaml`)).toBe('x'.repeat(100))
  expect(outputStem(`${'漢'.repeat(100)}.yaml`)).toBe('漢'.repeat(33))
  const family = '👩‍👩‍👧‍👦'
  expect(outputStem(`${family.repeat(10)}.yaml`)).toBe(family.repeat(4))
  expect(outputStem(`e${'\u0301'.repeat(100)}.yaml`)).toBe(`e${'\u0301'.repeat(49)}`)
})

it('never makes an empty, hidden, long or dangerous name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const stem = outputStem(`${name}.yaml`)
      expect(stem).not.toBe('')
      expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(100)
      expect(stem).toMatch(/^[^./\\:][^/\\:\p{Cc}]*$/u)
      expect(stem).not.toMatch(/[. ]$|^(con|nul|com1)(\.|$)/i)
    }),
  )
})
