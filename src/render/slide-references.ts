/** A link of a slide: what stands there, and where it leads. */
export interface SlideLink {
  readonly label: string
  readonly url: string
}

/** Links of a slide to the world outside, each address once. */
export function linksOf(slide: string): SlideLink[] {
  const links = new Map<string, string>()
  for (const [, address = '', label = ''] of slide.matchAll(
    /<a\b[^>]*? href="([^"#][^"]*)"[^>]*>([\s\S]*?)<\/a>/g,
  )) {
    const url = plainText(address)
    if (!links.has(url)) links.set(url, plainText(label))
  }
  return [...links].map(([url, label]) => ({ url, label: isShortened(label, url) ? '' : label }))
}

/** Where a slide says that its facts come from. */
export function sourcesOf(slide: string): string[] {
  const found = [...slide.matchAll(/<span class="source">([\s\S]*?)<\/span>/g)]
  return [...new Set(found.map(([, text = '']) => plainText(text)))]
}

/** Whether a label is its address, as people read it. */
function isShortened(label: string, url: string): boolean {
  const plain = url.replace(/^(https?:\/\/(www\.)?|mailto:)/, '')
  return plain.startsWith(label.replace(/…$/, ''))
}

/** HTML as the text that it shows. */
function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => signOf(name) ?? whole)
    .trim()
}

function signOf(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? []
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  return decimal === undefined ? named[name] : String.fromCodePoint(Number(decimal))
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}
