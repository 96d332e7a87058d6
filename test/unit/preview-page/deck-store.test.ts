import { expect, test } from 'vitest'
import { mergeDeck, stayOn } from '../../../src/preview-page/deck-store.ts'
import { stepFor } from '../../../src/preview-page/keys.ts'

const ids = (words: string): { id: string }[] => words.split(' ').map((id) => ({ id }))

test.each([
  ['the same slide', 'b', 'a b c', 'x a b c', 'b'],
  ['a slide with another id in its place', 'b', 'a b c', 'a new c', 'new'],
  ['the same after one was put before', 'b', 'a b c', 'x y a new c', 'new'],
  ['the one before where it was removed', 'b', 'a b c', 'a c', 'a'],
  ['the one after where all before are gone', 'b', 'a b c', 'c d', 'c'],
  ['the same place where nothing is left', 'b', 'a b c', 'x y z', 'y'],
  ['the last where there are fewer', 'c', 'a b c', 'x', 'x'],
  ['the first where none was shown', undefined, 'a b', 'a b', 'a'],
  ['the first where it never was', 'q', 'a b', 'a b', 'a'],
])('one stays on %s', (_, id, before, after, shown) => {
  expect(stayOn(id, ids(before), ids(after))).toBe(shown)
})

const base = { language: 'en', direction: 'ltr', widthPx: 1280, heightPx: 720 } as const
const slide = (id: string, html?: string): { id: string; hash: string; title: string; layout: string; html?: string } => ({ id, hash: `hash of ${id}`, title: id, layout: 'claim', ...(html && { html }) }) // prettier-ignore

test('what a page knows already is kept', () => {
  const first = mergeDeck({ ...base, css: 'css', fontCss: 'fonts', slides: [slide('a', '<a>'), slide('b', '<b>')] }, undefined) // prettier-ignore
  const second = mergeDeck({ ...base, css: 'new', slides: [slide('b'), slide('c', '<c>')] }, first)
  expect(second.slides.map((each) => second.htmlOf(each))).toEqual(['<b>', '<c>'])
  expect(second).toMatchObject({ css: 'new', fontCss: 'fonts' })
})

test('keys lead to slides, and no further', () => {
  const keys = ['ArrowRight', 'ArrowDown', 'PageDown', 'ArrowLeft', 'ArrowUp', 'PageUp', 'Home', 'End', 'x'] // prettier-ignore
  expect(keys.map((key) => stepFor(key, 1, 5))).toEqual([2, 2, 2, 0, 0, 0, 0, 4, undefined])
  expect(keys.map((key) => stepFor(key, 0, 1))).toEqual(keys.map(() => undefined))
})
