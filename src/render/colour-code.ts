// Comes in: the HTML of a slide. Goes out: the same with the words of its code marked by what they are, as highlight.js
// marks them and Marp used to. What is seen stays as it was, letter by letter, or nothing is marked.

/** Marks code up as HTML, or gives nothing where it does not know the language. */
export type Highlight = (code: string, language: string) => string | undefined

const listing = /(<pre\b[^>]*><code class="language-([^"]+)">)([\s\S]*?)(<\/code><\/pre>)/g

/** Marks the code of a slide. Lines that stand out stay in their `<mark>`. */
export function colourCode(slide: string, highlight: Highlight): string {
  return slide.replaceAll(listing, (whole, ...parts: readonly string[]) => {
    const [before, language = '', inside = '', after] = parts
    const lines = inside.split('\n').map((line) => {
      const marked = /^<mark>([\s\S]*)<\/mark>$/.exec(line)
      return { text: readText(marked?.[1] ?? line), isMarked: marked !== null }
    })
    const code = lines.map(({ text }) => text).join('\n')
    const coloured = highlight(code, readText(language))
    if (coloured === undefined || readText(coloured.replaceAll(/<[^>]*>/g, '')) !== code)
      return whole
    const shown = splitLines(coloured).map((line, index) =>
      lines[index]!.isMarked ? `<mark>${line}</mark>` : line,
    )
    return `${before}${shown.join('\n')}${after}`
  })
}

/** Lines that can stand by themselves: what is open at the end of one is closed there, and opened again in the next. */
function splitLines(html: string): string[] {
  let open: readonly string[] = []
  return html.split('\n').map((line) => {
    const start = open.join('')
    for (const [tag] of line.matchAll(/<\/?span[^>]*>/g)) {
      open = tag.startsWith('</') ? open.slice(0, -1) : [...open, tag]
    }
    return `${start}${line}${'</span>'.repeat(open.length)}`
  })
}

const references: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** The text of HTML that has no tags. */
export function readText(html: string): string {
  return html.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, ...parts: readonly (string | undefined)[]) => {
      const [hex, decimal, name = ''] = parts
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return references[name] ?? whole
    },
  )
}
