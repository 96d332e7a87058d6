const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const printableAscii = /^[\x20-\x7E]*$/
const asciiWord = /(?:\w|(?<=[a-z])['.](?=[a-z])|(?<=\d)[.,;'](?=\d))+/gi

/** How many signs a reader would count: `é`, `👩‍🚀` and `हि` are one each. */
export function graphemeCount(text: string): number {
  if (printableAscii.test(text)) return text.length
  return count(graphemes.segment(text))
}

/** How many words a text has, also in languages that put no spaces between them. */
export function wordCount(text: string, language: string): number {
  if (printableAscii.test(text)) return text.match(asciiWord)?.length ?? 0
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  return count(words.segment(text), (segment) => segment.isWordLike === true)
}

function count(
  segments: Intl.Segments,
  isCounted: (segment: Intl.SegmentData) => boolean = () => true,
): number {
  let total = 0
  for (const segment of segments) if (isCounted(segment)) total += 1
  return total
}
