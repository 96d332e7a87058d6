import { printable } from './printable.ts'

/** What a terminal shows of one character as people see it, and how many columns it takes. */
export interface Cell {
  readonly shown: string
  readonly width: number
  /** UTF-16 units from the beginning of the text. */
  readonly start: number
  readonly end: number
}

const tab = '  '
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u
const zero = /^[\p{Mn}\p{Me}\u200b-\u200d]+$/u
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Divides a line into what a terminal shows side by side; tabs become two blanks, so that marks stay aligned. */
export function cellsOf(line: string): Cell[] {
  return Array.from(segmenter.segment(line), ({ segment, index }) => {
    const shown = segment === '\t' ? tab : printable(segment)
    const width = shown === segment ? widthOf(segment) : shown.length
    return { shown, width, start: index, end: index + segment.length }
  })
}

function widthOf(grapheme: string): number {
  if (zero.test(grapheme)) return 0
  return wide.test(grapheme) ? 2 : 1
}
