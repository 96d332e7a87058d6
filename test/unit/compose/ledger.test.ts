import { describe, expect, test } from 'vitest'
import { chooseWords } from '../../../src/words/choose-words.ts'
import { compileYaml } from '../../support/deck-of.ts'
import { statedRecap } from '../../support/stated-quotes.ts'

/** The cells of the ledger's rows, as they stand in the Markdown of its slide. */
function rowsOf(markdown: string): string[][] {
  const table = markdown.slice(markdown.indexOf('<div class="grid ledger">'))
  return [...table.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => row!.split(/ ?(?<!\\)\| ?/))
}

const plainCells = (row: readonly string[]): string[] =>
  row.map((cell) => cell.replaceAll(/<[^>]*>|\]\([^)]*\)|\[|\\/g, ''))

const deck = compileYaml(statedRecap)
const markdown = deck.markdown.markdown

describe('the ledger of a deck', () => {
  test('says of each takeaway when it was said, what became of its quote, and what it rests on', () => {
    expect(rowsOf(markdown).map(plainCells)).toEqual([
      ['Takeaway', 'Moment', 'Quote', 'Basis'],
      ['---', '---', '---', '---'],
      ['A | B holds', '01:00', 'Verbatim', 'Said'],
      ['Second', '02:00', 'Trimmed', 'Paraphrase'],
      ['Third', '03:00', 'Altered 05:00', 'Interpretation'],
      ['Fourth', '', 'Not found', 'Said'],
      ['Fifth', '', '', 'Said'],
      ['Sixth', '', '', 'Said'],
    ])
  })

  test('has quote and basis in one column where slides are narrow', () => {
    for (const size of ['1:1', '4:5'] as const) {
      const rows = rowsOf(compileYaml(statedRecap, size).markdown.markdown).map(plainCells)
      expect(rows[0]).toEqual(['Takeaway', 'Moment', 'Basis · Quote'])
      expect(rows[4]).toEqual(['Third', '03:00', 'Interpretation Altered 05:00'])
      expect(rows[6]).toEqual(['Fifth', '', 'Said'])
    }
  })

  test('is a table whose times lead into the video', () => {
    const slide = deck.deck.slides.at(-1)!
    expect(slide.match(/<tr>/g)).toHaveLength(7)
    expect(slide.match(/<th>/g)).toHaveLength(4)
    expect(slide).toContain('<a href="https://example.com/talk#t=60">01:00</a>')
  })

  test('has no column of quotes where none was looked for', () => {
    const yaml = 'talk: { title: T }\ndeck: { ledger: true }\ntakeaways: [{ claim: C, quote: q }]\n'
    const rows = rowsOf(compileYaml(yaml).markdown.markdown).map(plainCells)
    expect(rows).toEqual([
      ['Takeaway', 'Moment', 'Basis'],
      ['---', '---', '---'],
      ['C', '', 'Said'],
    ])
  })

  test('takes the words of the author, whatever is in them', () => {
    const own = { ...statedRecap, deck: { ...statedRecap.deck, words: { notFound: 'No | *way*' } } }
    const rows = rowsOf(compileYaml(own).markdown.markdown).map(plainCells)
    expect(rows[5]).toEqual(['Fourth', '', 'No | *way*', 'Said'])
    expect(chooseWords('en', {}).notFound).toBe('Not found')
  })
})

test('a quote that was altered, not found or not looked for is not called checked', () => {
  expect(markdown.match(/class="checked"/g)).toHaveLength(2)
})
