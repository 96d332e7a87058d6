import { Parser } from 'htmlparser2'

/** An element of a web page: what of it an article may need. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

/** An element, or a text. */
export type HtmlNode = HtmlElement | string

/** How much a page may hold: real ones are a hundred deep at most, and no recap has more text. */
export const pageLimits = { depth: 400, elements: 60_000, text: 2_000_000 } as const

export type PageLimit = keyof typeof pageLimits

/** A page, or the limit that it passes. */
export type ParsedHtml =
  | { readonly ok: true; readonly root: HtmlElement }
  | { readonly ok: false; readonly limit: PageLimit }

const kept: ReadonlySet<string> = new Set(
  'href src alt class id role lang xml:lang datetime content property name type hidden aria-hidden itemprop rel cite colspan epub:type data-language'.split(
    ' ',
  ),
)

interface Open {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly children: HtmlNode[]
}

/** Takes a page apart. Nothing in it is run or loaded, and nothing nested costs more than its length. */
export function parseHtml(text: string): ParsedHtml {
  const root: Open = { tag: '#root', attributes: {}, children: [] }
  const stack: Open[] = [root]
  let elements = 0
  let length = 0
  let passed: PageLimit | undefined
  let attributes: Record<string, string> = {}
  const stop = (limit: PageLimit): never => {
    passed = limit
    // The only way to stop the library at once.
    throw new RangeError(limit)
  }
  const parser = new Parser({
    onopentagname(tag) {
      elements += 1
      if (stack.length > pageLimits.depth) stop('depth')
      if (elements > pageLimits.elements) stop('elements')
      attributes = {}
      const element: Open = { tag, attributes, children: [] }
      stack.at(-1)!.children.push(element)
      stack.push(element)
    },
    onattribute(name, value) {
      if (kept.has(name) && attributes[name] === undefined) attributes[name] = value
    },
    ontext(data) {
      const { tag, children } = stack.at(-1)!
      if (tag === 'style' || tag === 'noscript') return
      if (tag !== 'script') length += data.length
      if (length > pageLimits.text) stop('text')
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + data
      else children.push(data)
    },
    onclosetag() {
      if (stack.length > 1) stack.pop()
    },
  })
  try {
    parser.write(text)
    parser.end()
  } catch (error) {
    if (passed === undefined) throw error
    return { ok: false, limit: passed }
  }
  return { ok: true, root }
}

/** All elements below one, in the order of the page, that a test takes; nothing within those. */
export function findAll(
  from: HtmlElement,
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return from.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return isWanted(child) ? [child] : findAll(child, isWanted)
  })
}

/** Whether there is such an element below one. */
export function hasBelow(from: HtmlElement, isWanted: (element: HtmlElement) => boolean): boolean {
  return from.children.some(
    (child) => typeof child !== 'string' && (isWanted(child) || hasBelow(child, isWanted)),
  )
}

/** An element without some of those below it. */
export function without(element: HtmlElement, gone: ReadonlySet<HtmlElement>): HtmlElement {
  if (gone.size === 0) return element
  const children = element.children
    .filter((child) => typeof child === 'string' || !gone.has(child))
    .map((child) => (typeof child === 'string' ? child : without(child, gone)))
  return { ...element, children }
}

/** The words of a class or a role. */
export function tokensOf(element: HtmlElement, name: string): string[] {
  return (element.attributes[name] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}

const silent: ReadonlySet<string> = new Set(
  'script style noscript template head title meta link iframe object embed svg canvas audio video source track map'.split(
    ' ',
  ),
)

/** Whether nothing in an element is text for a reader. */
export function isSilent({ tag }: HtmlElement): boolean {
  return silent.has(tag)
}

// Marks of the text's own structure, and controls that no output can show.
const unshowable = /(?![\t\n])[\p{Cc}\p{Cs}\uFEFF]/gu

/** A text of a page as it is shown: blanks and line ends are one blank. */
export function shownText(text: string): string {
  return text.replaceAll(/[\t\n\f\r ]+/g, ' ').replaceAll(unshowable, '')
}

/** All text for readers of an element, on one line. */
export function textOf(node: HtmlNode): string {
  const parts: string[] = []
  collect(node, parts)
  return shownText(parts.join('')).trim()
}

const inlineTags: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Whether an element stands within a line. */
export function isInlineTag(tag: string): boolean {
  return inlineTags.has(tag)
}

function collect(node: HtmlNode, parts: string[]): void {
  if (typeof node === 'string') parts.push(node)
  else if (!isSilent(node)) {
    const gap = isInlineTag(node.tag) ? '' : ' '
    parts.push(gap)
    for (const child of node.children) collect(child, parts)
    parts.push(gap)
  }
}
