/** An element of an XML document, with everything that tests ask for. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text right in it. */
  readonly text: string
}

const shown = /^(?:[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}])*$/u
const token =
  /<\?[^>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Reads XML, strictly: throws at everything that a reader of XML 1.0 would refuse. */
export function readXml(source: string): XmlElement {
  if (!shown.test(source)) throw new Error('A sign that XML cannot hold.')
  const stack: {
    name: string
    attributes: Record<string, string>
    children: XmlElement[]
    text: string
  }[] = [{ name: '', attributes: {}, children: [], text: '' }]
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (match === null) throw new Error(`Not well-formed: ${source.slice(at, at + 80)}`)
    const [, close, open, attributes = '', isEmpty, text] = match
    const top = stack.at(-1)!
    if (text !== undefined) top.text += decode(text)
    if (open !== undefined) {
      const element = { name: open, attributes: attributesOf(attributes), children: [], text: '' }
      top.children.push(element)
      if (isEmpty === '') stack.push(element)
    }
    if (close !== undefined && (stack.length < 2 || stack.pop()!.name !== close)) {
      throw new Error(`</${close}> closes nothing.`)
    }
  }
  const [root] = stack
  if (stack.length !== 1 || root!.children.length !== 1) throw new Error('Not one root.')
  return root!.children[0]!
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, value] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name!)) throw new Error(`${name} stands twice.`)
    found[name!] = decode(value!)
  }
  return found
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));|&/g, (whole, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code))
    const sign = name === undefined ? undefined : references[name]
    if (sign === undefined) throw new Error(`${whole} is no reference.`)
    return sign
  })
}

/** All elements of a name, in order, the root among them. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  const below = root.children.flatMap((child) => elementsOf(child, name))
  return root.name === name ? [root, ...below] : below
}

/** All elements of a document. */
export function everyElement(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(everyElement)]
}
