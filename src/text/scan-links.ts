import type { InlineNode } from '../model/inline.ts'
import { bareAddressEnd } from './bare-address.ts'
import type { InlinePiece } from './inline-pieces.ts'
import { flushText, takeNode, takeText, type Bracket, type Scan } from './inline-scan.ts'
import { scanLinkTarget, type LinkTarget } from './link-target.ts'
import { resolveEmphasis } from './resolve-emphasis.ts'
import { safeUrl } from './safe-url.ts'

/** Takes `https://…` as a link whose text is the address as written. */
export function scanAddress(scan: Scan): boolean {
  const end = bareAddressEnd(scan.source, scan.at)
  if (end === undefined) return false
  const written = scan.source.slice(scan.at, end)
  const url = allowedUrl(scan, { url: written, end }, scan.at)
  if (url === undefined) takeText(scan, written.length)
  else {
    const node: InlineNode = { type: 'link', url, children: [{ type: 'text', text: written }] }
    takeNode(scan, { node, depth: 1, end })
  }
  return true
}

/** Takes `[` or `![` as text, and remembers that a link or an image may begin here. */
export function scanOpeningBracket(scan: Scan): boolean {
  const { source, at, pieces } = scan
  const isImage = source.charAt(at) === '!'
  if (isImage && source.charAt(at + 1) !== '[') return false
  flushText(scan)
  scan.brackets.push({ start: at, isImage, piece: pieces.length })
  takeText(scan, isImage ? 2 : 1)
  flushText(scan)
  return true
}

/** Takes `](address)` where a bracket is open: the end of a link, or of an image, which is text. */
export function scanClosingBracket(scan: Scan): boolean {
  const bracket = scan.brackets.pop()
  if (bracket === undefined) return false
  const target = scanLinkTarget(scan.source, scan.at + 1)
  if (target === undefined) return false
  if (bracket.isImage) {
    takeAsWritten(scan, bracket, target.end)
    return true
  }
  const hasLabel = scan.source.slice(bracket.start + 1, scan.at).trim() !== ''
  if (bracket.start < scan.lastLinkStart || !hasLabel) return false
  const url = allowedUrl(scan, target, bracket.start)
  if (url === undefined) takeAsWritten(scan, bracket, target.end)
  else takeLink(scan, bracket, { url, end: target.end })
  return true
}

function takeLink(scan: Scan, bracket: Bracket, { url, end }: LinkTarget): void {
  flushText(scan)
  const [, ...label] = scan.pieces.splice(bracket.piece)
  const { nodes, depth } = resolveEmphasis(label.flatMap(withoutLink))
  takeNode(scan, { node: { type: 'link', url, children: nodes }, depth: depth + 1, end })
  scan.lastLinkStart = bracket.start
}

/** A bare address in the label of a link is only text: links do not nest. */
function withoutLink(piece: InlinePiece): InlinePiece[] {
  if (piece.kind !== 'node' || piece.node.type !== 'link') return [piece]
  return piece.node.children.map((node) => ({ kind: 'node', node, depth: 0 }))
}

function takeAsWritten(scan: Scan, bracket: Bracket, end: number): void {
  scan.text = ''
  scan.pieces.length = bracket.piece
  while ((scan.formulas.at(-1)?.start ?? -1) > bracket.start) scan.formulas.pop()
  const text = scan.source.slice(bracket.start, end)
  takeNode(scan, { node: { type: 'text', text }, depth: 0, end })
}

function allowedUrl(scan: Scan, target: LinkTarget, start: number): string | undefined {
  const checked = safeUrl(target.url)
  if (checked.ok) return checked.url
  scan.refused.push({ url: target.url, reason: checked.reason, start, end: target.end })
  return undefined
}
