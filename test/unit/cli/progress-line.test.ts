import { describe, expect, test } from 'vitest'
import { progressLine } from '../../../src/cli/progress-line.ts'

const clear = '\r\u001b[K'

function terminal(columns = 80): {
  written: string[]
  isTTY: true
  columns: number
  write: (text: string) => void
} {
  const written: string[] = []
  return { written, isTTY: true, columns, write: (text) => written.push(text) }
}

describe('the line that says what is being done', () => {
  test('is written over itself, once for each news, and goes at the end', () => {
    const stream = terminal()
    const line = progressLine(stream, 'xterm')!
    line.tell({ done: 0, total: 2, source: 'a.yaml' })
    line.tell({ done: 0, total: 2, source: 'a.yaml' })
    line.tell({ done: 1, total: 2, source: 'b.yaml', format: 'pdf' })
    line.clear()
    expect(stream.written).toEqual([
      `${clear}0 of 2 decks done, a.yaml: laying out …`,
      `${clear}1 of 2 decks done, b.yaml: pdf …`,
      clear,
    ])
  })

  test('takes a terminal that does not know its width for a usual one', () => {
    const stream = terminal(0)
    progressLine(stream, 'xterm')!.tell({ done: 0, total: 1, source: 'a.yaml' })
    expect(stream.written).toEqual([`${clear}a.yaml: laying out …`])
  })

  test('counts nothing where there is one deck', () => {
    const stream = terminal()
    progressLine(stream, undefined)!.tell({ done: 0, total: 1, source: 'a.yaml', format: 'png' })
    expect(stream.written).toEqual([`${clear}a.yaml: png …`])
  })

  test('never takes a second line', () => {
    const stream = terminal(20)
    progressLine(stream, 'xterm')!.tell({ done: 0, total: 1, source: 'folder/a-long-name.yaml' })
    expect(stream.written).toEqual([`${clear}…yaml: laying out …`])
    expect(stream.written[0]!.length - clear.length).toBe(19)
  })

  test('is nowhere but on a terminal that can go back in its line', () => {
    expect(progressLine({ isTTY: false, write: () => {} }, 'xterm')).toBeUndefined()
    expect(progressLine({ write: () => {} }, 'xterm')).toBeUndefined()
    expect(progressLine(terminal(), 'dumb')).toBeUndefined()
  })
})
