export interface CleanText {
  readonly text: string
  /** How many signs became U+FFFD. */
  readonly replaced: number
}

/** Controls other than TAB and LF, lone surrogates, and the byte order mark where it is not first. */
const unshowable = /(?![\t\n])[\p{Cc}\p{Cs}\uFEFF]/gu

/** Makes a text showable: line ends become LF, signs that no output can show become U+FFFD. */
export function cleanText(text: string): CleanText {
  let replaced = 0
  const clean = text.replaceAll('\r\n', '\n').replaceAll(unshowable, () => {
    replaced += 1
    return '\uFFFD'
  })
  return { text: clean, replaced }
}
