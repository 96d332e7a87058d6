// Inline text in the way of recaps, so that reading it gives the same text again.
import type { Inline, InlineNode } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { parseInline } from '../text/parse-inline.ts'

/** Writes inline text as a recap holds it: as plainly as it can be, but never another text. */
export function writeRecapInline(inline: Inline): string {
  const wanted = signature(inline)
  const ways = [asWritten, escapeMarks, escapeAll]
  for (const escape of ways) {
    const text = write(inline, escape)
    if (signature(parse(text)) === wanted) return text
  }
  // Marks beside letters are no marks: the words count.
  const plain = inlineText(inline)
  return (
    ways.map((escape) => escape(plain)).find((text) => inlineText(parse(text)) === plain) ?? plain
  )
}

/** Writes plain text where a recap takes inline text. */
export function writeRecapText(text: string): string {
  return writeRecapInline([{ type: 'text', text }])
}

function parse(text: string): Inline {
  return parseInline(text, { math: false }).inline
}

const asWritten = (text: string): string => text
const escapeMarks = (text: string): string => text.replaceAll(/[\\`*_[\]]/g, String.raw`\$&`)
const escapeAll = (text: string): string => text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)

function write(inline: Inline, escape: (text: string) => string): string {
  return inline.map((node) => writeNode(node, escape)).join('')
}

function writeNode(node: InlineNode, escape: (text: string) => string): string {
  switch (node.type) {
    case 'text':
      return escape(node.text)
    case 'code':
      return writeCode(node.text)
    case 'emphasis':
      return `*${write(node.children, escape)}*`
    case 'strong':
      return `**${write(node.children, escape)}**`
    case 'link':
      return writeLink(node.url, write(node.children, escape))
    case 'math':
      return escape(node.latex)
  }
}

function writeLink(url: string, label: string): string {
  return label === url ? url : `[${label}](${bracketless(url)})`
}

/** Between more backticks than it has itself. */
function writeCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const needsRoom = /^`|`$|^ .* $/.test(text)
  return needsRoom ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}

/** Every sign with the marks that it has; addresses that link themselves count as text. */
function signature(inline: Inline, marks = ''): string {
  return inline
    .map((node) => {
      if (node.type === 'text') return mark(node.text, marks)
      if (node.type === 'math') return mark(node.latex, marks)
      if (node.type === 'code') return mark(node.text, `${marks}c`)
      if (node.type !== 'link')
        return signature(node.children, `${marks}${node.type === 'strong' ? 's' : 'e'}`)
      const label = inlineText(node.children)
      const isBare = /^https?:\/\//i.test(label) && !/\s/.test(label)
      return isBare
        ? mark(label, marks)
        : signature(node.children, `${marks}l(${bracketless(node.url)})`)
    })
    .join('')
}

/** Brackets would end the address of a link. */
function bracketless(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('\\', '%5C')
}

function mark(text: string, marks: string): string {
  return Array.from(text, (sign) => `${sign}${marks}\u0000`).join('')
}
