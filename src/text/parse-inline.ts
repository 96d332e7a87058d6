// Inline Markdown to its tree, in one pass from left to right: code, mathematics, links and bare
// addresses are found at once, marks of emphasis are paired afterwards. Only what recap-format.md
// names is markup; everything else is text as it was written. Newlines are text too: callers fold
// lines first (fold-lines.ts). Linear in the length of the text, whatever it holds.
import type { Inline } from '../model/inline.ts'
import type { Span } from '../model/source.ts'
import { isAsciiPunctuation } from './characters.ts'
import { scanCodeSpan } from './code-spans.ts'
import type { RefusedUrl } from './inline-pieces.ts'
import { flushText, runLength, startScan, takeNode, takeText, type Scan } from './inline-scan.ts'
import { scanDisplayMath, scanInlineMath, type MathSpan } from './math-spans.ts'
import { resolveEmphasis } from './resolve-emphasis.ts'
import { scanAddress, scanClosingBracket, scanOpeningBracket } from './scan-links.ts'
import { scanMarks } from './scan-marks.ts'

export interface InlineOptions {
  /** Whether `$…$` and `$$…$$` are mathematics. */
  readonly math: boolean
}

export interface ParsedInline {
  readonly inline: Inline
  /** Addresses that may not be links; each is shown as written. */
  readonly refused: readonly RefusedUrl[]
  /** Where each formula of `inline` stands, dollars included, in their order. */
  readonly formulas: readonly Span[]
}

/** Parses one line of inline Markdown; it never fails, for marks that mean nothing are text. */
export function parseInline(source: string, options: InlineOptions): ParsedInline {
  const scan = startScan(source, options.math)
  while (scan.at < source.length) {
    const isTaken = scanners.get(source.charAt(scan.at))?.(scan) ?? false
    if (!isTaken) takeText(scan, 1)
  }
  flushText(scan)
  const { refused, formulas } = scan
  return { inline: resolveEmphasis(scan.pieces).nodes, refused, formulas }
}

/** What may begin at a sign; each tells whether it took something. */
const scanners: ReadonlyMap<string, (scan: Scan) => boolean> = new Map([
  ['\\', scanEscape],
  ['`', scanCode],
  ['$', scanMath],
  ['*', scanMarks],
  ['_', scanMarks],
  ['!', scanOpeningBracket],
  ['[', scanOpeningBracket],
  [']', scanClosingBracket],
  ['h', scanAddress],
  ['H', scanAddress],
])

function scanEscape(scan: Scan): boolean {
  if (!isAsciiPunctuation(scan.source.charAt(scan.at + 1))) return false
  scan.at += 1
  takeText(scan, 1)
  return true
}

function scanCode(scan: Scan): boolean {
  const length = runLength(scan)
  const span = scanCodeSpan(scan.source, scan.runs, { start: scan.at, length })
  if (span === undefined) takeText(scan, length)
  else takeNode(scan, { node: { type: 'code', text: span.text }, depth: 0, end: span.end })
  return true
}

function scanMath(scan: Scan): boolean {
  if (!scan.math) return false
  const isDisplay = scan.source.charAt(scan.at + 1) === '$'
  const span = isDisplay ? findDisplayMath(scan) : scanInlineMath(scan.source, scan.at)
  if (span === undefined) takeText(scan, isDisplay ? 2 : 1)
  else {
    const { latex, display, end } = span
    scan.formulas.push({ start: scan.at, end })
    takeNode(scan, { node: { type: 'math', latex, display }, depth: 0, end })
  }
  return true
}

function findDisplayMath(scan: Scan): MathSpan | undefined {
  const span = scan.canCloseMath ? scanDisplayMath(scan.source, scan.at) : undefined
  scan.canCloseMath = span !== undefined
  return span?.latex === '' ? undefined : span
}
