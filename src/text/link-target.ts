import { isAsciiPunctuation } from './characters.ts'

export interface LinkTarget {
  readonly url: string
  readonly end: number
}

/** As in CommonMark's own parser: bounds how often one stretch of text is read. */
const maxNesting = 32

/**
 * The address in round brackets that begins at an offset: `(url)` or `(<url>)`.
 * With a title, or without an address, it is no link.
 */
export function scanLinkTarget(source: string, offset: number): LinkTarget | undefined {
  if (source.charAt(offset) !== '(') return undefined
  const start = skipBlanks(source, offset + 1)
  const isAngled = source.charAt(start) === '<'
  const end = isAngled ? angledEnd(source, start + 1) : plainEnd(source, start)
  if (end === undefined) return undefined
  const url = unescapePunctuation(source.slice(isAngled ? start + 1 : start, end))
  const close = skipBlanks(source, isAngled ? end + 1 : end)
  if (url === '' || source.charAt(close) !== ')') return undefined
  return { url, end: close + 1 }
}

function plainEnd(source: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const sign = source.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')' && depth === 0) return at
    else if (sign === ')') depth -= 1
    else if (/\s/.test(sign)) return depth === 0 ? at : undefined
    if (depth > maxNesting) return undefined
  }
  return undefined
}

function angledEnd(source: string, start: number): number | undefined {
  for (let at = start; at < source.length; at++) {
    const sign = source.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '>') return at
    else if (sign === '<' || sign === '\n') return undefined
  }
  return undefined
}

function skipBlanks(source: string, start: number): number {
  let at = start
  while (/\s/.test(source.charAt(at))) at += 1
  return at
}

function unescapePunctuation(text: string): string {
  return text.replaceAll(/\\(.)/g, (whole, sign: string) =>
    isAsciiPunctuation(sign) ? sign : whole,
  )
}
