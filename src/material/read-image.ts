import type { ImageBlock } from './blocks.ts'
import { findAll, type HtmlElement, type HtmlNode } from './html-tree.ts'
import type { LeftOut } from './left-out.ts'

/** The pictures in some nodes, in their order. */
export function readImages(nodes: readonly HtmlNode[]): ImageBlock[] {
  return nodes.flatMap((node) => elementsIn(node, 'img')).flatMap(readImage)
}

function elementsIn(node: HtmlNode, wanted: string): HtmlElement[] {
  if (typeof node === 'string') return []
  return node.tag === wanted ? [node] : findAll(node, ({ tag }) => tag === wanted)
}

function readImage({ attributes }: HtmlElement): ImageBlock[] {
  const { src = '', alt = '' } = attributes
  return src === '' ? [] : [{ kind: 'image', src, alt: alt.replaceAll(/\s+/g, ' ').trim() }]
}

/** Drawings in a page can't be taken along; what is written in them is told. */
export function drawingsIn(nodes: readonly HtmlNode[]): LeftOut[] {
  return nodes
    .flatMap((node) => elementsIn(node, 'svg'))
    .map((svg): LeftOut => ({ reason: 'picture', where: 'svg', text: writtenIn(svg) }))
    .filter(({ text }) => text !== '')
}

function writtenIn(svg: HtmlElement): string {
  const parts = findAll(svg, ({ tag }) => tag === 'text' || tag === 'title' || tag === 'desc')
  return parts.map(allText).join(' ').replaceAll(/\s+/g, ' ').trim()
}

function allText(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(allText).join('')
}
