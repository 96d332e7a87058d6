// Comes in: CSS of others, from a hand-written deck or a theme. Goes out: the same CSS with what it may not do
// found, and the files that it names in its own folder. Looks only: no import, no request, no file from outside.
import postcss, { type Root } from 'postcss'

/** What CSS may not do, and where the words stand that say so. */
export interface CssFault {
  readonly reason: 'syntax' | 'import' | 'remote' | 'namespace' | 'end-tag' | 'too-large'
  /** The words that are refused, as they stand in the CSS. */
  readonly words: string
}

/** CSS that was looked at. */
export interface CheckedCss {
  readonly faults: readonly CssFault[]
  /** Files that it names, relative to its own folder. */
  readonly files: readonly string[]
  /** The CSS with files replaced: by what `dataUrl` gives for them. */
  readonly write: (dataUrl: (file: string) => string | undefined) => string
}

export const cssLimits = { bytes: 1_000_000, rules: 20_000 } as const
const address = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi
const quoted = /"([^"]*)"|'([^']*)'/g

/** Looks at CSS of others. */
export function checkCss(css: string): CheckedCss {
  if (css.length > cssLimits.bytes) return refused('too-large', `${css.length} bytes`)
  const root = parse(css)
  if (typeof root === 'string') return refused('syntax', root)
  const faults: CssFault[] = []
  const files = new Set<string>()
  let rules = 0
  root.walk((node) => {
    rules++
    if (node.type === 'atrule' && /^import$/i.test(node.name))
      faults.push({ reason: 'import', words: node.params })
    if (node.type === 'atrule' && /^namespace$/i.test(node.name)) {
      faults.push({ reason: 'namespace', words: node.params })
    }
    if (node.type !== 'decl') return
    for (const each of addressesOf(node.value)) {
      const kind = kindOf(each)
      if (kind === 'file') files.add(each)
      if (kind === 'remote') faults.push({ reason: 'remote', words: each })
    }
  })
  if (rules > cssLimits.rules) faults.push({ reason: 'too-large', words: `${rules} rules` })
  if (/<\/style/i.test(css)) faults.push({ reason: 'end-tag', words: '</style' })
  return { faults, files: [...files], write: (dataUrl) => writeRoot(root, dataUrl) }
}

function parse(css: string): Root | string {
  try {
    return postcss.parse(css)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function refused(reason: CssFault['reason'], words: string): CheckedCss {
  return { faults: [{ reason, words }], files: [], write: () => '' }
}

/** Every address in a value, its escapes read: `\75rl(x)` is `url(x)`. */
export function addressesOf(value: string): string[] {
  const plain = readEscapes(value)
  return [
    ...[...plain.matchAll(address)].map(([, double, single, bare]) =>
      (double ?? single ?? bare ?? '').trim(),
    ),
    // In a set of images, strings are addresses.
    ...(/image-set\(/i.test(plain) ? [...plain.matchAll(quoted)] : []).map(([, double, single]) =>
      (double ?? single ?? '').trim(),
    ),
  ].filter((each) => each !== '')
}

/** Data of images and fonts, and places in the page itself, are fine; other schemes and hosts are not. */
export function kindOf(each: string): 'inside' | 'file' | 'remote' {
  if (each.startsWith('#') || /^data:(image|font|application\/(x-)?font)/i.test(each))
    return 'inside'
  return /^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(each) ? 'remote' : 'file'
}

function readEscapes(value: string): string {
  if (!value.includes('\\')) return value
  return value.replaceAll(
    /\\(?:([0-9a-f]{1,6})\s?|(.))/gi,
    (_, code: string | undefined, sign: string | undefined) => {
      if (code === undefined) return sign ?? ''
      const point = Number.parseInt(code, 16)
      return point === 0 || point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
    },
  )
}

export function writeRoot(root: Root, dataUrl: (file: string) => string | undefined): string {
  const copy = root.clone()
  copy.walkDecls((declaration) => {
    if (addressesOf(declaration.value).every((each) => kindOf(each) !== 'file')) return
    declaration.value = readEscapes(declaration.value).replaceAll(
      address,
      (whole, ...words: (string | undefined)[]) => {
        const each = (words[0] ?? words[1] ?? words[2] ?? '').trim()
        const data = kindOf(each) === 'file' ? dataUrl(each) : undefined
        return data === undefined ? whole : `url("${data}")`
      },
    )
  })
  return copy.toString()
}
