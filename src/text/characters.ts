/** The signs of scripts that are written without spaces, or whose particles follow a word without one. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Yiii}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u
const letter = /[\p{L}\p{N}\p{M}]/u
const blank = /\s/u

/** Whether a sign is a blank; the end of the text, an empty string, counts as one. */
export function isBlank(sign: string): boolean {
  return sign === '' || blank.test(sign)
}

/** Whether a sign is a letter or a digit of a script that puts spaces between words. */
export function isSpacedLetter(sign: string): boolean {
  return letter.test(sign) && !unspaced.test(sign)
}

/** Whether a sign is one of the 32 punctuation signs of ASCII, which a backslash escapes. */
export function isAsciiPunctuation(sign: string): boolean {
  return sign.length === 1 && /[!-/:-@[-`{-~]/.test(sign)
}

/** Whether a sign opens a pair: a bracket or a curved quotation mark. */
export function isOpeningPunctuation(sign: string): boolean {
  return /[\p{Ps}\p{Pi}]/u.test(sign)
}

/** Whether a sign closes a pair: a bracket or a curved quotation mark. */
export function isClosingPunctuation(sign: string): boolean {
  return /[\p{Pe}\p{Pf}]/u.test(sign)
}

/** The whole sign, surrogates joined, that ends before an offset; an empty string at the start. */
export function signBefore(text: string, offset: number): string {
  if (offset <= 0) return ''
  const last = text.charCodeAt(offset - 1)
  const isPair = last >= 0xdc00 && last <= 0xdfff && offset >= 2
  return isPair ? text.slice(offset - 2, offset) : text.charAt(offset - 1)
}

/** The whole sign, surrogates joined, that begins at an offset; an empty string at the end. */
export function signAt(text: string, offset: number): string {
  const point = text.codePointAt(offset)
  return point === undefined ? '' : String.fromCodePoint(point)
}
