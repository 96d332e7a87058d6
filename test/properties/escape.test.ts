import { Marp } from '@marp-team/marp-core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeComment, escapeText, escapeYaml } from '../../src/compose/escape.ts'
import { readComment } from '../../src/text/read-comment.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { foldBlanks, htmlText } from '../support/html-text.ts'

/** Where templates put a text. Stock settings of Marp, so that any Marp tool shows the same. */
const places: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => text,
  heading: (text) => `### ${text}`,
  'list item': (text) => `- ${text}`,
  'numbered item': (text) => `1. ${text}`,
  'block quote': (text) => `> ${text}`,
  'table cell': (text) => `| a | b |\n| --- | --- |\n| ${text} | ${text} |`,
  'table head': (text) => `| ${text} | b |\n| --- | --- |\n| c | d |`,
  span: (text) => `<span class="x">${text}</span> after`,
  'span after text': (text) => `before <span>${text}</span>`,
  label: (text) => `[${text}](https://example.com)`,
  'strong words': (text) => `<strong>${text}</strong>`,
  'after a paragraph': (text) => `before\n${text}`,
}

const shape =
  /<(?!\/?(?:div|svg|foreignObject|section|p|h3|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|span|strong|a|br|img)\b)/

const marp = new Marp({ script: false, emoji: { unicode: false }, slug: false })

/** Only the Markdown: packing the theme's CSS for each text would take most of the time. */
function render(markdown: string): { html: string; text: string; slides: number } {
  const html = marp.markdown.render(`---\nmarp: true\n---\n\n${markdown}\n`)
  return { html, text: htmlText(html), slides: html.match(/<section/g)?.length ?? 0 }
}

function expectShown(text: string, place: string): void {
  const escaped = escapeText(text)
  const around = render(places[place]!('QQQ'))
  const { html, text: shown, slides } = render(places[place]!(escaped))
  expect(shown, `${place}: ${escaped}`).toBe(
    around.text.replaceAll('QQQ', () => foldBlanks(text)).trim(),
  )
  expect(slides).toBe(1)
  expect(html).not.toMatch(shape)
  // An empty tag is our own: it keeps emoji shortcodes apart.
  const tags = (source: string): number =>
    source.replaceAll('<span></span>', '').match(/<[a-z]/gi)?.length ?? 0
  expect(tags(html), `${place}: ${escaped}`).toBe(tags(around.html))
}

describe('escaped text', () => {
  for (const place of Object.keys(places)) {
    test(`is shown as it was given in a ${place}`, () => {
      for (const text of hostileTexts) expectShown(text, place)
    })
  }

  test('is shown as it was given, whatever it is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        '#',
        '-',
        '+',
        '|',
        '~',
        '\\',
        ':',
        '$',
        '!',
        '.',
        '@',
        '/',
        ' ',
      ),
      fc.constantFrom('a', 'b1', 'é', '日本', 'www', 'com', 'https', 'lt;', '1'),
    )
    const texts = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => foldBlanks(pieces.join('')))
    fc.assert(
      fc.property(texts, fc.constantFrom(...Object.keys(places)), (text, place) => {
        if (text !== '') expectShown(text, place)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('an escaped comment', () => {
  function commentOf(text: string): { html: string; comments: string[][]; slides: number } {
    const markdown = `---\nmarp: true\n---\n\n# Title\n\n<!--\n${escapeComment(text)}\n-->\n\nafter\n`
    const { html, comments } = marp.render(markdown, { htmlAsArray: true })
    return { html: html.join(''), comments, slides: html.length }
  }

  test('is a note of its slide and nothing else, whatever it holds', () => {
    const plain = commentOf('QQQ').html
    for (const text of hostileTexts) {
      const { html, comments, slides } = commentOf(text)
      expect(html, text).toBe(plain)
      expect(slides).toBe(1)
      expect(comments[0]!.map(readComment), text).toEqual([text.trim()])
    }
  })

  test('reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...hostileTexts), { minLength: 1, maxLength: 4 }),
        (texts) => {
          const text = texts.join('\n\n').trim()
          const { comments, slides } = commentOf(text)
          expect(slides).toBe(1)
          expect(comments[0]!.map(readComment)).toEqual([text])
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('an escaped front matter value', () => {
  test('keeps its text and ends where it ends', () => {
    for (const text of hostileTexts) {
      const { html } = marp.render(
        `---\nmarp: true\nfooter: ${escapeYaml(escapeText(text))}\n---\n\n# Title\n`,
      )
      const footer = /<footer>([\s\S]*)<\/footer>/.exec(html)?.[1] ?? ''
      expect(htmlText(footer), text).toBe(foldBlanks(text))
      expect(html.match(/<section/g)).toHaveLength(1)
    }
  })
})
