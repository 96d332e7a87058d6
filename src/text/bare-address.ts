import { isClosingPunctuation, isSpacedLetter, signBefore } from './characters.ts'

const start = /^https?:\/\//i
/** Blanks, quotes, angles, backslashes and the punctuation of Chinese, Japanese and Korean. */
const stop = /[\s<>"`\\\p{Cc}\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE6F\uFF00-\uFF65\uFFE0-\uFFEF]/u
/** Marks are among them so that `**https://example.org**` is a strong link. */
const trailing = /[.,;:!?'*_~‘’“”…]/

/** The end of the address that begins at an offset of a text, if one does. */
export function bareAddressEnd(source: string, offset: number): number | undefined {
  const scheme = start.exec(source.slice(offset, offset + 8))?.[0]
  if (scheme === undefined || isSpacedLetter(signBefore(source, offset))) return undefined
  const hostStart = offset + scheme.length
  const end = withoutTrailing(source, hostStart, addressStop(source, hostStart))
  return end > hostStart ? end : undefined
}

/** Reads up to a sign that cannot be part of the address, such as a bracket that closes an outer pair. */
function addressStop(source: string, hostStart: number): number {
  let round = 0
  let square = 0
  for (let at = hostStart; at < source.length; at++) {
    const sign = source.charAt(at)
    if (sign === '(') round += 1
    else if (sign === '[') square += 1
    else if (sign === ')') round -= 1
    else if (sign === ']') square -= 1
    if (round < 0 || square < 0 || stop.test(sign)) return at
  }
  return source.length
}

function withoutTrailing(source: string, hostStart: number, stopAt: number): number {
  let end = stopAt
  while (end > hostStart) {
    const sign = source.charAt(end - 1)
    const isPaired = sign === ')' || sign === ']'
    if (!trailing.test(sign) && (isPaired || !isClosingPunctuation(sign))) break
    end -= 1
  }
  return end
}
