// A stylesheet that an author names: looked at as CSS of others is, with the place of each fault. What would load
// something from afar is taken out; the themes that come with Marp may be imported.
import type { AtRule, Declaration, Node, Root } from 'postcss'
import { addressesOf, cssLimits, kindOf, writeRoot } from './check-css.ts'
import { parseCss } from './flat-rules.ts'

/** What a stylesheet may not do, or is spared from doing. */
export interface PlacedFault {
  readonly reason:
    'syntax' | 'import' | 'web-import' | 'remote' | 'namespace' | 'end-tag' | 'too-large'
  readonly words: string
  readonly line: number
  readonly column: number
}

/** A font file that a stylesheet brings along. */
export interface CssFontFace {
  readonly family: string
  readonly weight: string
  readonly style: string
  /** The file that a browser would take first of those below the folder. */
  readonly src: string
}

/** A stylesheet that was looked at. */
export interface OpenedCss {
  readonly root: Root
  readonly faults: readonly PlacedFault[]
  /** Files that it names, relative to its own folder. */
  readonly files: readonly string[]
  readonly faces: readonly CssFontFace[]
  /** The CSS with files replaced by what `dataUrl` gives for them. */
  readonly write: (dataUrl: (file: string) => string | undefined) => string
}

/** Looks at a stylesheet. `themeCss` gives those that may be imported by their names. */
export function openCss(
  css: string,
  themeCss: (name: string) => string | undefined,
): OpenedCss | { readonly faults: readonly PlacedFault[] } {
  const at = { line: 1, column: 1 }
  if (css.length > cssLimits.bytes)
    return { faults: [{ reason: 'too-large', words: 'it has more than 1 MB', ...at }] }
  const parsed = parseCss(css)
  if (!('root' in parsed)) {
    const { reason, line, column } = parsed
    return { faults: [{ reason: 'syntax', words: reason, line, column }] }
  }
  const { root } = parsed
  const faults: PlacedFault[] = []
  if (/<\/style/i.test(css)) faults.push({ reason: 'end-tag', words: '</style', ...at })
  // Places are those of the author's own rules: Marp's come in afterwards, and are known.
  faults.push(...takeOut(root))
  faults.push(...takeImports(root, themeCss))
  const files = new Set<string>()
  root.walkDecls(({ value }) => {
    for (const each of addressesOf(value)) if (kindOf(each) === 'file') files.add(each)
  })
  const faces = facesOf(root)
  return { root, faults, files: [...files], faces, write: (dataUrl) => writeRoot(root, dataUrl) }
}

/** Takes out what may not be there, and says where it was. */
function takeOut(root: Root): PlacedFault[] {
  const faults: PlacedFault[] = []
  let rules = 0
  root.walk((node) => {
    rules++
    if (node.type === 'atrule' && /^namespace$/i.test(node.name)) {
      faults.push({ reason: 'namespace', words: node.params, ...placeOf(node) })
    }
    if (node.type !== 'decl') return
    const remote = addressesOf(node.value).find((each) => kindOf(each) === 'remote')
    if (remote === undefined) return
    faults.push({ reason: 'remote', words: remote, ...placeOf(node) })
    removeRemote(node)
  })
  if (rules > cssLimits.rules) {
    const words = `it has more than ${cssLimits.rules} rules`
    faults.push({ reason: 'too-large', words, line: 1, column: 1 })
  }
  return faults
}

/** Of several sources of a font those stay that are at hand; any other declaration goes as a whole. */
function removeRemote(node: Declaration): void {
  const parts = node.value.split(/,(?![^(]*\))/)
  const near = parts.filter((part) => addressesOf(part).every((each) => kindOf(each) !== 'remote'))
  if (node.prop.toLowerCase() !== 'src' || near.length === 0) node.remove()
  else node.value = near.join(',')
}

function takeImports(root: Root, themeCss: (name: string) => string | undefined): PlacedFault[] {
  const faults: PlacedFault[] = []
  root.walkAtRules(/^import(?:-theme)?$/i, (rule: AtRule) => {
    const name = /^(?:url\(\s*)?["']?([^"')\s]+)/i.exec(rule.params)?.[1] ?? ''
    const theme = themeCss(name)
    const isRemote = kindOf(name) === 'remote'
    if (theme === undefined) {
      const reason = isRemote ? 'web-import' : 'import'
      faults.push({ reason, words: name, ...placeOf(rule) })
      rule.remove()
      return
    }
    const parsed = parseCss(theme)
    if (!('root' in parsed)) return
    const imported = parsed.root
    // Marp's own themes name themselves, and fonts of the web.
    imported.walkComments((comment) => void comment.remove())
    imported.walkAtRules(/^(?:import|charset)$/i, (each) => void each.remove())
    takeOut(imported)
    rule.replaceWith(imported.nodes)
  })
  return faults
}

function facesOf(root: Root): CssFontFace[] {
  const faces: CssFontFace[] = []
  root.walkAtRules(/^font-face$/i, (rule) => {
    const said = new Map<string, string>()
    rule.walkDecls(({ prop, value }) => void said.set(prop.toLowerCase(), value))
    const family = (said.get('font-family') ?? '').trim().replaceAll(/^["']|["']$/g, '')
    const src = addressesOf(said.get('src') ?? '').find((each) => kindOf(each) === 'file')
    if (family === '' || src === undefined) return
    faces.push({ family, src, weight: said.get('font-weight') ?? '400', style: said.get('font-style') ?? 'normal' }) // prettier-ignore
  })
  return faces
}

function placeOf(node: Node): { readonly line: number; readonly column: number } {
  const { line = 1, column = 1 } = node.source?.start ?? {}
  return { line, column }
}
