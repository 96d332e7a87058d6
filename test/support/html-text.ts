const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** The text of rendered HTML as a reader sees it: no tags, references resolved, blanks folded. */
export function htmlText(html: string): string {
  const text = html
    .replaceAll(/<(style|title|script)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
      if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
      return named[name] ?? whole
    })
  return foldBlanks(text)
}

export function foldBlanks(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
