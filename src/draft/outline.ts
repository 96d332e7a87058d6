import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import type { Block, ListItem } from '../material/blocks.ts'
import type { Group } from './takeaway-pen.ts'

/** An article by its headings. */
export interface Outline {
  /** What stands before the first heading. */
  readonly lead: readonly Group[]
  readonly sections: readonly OutlineSection[]
  /** Entries below a heading such as “Sources”, and footnotes. */
  readonly sources: readonly ListItem[]
  /** Entries below a heading such as “Further reading”. */
  readonly links: readonly ListItem[]
  /** Below “In short” and the like. */
  readonly summary: readonly Inline[]
  /** The headings above sources, links and summary, which stand there under names of our own. */
  readonly replaced: readonly Inline[]
}

export interface OutlineSection {
  readonly title: Inline
  readonly groups: readonly Group[]
}

const sourcesTitle =
  /^(?:sources?|references?|bibliography|works cited|citations|footnotes|notes|endnotes|quellen(?:verzeichnis|angaben)?|literatur(?:verzeichnis)?|einzelnachweise|fußnoten|anmerkungen|références|bibliographie|notes de bas de page|fuentes|referencias|bibliografía|fontes|referências|fonti|bibliografia|bronnen|źródła|источники|литература|参考文献|出典|脚注|参考资料|參考資料|참고문헌|출처)$/iu
const linksTitle =
  /^(?:links|related(?: links| reading)?|further reading|read more|see also|more|resources|further links|weiterführende links|weiterlesen|mehr dazu|siehe auch|liens|pour aller plus loin|voir aussi|enlaces|para saber más|ver también|links úteis|leia mais|link utili|approfondimenti|zie ook|ссылки|см\. также|関連リンク|参考リンク|もっと読む|関連記事|相关链接|相關連結|관련 링크)$/iu
const summaryTitle =
  /^(?:tl;?dr|in short|in brief|summary|at a glance|key takeaways|key points|the short version|kurz gefasst|das wichtigste(?: in kürze)?|auf einen blick|zusammenfassung|en bref|l’essentiel|résumé|en resumen|resumen|resumo|em resumo|in sintesi|in breve|samenvatting|kort|w skrócie|коротко|кратко|要約|まとめ|ポイント|要点|摘要|요약)$/iu

/** The headings of a level, and what stands below each. */
interface Part {
  readonly title?: Inline
  readonly blocks: readonly Block[]
}

/** Puts blocks in order by their headings: the highest level makes sections, all deeper ones takeaways. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const level = Math.min(...levels)
  const parts = split(blocks, (block) => block.kind === 'heading' && block.level === level)
  const outline = {
    sections: [] as OutlineSection[],
    sources: [] as ListItem[],
    links: [] as ListItem[],
    summary: [] as Inline[],
    lead: [] as Group[],
    replaced: [] as Inline[],
  }
  for (const part of parts) {
    const blocks = part.blocks.filter((block) => block.kind !== 'notes')
    outline.sources.push(
      ...part.blocks.flatMap((block) => (block.kind === 'notes' ? block.items : [])),
    )
    place({ ...part, blocks }, outline)
  }
  return outline
}

type Open = { readonly [Key in keyof Outline]: Outline[Key][number][] }

function place({ title, blocks }: Part, outline: Open): void {
  if (title === undefined) {
    outline.lead.push(...groupsOf(blocks, undefined))
    return
  }
  const name = inlineText(title)
    .trim()
    .replace(/[:：]$/, '')
  const items = itemsOf(blocks)
  if (items !== undefined && sourcesTitle.test(name)) outline.sources.push(...items)
  else if (items !== undefined && linksTitle.test(name) && items.some(hasLink))
    outline.links.push(...items)
  else if (isSummary(name, items) && outline.summary.length === 0)
    outline.summary.push(...items!.map(({ text }) => text))
  else {
    outline.sections.push({ title, groups: groupsOf(blocks, undefined) })
    return
  }
  outline.replaced.push(title)
}

function isSummary(name: string, items: readonly ListItem[] | undefined): boolean {
  const isFlat = items?.every(({ text, blocks }) => text.length > 0 && blocks.length === 0) ?? false
  return summaryTitle.test(name) && isFlat && items!.length > 0 && items!.length <= 6
}

/** The entries of a part that is nothing but lists and single lines. */
function itemsOf(blocks: readonly Block[]): ListItem[] | undefined {
  if (blocks.length === 0) return undefined
  const items = blocks.map((block): ListItem[] | undefined => {
    if (block.kind === 'list') return [...block.items]
    return block.kind === 'paragraph' ? [{ text: block.text, blocks: [] }] : undefined
  })
  return items.some((each) => each === undefined) ? undefined : items.flatMap((each) => each!)
}

/** Whether an entry has a link. */
function hasLink({ text }: ListItem): boolean {
  return text.some(
    (node) => node.type === 'link' || (node.type === 'text' && /https?:\/\//i.test(node.text)),
  )
}

/** The first group has what stands before the first heading within. */
function groupsOf(blocks: readonly Block[], head: Inline | undefined): Group[] {
  const groups: Group[] = []
  const above: { readonly level: number; readonly text: string }[] = []
  for (const { title, blocks: own, level } of splitLevels(blocks)) {
    const isHigher = (each: { readonly level: number }): boolean => each.level < (level ?? 7)
    above.splice(above.findLastIndex(isHigher) + 1)
    groups.push({ head: title ?? head, above: above.at(-1)?.text, blocks: own })
    if (level !== undefined) above.push({ level, text: inlineText(title!) })
  }
  return groups.filter(({ head: own, blocks: all }) => own !== undefined || all.length > 0)
}

function splitLevels(blocks: readonly Block[]): (Part & { readonly level?: number })[] {
  return split(blocks, ({ kind }) => kind === 'heading')
}

function split(
  blocks: readonly Block[],
  isStart: (block: Block) => boolean,
): (Part & { readonly level?: number })[] {
  const parts: { title?: Inline; level?: number; blocks: Block[] }[] = [{ blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading' && isStart(block))
      parts.push({ title: block.text, level: block.level, blocks: [] })
    else parts.at(-1)!.blocks.push(block)
  }
  return parts
}
