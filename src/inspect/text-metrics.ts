// Texts of a slide and where they lie. These functions run in the page: they use nothing but each other.
import type { TextOverlap } from './metrics.ts'

/** The rectangle of a piece of text, in px of the page. */
export interface Line {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A text of a slide, and how it is set. */
export interface TextPiece {
  readonly text: string
  readonly lines: readonly Line[]
  readonly element: Element
  readonly px: number
}

export function textOf(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
}

/** The lines of a text by the rectangles of its characters. */
export function linesOf(node: Node): Line[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return Array.from(range.getClientRects(), ({ left, right, top, bottom }) => ({
    left,
    right,
    top,
    bottom,
  })).filter(({ left, right, top, bottom }) => right > left && bottom > top)
}

export function readTexts(section: Element): TextPiece[] {
  const pieces: TextPiece[] = []
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement!
    if ((node.textContent ?? '').trim() === '') continue
    if (element.closest('footer, header, .katex-mathml, style')) continue
    const lines = linesOf(node)
    if (lines.length === 0) continue
    const px = Number.parseFloat(getComputedStyle(element).fontSize)
    pieces.push({ text: node.textContent!, lines, element, px })
  }
  return pieces
}

/** The block that a text belongs to: texts of one block make room for each other. */
export function blockOf(element: Element): Element {
  return element.closest('li, td, th, p, h1, h2, h3, h4, pre, blockquote, div, section') ?? element
}

export function findOverlap(pieces: readonly TextPiece[]): TextOverlap | undefined {
  const boxes = pieces.flatMap(({ lines, element, text }) =>
    lines.map((line) => {
      // What sticks out of the letters of a line has no ink.
      const height = line.bottom - line.top
      const ink = { top: line.top + height * 0.2, bottom: line.bottom - height * 0.16 }
      return { ...line, ...ink, block: blockOf(element), text }
    }),
  )
  for (let a = 0; a < boxes.length; a++) {
    for (let b = a + 1; b < boxes.length; b++) {
      const first = boxes[a]!
      const second = boxes[b]!
      if (first.block === second.block) continue
      const wide = Math.min(first.right, second.right) - Math.max(first.left, second.left)
      const high = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top)
      if (wide > 1 && high > 1) return { first: textOf(first.text), second: textOf(second.text) }
    }
  }
  return undefined
}

export function orphansOf(section: Element): string[] {
  const found: string[] = []
  for (const block of section.querySelectorAll(
    'h1, h2, h3, p, li, blockquote, td, .question, .reply',
  )) {
    if (block.querySelector('p, ul, ol, h1, h2, h3') || block.closest('footer, pre')) continue
    const words = Array.from((block.textContent ?? '').matchAll(/\S+/g), ([word]) => word)
    const last = words.at(-1) ?? ''
    if (words.length < 4 || last.length > 7 || !/^[\p{L}\p{M}’']+[.!?]?$/u.test(last)) continue
    const lines = linesOf(block).filter(({ right, left }) => right - left > 2)
    const bottom = Math.max(...lines.map((line) => line.bottom))
    const lowest = lines.filter((line) => line.bottom > bottom - 4)
    const width =
      Math.max(...lowest.map(({ right }) => right)) - Math.min(...lowest.map(({ left }) => left))
    const widest = Math.max(...lines.map(({ right, left }) => right - left))
    const rows = new Set(lines.map((line) => Math.round(line.bottom / 4)))
    if (rows.size > 1 && width < widest * 0.2) found.push(textOf(block.textContent ?? ''))
  }
  return found
}
