// Where on a page its article is. What is around it, and what in it is no part of it, is told piece by piece.
import {
  findAll,
  isSilent,
  textOf,
  tokensOf,
  type HtmlElement,
  type HtmlNode,
} from './html-tree.ts'
import type { LeftOut, LeftOutReason } from './left-out.ts'

/** The article of a page, and all else that a reader of the page sees. */
export interface FoundArticle {
  readonly article: HtmlElement
  readonly leftOut: readonly LeftOut[]
}

/** Finds the article by the page's own marks; where there are none, by where its paragraphs are. */
export function findArticle(page: HtmlElement, part: 'article' | 'page' = 'article'): FoundArticle {
  const weights = weigh(page)
  const chosen = part === 'page' ? page : chooseRoot(page, weights)
  const leftOut: LeftOut[] = []
  around(page, chosen, leftOut)
  const limit = (weights.get(chosen) ?? 0) * largestPart
  return { article: prune(chosen, { weights, limit, leftOut }), leftOut }
}

/** The length of the text of each element, without what nobody reads. */
type Weights = ReadonlyMap<HtmlElement, number>

function weigh(page: HtmlElement): Weights {
  const weights = new Map<HtmlElement, number>()
  const weightOf = (node: HtmlNode): number => {
    if (typeof node === 'string') return node.trim().length
    const own = isSilent(node) ? 0 : node.children.reduce((sum, child) => sum + weightOf(child), 0)
    weights.set(node, own)
    return own
  }
  weightOf(page)
  return weights
}

function chooseRoot(page: HtmlElement, weights: Weights): HtmlElement {
  const weightOf = (element: HtmlElement): number => weights.get(element) ?? 0
  const [body = page] = findAll(page, ({ tag }) => tag === 'body')
  const isMain = (each: HtmlElement): boolean =>
    each.tag === 'main' || tokensOf(each, 'role').includes('main')
  const main =
    findAll(body, isMain)
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .find((each) => weightOf(each) > 0) ?? body
  const articles = findAll(
    main,
    ({ tag, attributes }) =>
      tag === 'article' || /\barticleBody\b/.test(attributes['itemprop'] ?? ''),
  )
  const [first] = articles.toSorted((a, b) => weightOf(b) - weightOf(a))
  const all = articles.reduce((sum, each) => sum + weightOf(each), 0)
  if (first !== undefined && all > 0 && weightOf(first) >= all * 0.6) return first
  if (main !== body || articles.length > 0) return main
  return descend(body, weights)
}

const prose: ReadonlySet<string> = new Set('p li pre blockquote td h2 h3'.split(' '))

/** Into the one child that nearly all prose is in, as long as the page's heading is in it, too. */
function descend(body: HtmlElement, weights: Weights): HtmlElement {
  const proseIn = (element: HtmlElement): number =>
    findAll(element, ({ tag }) => prose.has(tag)).reduce(
      (sum, each) => sum + (weights.get(each) ?? 0),
      0,
    )
  const hasTitle = (element: HtmlElement): boolean =>
    findAll(element, ({ tag }) => tag === 'h1').length > 0
  let chosen = body
  let all = proseIn(body)
  const needsTitle = hasTitle(body)
  while (all > 0) {
    const next = chosen.children.find(
      (child): child is HtmlElement =>
        typeof child !== 'string' &&
        /^(?:div|section|center|form)$/.test(child.tag) &&
        proseIn(child) >= all * 0.8,
    )
    if (next === undefined || (needsTitle && !hasTitle(next))) return chosen
    chosen = next
    all = proseIn(next)
  }
  return chosen
}

/** Tells what lies beside the way down to the article. */
function around(page: HtmlElement, chosen: HtmlElement, leftOut: LeftOut[]): void {
  const way = wayTo(page, chosen) ?? [page]
  for (const [index, element] of way.entries()) {
    const next = way[index + 1]
    if (next === undefined) return
    for (const child of element.children) {
      if (typeof child === 'string') tellOutside(child, element, leftOut)
      else if (child !== next) tellOutside(child, child, leftOut)
    }
  }
}

