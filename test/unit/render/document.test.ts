import { beforeAll, describe, expect, test } from 'vitest'
import type { Deck } from '../../../src/model/deck.ts'
import { printDocument, readingDocument } from '../../../src/render/document.ts'
import { htmlText } from '../../support/html-text.ts'
import { compileYaml } from '../../support/deck-of.ts'

const hostile = `</title><script>alert("1")</script> & 'x'`
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
    const html = readingDocument(deck, '', { notes: true })
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)')
    expect(htmlText(html)).toContain(hostile)
  })

  test('lets no stylesheet end its own element', () => {
    for (const html of [
      printDocument(deck, deck.css),
      readingDocument(deck, '', { notes: false }),
    ]) {
      const closings = html.match(/<\/style/g)!.length
      expect(html.match(/<style>/g)).toHaveLength(closings)
    }
  })

  test('has its policy before all else, its language and its direction', () => {
    for (const html of [printDocument(deck, ''), readingDocument(deck, '', { notes: true })]) {
      expect(html).toMatch(
        /^<!doctype html>\s*<html lang="ar" dir="rtl">\s*<head>\s*<meta http-equiv="Content-Security-Policy"/,
      )
    }
  })

  test('has its notes only where they are wanted, and never in print', () => {
    expect(readingDocument(deck, '', { notes: true })).toContain('<details')
    expect(readingDocument(deck, '', { notes: false })).not.toContain('<details')
    expect(printDocument(deck, '')).not.toContain('<details')
  })

  test('prints one sheet of the size of the deck for each slide', () => {
    const html = printDocument(deck, '')
    expect(html).toContain('@page{size:1280px 720px;margin:0}')
    expect(html.match(/<section /g)).toHaveLength(deck.slides.length)
  })
})
