import type { Block } from './blocks.ts'
import { findAll, isSilent, tokensOf, type HtmlElement, type HtmlNode } from './html-tree.ts'

/** Reads code to the byte, with its language where the page says it. */
export function readCode(element: HtmlElement): Block[] {
  const text = rawText(element).replace(/^\n/, '').trimEnd()
  return text.trim() === '' ? [] : [{ kind: 'code', text, language: languageOf(element) }]
}

// Controls that no output can show.
const unshowable = /(?![\t\n])[\p{Cc}\p{Cs}\uFEFF]/gu

function rawText(node: HtmlNode): string {
  if (typeof node === 'string') return node.replaceAll(/\r\n?/g, '\n').replaceAll(unshowable, '')
  if (node.tag === 'br') return '\n'
  return isSilent(node) ? '' : node.children.map(rawText).join('')
}

const classOfLanguage = /^(?:language|lang|brush|highlight-source)-(.+)$/

function languageOf(element: HtmlElement): string | undefined {
  const elements = [element, ...findAll(element, ({ tag }) => tag === 'code')]
  const names = elements.flatMap((each) => [
    each.attributes['data-language'] ?? '',
    ...tokensOf(each, 'class').map((name) => classOfLanguage.exec(name)?.[1] ?? ''),
  ])
  return names.find(
    (name) => /^[\w+#.-]{1,40}$/.test(name) && !/^(?:text|plain|plaintext)$/.test(name),
  )
}
