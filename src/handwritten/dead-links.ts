/** The links within a deck that lead to no slide and no heading of it, each once, as they are written. */
export function deadLinks(slides: readonly string[]): string[] {
  const html = slides.join('\n')
  const targets = new Set(valuesOf(html, /<[^>]*?\sid="([^"]*)"/g).map(decoded))
  const links = valuesOf(html, /<a\s[^>]*?href="#([^"]*)"/g)
  return [...new Set(links)]
    .filter((link) => link !== '' && !targets.has(decoded(link)))
    .map((link) => `#${link}`)
}

function valuesOf(html: string, pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), ([, value = '']) => value)
}

/** An address is written in signs of its own, an id is not. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('&amp;', '&'))
  } catch {
    return value
  }
}
