import { describe, expect, it } from 'vitest'
import {
  facesOf,
  heightOf,
  linesOf,
  widthOf,
  type FontWidths,
} from '../../../src/pptx/measure-text.ts'
import { bodyStyle } from '../../../src/pptx/text-styles.ts'

const plain = facesOf('Arial')
const widths: FontWidths = {
  heading: plain,
  body: plain,
  mono: plain,
  numeral: plain,
  quote: plain,
}
const style = bodyStyle(20)
const lines = (text: string, width: number): number =>
  linesOf({ runs: [{ text }] }, style, { width, widths })

describe('the estimate of text', () => {
  it('takes narrow letters for narrower than wide ones, and bold ones for wider', () => {
    expect(widthOf('iiii', style, widths)).toBeLessThan(widthOf('mmmm', style, widths))
    expect(widthOf('mmmm', { ...style, bold: true }, widths)).toBeGreaterThan(
      widthOf('mmmm', style, widths),
    )
  })

  it('gives letters of Chinese and Japanese a whole size, and marks no width', () => {
    expect(widthOf('新幹線', style, widths)).toBe(60)
    expect(widthOf('e\u0301', style, widths)).toBe(widthOf('e', style, widths))
  })

  it('takes a letter with a mark for as wide as the plain one, and letters drawn together for narrower', () => {
    expect(widthOf('éÖ', style, widths)).toBe(widthOf('eO', style, widths))
    expect(widthOf('one', { ...style, tracking: -0.02 }, widths)).toBeLessThan(
      widthOf('one', style, widths),
    )
  })

  it('breaks lines at blanks, and inside of words that are longer than a line', () => {
    expect(lines('one two', 1000)).toBe(1)
    expect(lines('one two', 45)).toBe(2)
    expect(lines('x'.repeat(100), 200)).toBeGreaterThanOrEqual(5)
    expect(lines('one\ntwo', 1000)).toBe(2)
  })

  it('breaks Japanese between any two signs', () => {
    expect(lines('新幹線はなぜ速いのか', 100)).toBe(2)
  })

  it('adds the room between paragraphs, and none above the first', () => {
    const set = bodyStyle(20, { leading: 1.5, before: 7 })
    const para = { runs: [{ text: 'a' }] }
    expect(heightOf([para, para], set, { width: 500, widths })).toBe(30 + 7 + 30)
  })
})
