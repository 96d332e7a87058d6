const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const printableAscii = /^[\x20-\x7E]*$/
const asciiWord = /(?:\w|(?<=[a-z])['.](?=[a-z])|(?<=\d)[.,;'](?=\d))+/gi

/** The segmenter of Node 20 takes quadratic time, 20 seconds for 100 kB; so it gets little at a time. */
const chunkLength = 512

/** How many signs a reader would count: `é`, `👩‍🚀` and `हि` are one each. */
export function graphemeCount(text: string): number {
  if (printableAscii.test(text)) return text.length
  return count(text, graphemes, () => true)
}

/** How many words a text has, also in languages that put no spaces between them. */
export function wordCount(text: string, language: string): number {
  if (printableAscii.test(text)) return text.match(asciiWord)?.length ?? 0
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  return count(text, words, (segment) => segment.isWordLike === true)
}

function count(
  text: string,
  segmenter: Intl.Segmenter,
  isCounted: (segment: Intl.SegmentData) => boolean,
): number {
  let total = 0
  let start = 0
  while (start < text.length) {
    const chunk = text.slice(start, start + chunkLength)
    const segments = [...segmenter.segment(chunk)]
    const last = segments.at(-1)
    // The last segment may go on in the next chunk, and is left for that one.
    const isCut = start + chunk.length < text.length && last !== undefined && last.index > 0
    if (isCut) segments.pop()
    total += segments.filter(isCounted).length
    start += isCut ? last.index : chunk.length
  }
  return total
}
