import { expect, test } from 'vitest'
import { handoutDocument } from '../../../src/render/handout.ts'
import { linksOf, sourcesOf } from '../../../src/render/slide-references.ts'
import { compileYaml } from '../../support/deck-of.ts'

const yaml = `
talk: { title: 'Say "so"', speakers: [Ada], video: https://youtu.be/x }
takeaways:
  - claim: A
    at: "01:00"
    source: The *minutes* & more
    points: ['See [the page](https://example.org/?a=1&b=2)']
    notes: |
      One.

      Two <b>.
  - claim: B
    notes: ${'long '.repeat(400)}
resources: [{ label: Site, url: https://www.example.org/path }]
`
const { deck } = compileYaml(yaml)

test('A slide tells its links, each with what it is called unless that is the address, and its sources', () => {
  expect(linksOf(deck.slides[1]!)).toEqual([
    { label: 'the page', url: 'https://example.org/?a=1&b=2' },
    { label: '01:00', url: 'https://youtu.be/x?t=60' },
  ])
  expect(linksOf(deck.slides[3]!)).toEqual([{ label: 'Site', url: 'https://www.example.org/path' }])
  expect(sourcesOf(deck.slides[1]!)).toEqual(['Source: The *minutes* & more'])
  expect(linksOf('<a href="https://example.org/x">example.org/x</a>')).toEqual([
    { label: '', url: 'https://example.org/x' },
  ])
})

test('A handout has the notes, sources and links of each slide beside it, as text', () => {
  const html = handoutDocument(deck, '', 'a4')
  expect(html).toContain('<p>One.</p><p>Two &lt;b&gt;.</p>')
  expect(html).toContain('<li>Source: The *minutes* &amp; more</li>')
  expect(html).toContain(
    '<li>the page: <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a></li>',
  )
})

test('A handout keeps a slide with its notes on one page, unless they are long', () => {
  const kinds = [...handoutDocument(deck, '', 'a4').matchAll(/<article class="(\w+)"/g)]
  expect(kinds.map(([, kind]) => kind)).toEqual(['whole', 'whole', 'long', 'whole'])
})

test('A handout has its title and its page numbers around every page of its paper', () => {
  const html = handoutDocument(deck, '', 'letter')
  expect(html).toContain('@page{size:letter portrait;')
  expect(html).toContain('@top-left{content:"Say \\22 so\\22 "')
  expect(html).toContain('counter(page) " / " counter(pages)')
  expect(handoutDocument(deck, '', 'a4')).toContain('@page{size:A4 portrait;')
})
