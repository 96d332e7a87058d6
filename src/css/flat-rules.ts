// A stylesheet as a list: rules within rules and within groups are laid out flat, each with its whole selectors.
import postcss, {
  type AtRule,
  type ChildNode,
  type Declaration,
  type Root,
  type Rule,
} from 'postcss'

/** One rule with its own declarations. */
export interface FlatRule {
  readonly selectors: readonly string[]
  readonly declarations: readonly Declaration[]
  /** What stands around it: `@media print`. */
  readonly groups: readonly string[]
}

/** Groups whose rules count; the rules of others (pages, keyframes, faces) are no looks of slides. */
const groups = new Set(['media', 'supports', 'container'])

/** All rules of a stylesheet in their order. */
export function flatRules(root: Root): FlatRule[] {
  return rulesIn(root.nodes, { selectors: [], groups: [] })
}

interface Place {
  readonly selectors: readonly string[]
  readonly groups: readonly string[]
}

function rulesIn(nodes: readonly ChildNode[], place: Place): FlatRule[] {
  return nodes.flatMap((node): FlatRule[] => {
    if (node.type === 'rule') return rulesOf(node, place)
    if (node.type !== 'atrule' || node.nodes === undefined) return []
    if (node.name.toLowerCase() === 'layer') return rulesIn(node.nodes, place)
    if (!groups.has(node.name.toLowerCase())) return []
    return groupOf(node, place)
  })
}

function groupOf(node: AtRule, place: Place): FlatRule[] {
  const within = { ...place, groups: [...place.groups, `@${node.name} ${node.params}`] }
  const own = declarationsOf(node)
  const rule = { ...within, declarations: own }
  return [
    ...(own.length > 0 && place.selectors.length > 0 ? [rule] : []),
    ...rulesIn(node.nodes ?? [], within),
  ]
}

function rulesOf(node: Rule, place: Place): FlatRule[] {
  const selectors = within(place.selectors, node.selectors)
  const own = declarationsOf(node)
  const rule = { selectors, groups: place.groups, declarations: own }
  return [...(own.length > 0 ? [rule] : []), ...rulesIn(node.nodes, { ...place, selectors })]
}

function declarationsOf(node: Rule | AtRule): Declaration[] {
  return (node.nodes ?? []).filter((each) => each.type === 'decl')
}

/** `& h1` or `h1` within `section` is `section h1`. */
function within(outer: readonly string[], inner: readonly string[]): string[] {
  if (outer.length === 0) return [...inner]
  return outer.flatMap((parent) =>
    inner.map((child) =>
      child.includes('&') ? child.replaceAll('&', parent) : `${parent} ${child}`,
    ),
  )
}

/** A stylesheet, or where it can't be read. */
export type ParsedCss =
  | { readonly root: Root }
  | { readonly reason: string; readonly line: number; readonly column: number }

/** Parses CSS and says where it breaks off. */
export function parseCss(css: string): ParsedCss {
  try {
    return { root: postcss.parse(css) }
  } catch (error) {
    const fault = error as { reason?: string; line?: number; column?: number }
    return {
      reason: (fault.reason ?? String(error)).toLowerCase(),
      line: fault.line ?? 1,
      column: fault.column ?? 1,
    }
  }
}
