// A browser shows nothing of an SVG that is not well-formed XML, or whose elements are in no namespace, and tells nobody.
// Documents with a document type are refused before (check-svg.ts), so that only the entities of XML itself are known.

const name = String.raw`[\p{L}_][\p{L}\p{N}\p{M}._-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._-]*)?`
const attribute = String.raw`\s+(${name})\s*=\s*("[^"<]*"|'[^'<]*')`
const attributes = new RegExp(attribute, 'gu')
const piece = new RegExp(
  [
    '(?<text>[^<]+)',
    '<!--[^]*?-->',
    String.raw`<!\[CDATA\[[^]*?\]\]>`,
    String.raw`<\?[^]*?\?>`,
    String.raw`</(?<close>${name})\s*>`,
    String.raw`<(?<open>${name})(?<given>(?:${attribute.replaceAll(/\((?!\?)/g, '(?:')})*)\s*(?<empty>/?)>`,
  ].join('|'),
  'uy',
)
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i
const svgNamespace = 'http://www.w3.org/2000/svg'

interface Reading {
  readonly open: string[]
  readonly prefixesUsed: Set<string>
  readonly prefixesGiven: Set<string>
  root?: { readonly name: string; readonly given: ReadonlyMap<string, string> }
}

/** Why a browser would show nothing of an SVG, or nothing where it would not. */
export function brokenSvg(svg: string): string | undefined {
  const reading: Reading = { open: [], prefixesUsed: new Set(), prefixesGiven: new Set(['xml', 'xmlns']) } // prettier-ignore
  piece.lastIndex = 0
  for (let at = 0; at < svg.length; at = piece.lastIndex) {
    const found = piece.exec(svg)
    if (found === null || !isInPlace(found.groups ?? {}, reading)) return 'it is cut off or damaged'
  }
  const { root, open, prefixesUsed, prefixesGiven } = reading
  if (root === undefined || open.length > 0) return 'it is cut off or damaged'
  const prefix = root.name.includes(':') ? `:${root.name.split(':', 1)[0]}` : ''
  if (root.given.get(`xmlns${prefix}`) !== svgNamespace || !/^(?:\w+:)?svg$/.test(root.name))
    return `its first element is not an svg with xmlns="${svgNamespace}"`
  const unknown = [...prefixesUsed].find((each) => !prefixesGiven.has(each))
  if (unknown !== undefined) return `it uses “${unknown}:” and has no xmlns:${unknown}`
  if (/^0+(?:\.0*)?(?:[a-z]*|%)$/i.test(root.given.get('width') ?? '')) return 'its width is 0'
  if (/^0+(?:\.0*)?(?:[a-z]*|%)$/i.test(root.given.get('height') ?? '')) return 'its height is 0'
  return undefined
}

/** Takes in one piece; whether it may stand where it does. */
function isInPlace(found: Readonly<Record<string, string>>, reading: Reading): boolean {
  const { text, close, open, given = '', empty } = found
  if (text !== undefined)
    return !strayAmpersand.test(text) && (reading.open.length > 0 || text.trim() === '')
  if (close !== undefined) return reading.open.pop() === close
  if (open === undefined) return true
  const names = readAttributes(given)
  // A name twice, or a second first element.
  if (names === undefined || (reading.root !== undefined && reading.open.length === 0)) return false
  reading.root ??= { name: open, given: names }
  for (const each of [open, ...names.keys()]) {
    const [prefix, local] = each.split(':', 2) as [string, string?]
    if (prefix === 'xmlns' && local !== undefined) reading.prefixesGiven.add(local)
    else if (local !== undefined) reading.prefixesUsed.add(prefix)
  }
  if (empty === '') reading.open.push(open)
  return true
}

function readAttributes(given: string): ReadonlyMap<string, string> | undefined {
  const pairs = Array.from(given.matchAll(attributes), ([, key, value]) => [key!, value!.slice(1, -1)] as const) // prettier-ignore
  if (pairs.some(([, value]) => strayAmpersand.test(value))) return undefined
  const names = new Map(pairs)
  return names.size === pairs.length ? names : undefined
}
