import { expect, test } from 'vitest'
import { compile } from '../../../src/index.ts'

const recap = (deck: object): object => ({
  talk: { title: 'T' },
  deck,
  takeaways: [{ claim: 'C' }],
})

test('A recap is compiled in the theme that it names, at the first of its sizes', () => {
  const head = (deck: object): string[] =>
    compile(recap(deck)).markdown!.split('\n').filter((line) => /^(?:theme|size):/.test(line)) // prettier-ignore
  expect(head({})).toEqual(['theme: "folio"', 'size: "16:9"'])
  expect(head({ theme: 'grid', size: ['4:5', '16:9'] })).toEqual(['theme: "grid"', 'size: "4:5"'])
  expect(head({ theme: { extends: 'poster' }, size: '1:1' })).toEqual(['theme: "poster"', 'size: "1:1"']) // prettier-ignore
  expect(head({ theme: 'brand.yaml' })).toEqual(['theme: "folio"', 'size: "16:9"'])
})
