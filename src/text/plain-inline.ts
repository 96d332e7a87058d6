import type { Inline, InlineNode } from '../model/inline.ts'
import type { Span } from '../model/source.ts'
import { scanDisplayMath, scanInlineMath } from './math-spans.ts'
import type { InlineOptions, ParsedInline } from './parse-inline.ts'

/**
 * A plain text as inline text: nothing in it is a mark. Where dollars are mathematics, formulas are what
 * they are in any other text, and a backslash keeps a dollar from opening one.
 */
export function plainInline(text: string, { math }: InlineOptions): Inline {
  if (!math || !text.includes('$')) return text === '' ? [] : [{ type: 'text', text }]
  return scanPlain(text).inline
}

/** A plain text whose dollars are mathematics, and where its formulas stand. */
export function scanPlain(text: string): Pick<ParsedInline, 'inline' | 'formulas'> {
  const formulas: Span[] = []
  const nodes: InlineNode[] = []
  let plain = ''
  let canCloseDisplay = true
  for (let at = 0; at < text.length;) {
    const isDisplay = text.startsWith('$$', at)
    const span = spanAt(text, at, canCloseDisplay)
    if (isDisplay && span === undefined) canCloseDisplay = false
    if (span !== undefined && span.latex !== '') {
      if (plain !== '') nodes.push({ type: 'text', text: plain })
      plain = ''
      nodes.push({ type: 'math', latex: span.latex, display: span.display })
      formulas.push({ start: at, end: span.end })
      at = span.end
      continue
    }
    const taken = text.startsWith('\\$', at) || isDisplay ? 2 : 1
    plain += taken === 2 && !isDisplay ? '$' : text.slice(at, at + taken)
    at += taken
  }
  if (plain !== '') nodes.push({ type: 'text', text: plain })
  return { inline: nodes, formulas }
}

function spanAt(
  text: string,
  at: number,
  canCloseDisplay: boolean,
): ReturnType<typeof scanInlineMath> {
  if (text.charAt(at) !== '$') return undefined
  if (!text.startsWith('$$', at)) return scanInlineMath(text, at)
  return canCloseDisplay ? scanDisplayMath(text, at) : undefined
}
