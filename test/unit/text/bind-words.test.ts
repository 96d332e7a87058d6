import { expect, test } from 'vitest'
import { bindWords } from '../../../src/text/bind-words.ts'

// The blanks that hold are written as underscores here.
const held = (text: string): string => bindWords(text).replaceAll('\u00a0', '_')

test.each([
  ['Growth of 8 % and 27 kg', 'Growth of 8_% and 27_kg'],
  ['It took 18 200 k€, not 1 000 000', 'It took 18_200_k€, not 1_000_000'],
  ['Le détail : « tout » est là !', 'Le détail_: «_tout_» est là_!'],
  ['See p. 7, Nr. 5 and Fig. 12', 'See p._7, Nr._5 and Fig._12'],
])('A line does not end within a number, before its unit or before a mark: %s', (text, bound) => {
  expect(held(text)).toBe(bound)
})

test.each([
  'In 1969 200 people came',
  'It has 3 modes and 5 minutes',
  'Say it: twice, and again',
  'a :smile: and c:d',
  'no blanks',
])('Other blanks stay as they are: %s', (text) => {
  expect(held(text)).toBe(text)
})
