import type { Progress, Tell } from '../build/progress.ts'
import { printable } from '../diagnostics/printable.ts'

/** Where a line can be written again and again: standard error, as far as it is a terminal. */
export interface LineStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly write: (text: string) => unknown
}

/** One line that says what is being done, and goes when all is. */
export interface ProgressLine {
  readonly tell: Tell
  readonly clear: () => void
}

const startOfLine = '\r\u001b[K'
const usualColumns = 80

/** A line on a terminal; nothing where there is none, or where it can't go back. */
export function progressLine(
  stream: LineStream,
  term: string | undefined,
): ProgressLine | undefined {
  if (stream.isTTY !== true || term === 'dumb') return undefined
  let shown = ''
  const show = (text: string): void => {
    if (text === shown) return
    stream.write(startOfLine + text)
    shown = text
  }
  return {
    // A terminal that does not know its width says 0.
    tell: (progress) => show(shorten(lineOf(progress), (stream.columns || usualColumns) - 1)),
    clear: () => show(''),
  }
}

function lineOf({ done, total, source, format }: Progress): string {
  const count = total === 1 ? '' : `${done} of ${total} decks done, `
  return `${count}${printable(source)}: ${format ?? 'laying out'} …`
}

/** The end of a line tells more than its beginning. */
function shorten(text: string, columns: number): string {
  return text.length <= columns ? text : `…${text.slice(text.length - columns + 1)}`
}
