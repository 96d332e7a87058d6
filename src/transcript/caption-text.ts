const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '',
}
/** Those of WebVTT and SRT: what else stands between angles was said. */
const tag =
  /<(?:\/?(?:c|i|b|u|s|em|strong|v|lang|ruby|rt|font|br)(?:[\s./][^<>\n]{0,300})?|[\d:.]{5,16})>/gi
const styleCode = /\{\\[^{}\n]{0,100}\}/g
const voice = /^\s*<v(?:\.[^\s<>]{1,100})?\s+([^<>\n]{1,200})>/i

/** What a caption says without tags, style codes and entities, and who says it where a voice tag names them. */
export function plainCaption(line: string): { readonly text: string; readonly speaker?: string } {
  const speaker = voice.exec(line)?.[1]?.trim()
  const text = decode(line.replaceAll(tag, '').replaceAll(styleCode, ''))
    .replaceAll(/\s+/g, ' ')
    .trim()
  return speaker === undefined ? { text } : { text, speaker: decode(speaker) }
}

/** Whether a line has times inside, as YouTube writes them between words. */
export function hasWordTimes(line: string): boolean {
  return /<\d{1,3}:\d{2}(?::\d{2})?[.,]\d{3}>/.test(line)
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, ...found) => {
    const [decimal, hex, name] = found as (string | undefined)[]
    if (name !== undefined)
      return Object.hasOwn(entities, name.toLowerCase()) ? entities[name.toLowerCase()]! : whole
    const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
    return point <= 0x10_ff_ff && point > 31 ? String.fromCodePoint(point) : whole
  })
}
