export interface MathSpan {
  readonly latex: string
  readonly display: boolean
  readonly end: number
}

/**
 * The mathematics that a dollar opens. The next dollar must close it: in `$5 to $10` that one has a
 * blank before it, so the first is text, and no search ever goes past the next dollar.
 */
export function scanInlineMath(source: string, start: number): MathSpan | undefined {
  if (/^\s?$/.test(source.charAt(start + 1))) return undefined
  const close = findDollars(source, start + 1, '$')
  if (close === undefined || close === start + 1) return undefined
  const isClosing = /\S/.test(source.charAt(close - 1)) && !/\d/.test(source.charAt(close + 1))
  if (!isClosing) return undefined
  return { latex: source.slice(start + 1, close), display: false, end: close + 1 }
}

/** The block of mathematics that two dollars open; its LaTeX may be empty. */
export function scanDisplayMath(source: string, start: number): MathSpan | undefined {
  const close = findDollars(source, start + 2, '$$')
  if (close === undefined) return undefined
  const latex = source.slice(start + 2, close).trim()
  return { latex, display: true, end: close + 2 }
}

function findDollars(source: string, from: number, dollars: '$' | '$$'): number | undefined {
  for (let at = from; at < source.length; at++) {
    if (source.charAt(at) === '\\') at += 1
    else if (source.startsWith(dollars, at)) return at
  }
  return undefined
}