function wayTo(from: HtmlElement, wanted: HtmlElement): HtmlElement[] | undefined {
  if (from === wanted) return [from]
  for (const child of from.children) {
    const way = typeof child === 'string' ? undefined : wayTo(child, wanted)
    if (way !== undefined) return [from, ...way]
  }
  return undefined
}

function tellOutside(node: HtmlNode, element: HtmlElement, leftOut: LeftOut[]): void {
  const text = textOf(node)
  if (text === '') return
  const reason = reasonFor(element) ?? 'outside the article'
  leftOut.push({ reason, where: nameOf(element), text })
}

/** `div.cookie-banner`, for people who look for it. */
function nameOf(element: HtmlElement): string {
  const [id] = tokensOf(element, 'id')
  const [name] = tokensOf(element, 'class')
  const mark = id === undefined ? (name === undefined ? '' : `.${name}`) : `#${id}`
  return `${element.tag}${mark}`.slice(0, 80)
}

/** What has more of an article than that is a part of it, whatever its class says. */
const largestPart = 0.3

interface Pruning {
  readonly weights: Weights
  readonly limit: number
  readonly leftOut: LeftOut[]
}

function prune(element: HtmlElement, pruning: Pruning): HtmlElement {
  const { weights, limit, leftOut } = pruning
  const children = element.children.flatMap((child): HtmlNode[] => {
    if (typeof child === 'string') return [child]
    const reason = reasonFor(child)
    const isSmall = (weights.get(child) ?? 0) <= limit || isCertain(child)
    if (reason === undefined || !isSmall) return [prune(child, pruning)]
    const text = textOf(child)
    if (text !== '') leftOut.push({ reason, where: nameOf(child), text })
    return []
  })
  return { ...element, children }
}

function isCertain(element: HtmlElement): boolean {
  return element.tag === 'nav' || element.attributes['hidden'] !== undefined
}

const byTag: Readonly<Record<string, LeftOutReason>> = {
  nav: 'navigation',
  form: 'form or control',
  button: 'form or control',
  select: 'form or control',
  textarea: 'form or control',
  input: 'form or control',
  dialog: 'notice or advertisement',
}
const byRole: Readonly<Record<string, LeftOutReason>> = {
  navigation: 'navigation',
  search: 'form or control',
  dialog: 'notice or advertisement',
  alertdialog: 'notice or advertisement',
  contentinfo: 'navigation',
  banner: 'navigation',
}
const navigation =
  /^(?:(?:site-|main-|page-)?nav(?:bar|igation)?|breadcrumbs?|pagination|pager|toc|table-of-contents|menu|skip-link|related(?:-(?:posts|articles|content|links))?|read-more|sidebar|tags|tag-list|post-navigation)$/
const notice =
  /^(?:cookies?(?:-?(?:banner|notice|consent|bar))?|consent(?:-.{1,20})?|gdpr|newsletter(?:-.{1,20})?|subscribe(?:-.{1,20})?|sign-?up|paywall|ad|ads|advert(?:isement|orial)?|ad-.{1,20}|sponsor(?:ed)?|promo(?:tion)?|share(?:-.{1,20})?|sharing|social(?:-.{1,20})?|share-buttons|popup|modal|comments?(?:-(?:area|section|list))?|disqus.{0,20})$/

/** Why an element is no part of an article, by its tag, role and classes. */
function reasonFor(element: HtmlElement): LeftOutReason | undefined {
  if (Object.hasOwn(byTag, element.tag)) return byTag[element.tag]
  const [role = ''] = tokensOf(element, 'role')
  if (Object.hasOwn(byRole, role)) return byRole[role]
  if (element.attributes['hidden'] !== undefined || element.attributes['aria-hidden'] === 'true')
    return 'hidden'
  if (
    /^(?:p|li|h[1-6]|table|td|th|tr|pre|code|blockquote|figure|article|main|body)$/.test(
      element.tag,
    )
  )
    return undefined
  const names = [...tokensOf(element, 'class'), ...tokensOf(element, 'id')]
  if (names.some((name) => navigation.test(name))) return 'navigation'
  return names.some((name) => notice.test(name)) ? 'notice or advertisement' : undefined
}
