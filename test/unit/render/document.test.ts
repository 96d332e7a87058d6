import { beforeAll, describe, expect, test } from 'vitest'
import type { Deck } from '../../../src/model/deck.ts'
import { printDocument, readingDocument } from '../../../src/render/document.ts'
import { htmlText } from '../../support/html-text.ts'
import { compileYaml } from '../../support/deck-of.ts'

const hostile = `</title><script>alert("1")</script> & 'x'`
const script = { code: 'run()', hash: 'sha256-0' }
let deck: Deck

beforeAll(() => {
  const { deck: compiled } = compileYaml(`
talk: { title: ${JSON.stringify(hostile)}, language: ar, speakers: [${JSON.stringify(hostile)}] }
takeaways: [{ claim: C, points: [p], notes: ${JSON.stringify(hostile)} }]
`)
  deck = { ...compiled, css: 'p{content:"</style><script>1</script>"}' }
})

describe('the page', () => {
  test('takes texts for texts, in its title, its author and its notes', () => {
    const html = readingDocument(deck, '', { notes: true, script })
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)')
    expect(htmlText(html)).toContain(hostile)
  })

  test('lets no stylesheet end its own element', () => {
    for (const html of [
      printDocument(deck, deck.css),
      readingDocument(deck, '', { notes: false, script }),
    ]) {
      const closings = html.match(/<\/style/g)!.length
      expect(html.match(/<style>/g)).toHaveLength(closings)
    }
  })

  test('has its policy before all else, its language and its direction', () => {
    for (const html of [
      printDocument(deck, ''),
      readingDocument(deck, '', { notes: true, script }),
    ]) {
      expect(html).toMatch(
        /^<!doctype html>\s*<html lang="ar" dir="rtl">\s*<head>\s*<meta http-equiv="Content-Security-Policy"/,
      )
    }
  })

  test('has its notes only where they are wanted, and never in print', () => {
    expect(readingDocument(deck, '', { notes: true, script })).toContain('<details')
    expect(readingDocument(deck, '', { notes: false, script })).not.toContain('<details')
    expect(printDocument(deck, '')).not.toContain('<details')
  })

  test('lets its own script run and no other, and hands it what it has to know as texts', () => {
    const html = readingDocument(deck, '', { notes: true, script })
    expect(html).toContain('script-src &#39;sha256-0&#39;; style-src')
    // The other one is a text of the stylesheet of these tests.
    expect(html.replaceAll(/<style>[\s\S]*?<.style>/g, '').match(/<script/g)).toHaveLength(1)
    expect(html).toContain('<script>run()</script>\n</head>')
    expect(printDocument(deck, '')).not.toContain('script-src')
    const [, words = ''] = / data-words="([^"]*)"/.exec(html)!
    const known = JSON.parse(htmlText(words)) as Record<string, string>
    expect(known).toMatchObject({ nextSlide: 'الشريحة التالية', part: '{n} من {total}' })
    expect(html).toContain(' data-notes="in"')
    expect(readingDocument(deck, '', { notes: false, script })).toContain(' data-notes="out"')
  })

  test('numbers the sections of its slides, as a recap has them and as classes tell them', () => {
    const sectionsOf = ({ pages }: Pick<Deck, 'pages'>): string[] => {
      const slides = pages.map(() => '<svg></svg>')
      const html = readingDocument({ ...deck, pages, slides }, '', { notes: true, script })
      return [...html.matchAll(/ data-section="(\d+)"/g)].map(([, section]) => section!)
    }
    const { deck: divided } = compileYaml(`
talk: { title: T }
sections:
  - { title: A, takeaways: [{ claim: One, points: [p] }, { claim: Two, points: [p] }] }
  - { title: B, takeaways: [{ claim: Three, points: [p] }] }
closing: { message: Go }
`)
    expect(divided.pages.map(({ layout }) => layout)).toEqual([
      'cover',
      'section',
      'claim',
      'claim',
      'section',
      'claim',
      'closing',
    ])
    expect(sectionsOf(divided)).toEqual(['0', '1', '1', '1', '2', '2', '0'])
    expect(sectionsOf({ pages: divided.pages.map((page) => ({ ...page, path: [] })) })).toEqual([
      '0',
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
    ])
  })

  test('prints one sheet of the size of the deck for each slide', () => {
    const html = printDocument(deck, '')
    expect(html).toContain('@page{size:1280px 720px;margin:0}')
    expect(html.match(/<section /g)).toHaveLength(deck.slides.length)
  })
})
