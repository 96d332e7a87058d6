import { expect, test } from 'vitest'
import { mergedDocument } from '../../../src/render/merged-document.ts'
import { compileYaml } from '../../support/deck-of.ts'

const sections =
  'sections: [{ title: S, takeaways: [{ claim: C }] }, { title: U, takeaways: [{ claim: D }] }, { title: V, takeaways: [{ claim: E }] }]\n'
const first = compileYaml(`talk: { title: One }\n${sections}`).deck
const second = compileYaml(`talk: { title: Zwei, language: de }\n${sections}`).deck
const face = '@font-face{font-family:"X";src:url(data:font/woff2;base64,AA)}'

test('Decks in one document keep their names and links apart, and their languages', () => {
  const html = mergedDocument(
    [
      { deck: first, fontCss: '' },
      { deck: second, fontCss: '' },
    ],
    first,
  )
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBe(first.slides.length + second.slides.length)
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id!)
  expect(targets.length).toBe(6)
  expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  expect(html).toContain('<div class="look look-0" lang="en" dir="ltr">')
  expect(html).toContain('<div class="look look-0" lang="de" dir="ltr">')
})

test('Looks are scoped, each once, with pages of their size; fonts stand before them', () => {
  const other = {
    ...second,
    css: `${second.css}\nsection{color:red}`,
    widthPx: 1080,
    heightPx: 1350,
  }
  const html = mergedDocument(
    [first, second, other].map((deck) => ({ deck, fontCss: face })),
    first,
  )
  expect(html.match(/<style>\.look-\d\{/g)).toEqual(['<style>.look-0{', '<style>.look-1{'])
  expect(html).toContain('@page look-0{size:1280px 720px;margin:0}.look-0{page:look-0}')
  expect(html).toContain('@page look-1{size:1080px 1350px;margin:0}.look-1{page:look-1}')
  expect(html.split(face)).toHaveLength(2)
  expect(html.indexOf(face)).toBeLessThan(html.indexOf('.look-0{'))
})
