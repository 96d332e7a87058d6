import type { InlineNode } from '../model/inline.ts'
import type { Span } from '../model/source.ts'
import { findBacktickRuns, type BacktickRuns } from './code-spans.ts'
import type { InlinePiece, RefusedUrl } from './inline-pieces.ts'

/** A square bracket that may turn out to open a link or an image. */
export interface Bracket {
  readonly start: number
  readonly isImage: boolean
  /** Which piece it is. */
  readonly piece: number
}

/** How far one text has been read, and what was found in it. */
export interface Scan {
  readonly source: string
  readonly math: boolean
  readonly runs: BacktickRuns
  readonly pieces: InlinePiece[]
  readonly brackets: Bracket[]
  readonly refused: RefusedUrl[]
  /** Where the formulas stand that are pieces, dollars included. */
  readonly formulas: Span[]
  at: number
  /** Text that was read and is not a piece yet. */
  text: string
  /** Brackets that open before it hold a link already, and links do not nest. */
  lastLinkStart: number
  /** False once two dollars found no partner: none further on will. */
  canCloseMath: boolean
}

export function startScan(source: string, math: boolean): Scan {
  return {
    source,
    math,
    runs: findBacktickRuns(source),
    pieces: [],
    brackets: [],
    refused: [],
    formulas: [],
    at: 0,
    text: '',
    lastLinkStart: -1,
    canCloseMath: true,
  }
}

/** Takes signs as they are written. */
export function takeText(scan: Scan, length: number): void {
  scan.text += scan.source.slice(scan.at, scan.at + length)
  scan.at += length
}

/** Takes everything up to an offset as one node. */
export function takeNode(
  scan: Scan,
  found: { readonly node: InlineNode; readonly depth: number; readonly end: number },
): void {
  flushText(scan)
  scan.pieces.push({ kind: 'node', node: found.node, depth: found.depth })
  scan.at = found.end
}

/** Makes a piece of the text read so far. */
export function flushText(scan: Scan): void {
  if (scan.text === '') return
  scan.pieces.push({ kind: 'node', node: { type: 'text', text: scan.text }, depth: 0 })
  scan.text = ''
}

/** How often the sign at the current offset is repeated. */
export function runLength({ source, at }: Scan): number {
  let end = at + 1
  while (source.charAt(end) === source.charAt(at)) end += 1
  return end - at
}
