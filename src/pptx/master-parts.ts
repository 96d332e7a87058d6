// The slide master and its layouts: what is the same on all slides, and where each kind has its places to fill in.
import type { Ground } from '../model/theme.ts'
import type { Canvas } from './canvas.ts'
import { devicesOf } from './devices.ts'
import type { Family, Frame, Placeholder } from './frame.ts'
import { frameOf } from './frames.ts'
import { bodyStyle, listStyle } from './text-styles.ts'
import { fillXml, type Look } from './look.ts'
import type { Rels } from './rels.ts'
import { colourMap } from './theme-part.ts'
import type { Box, TextStyle } from './scene.ts'
import { levelXml, parasXml } from './write-text.ts'
import { drawnXml, nameXml, placeholderXml, placeXml, type ShapeScope } from './write-shape.ts'
import { el, xmlPart, type Xml } from './xml.ts'

export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** One layout: a kind of slide on a ground. */
export interface LayoutKey {
  readonly family: Family
  readonly ground: Ground
}

export interface MasterScope {
  readonly look: Look
  readonly canvas: Canvas
  readonly rels: Rels
}

/** The head of every tree of shapes. */
export function treeXml(shapes: readonly Xml[]): Xml {
  const zero = el('a:xfrm', {}, [
    el('a:off', { x: 0, y: 0 }),
    el('a:ext', { cx: 0, cy: 0 }),
    el('a:chOff', { x: 0, y: 0 }),
    el('a:chExt', { cx: 0, cy: 0 }),
  ])
  const head = el('p:nvGrpSpPr', {}, [
    el('p:cNvPr', { id: 1, name: '' }),
    el('p:cNvGrpSpPr'),
    el('p:nvPr'),
  ])
  return el('p:spTree', {}, [head, el('p:grpSpPr', {}, [zero]), ...shapes])
}

function backgroundXml(ground: Ground, look: Look): Xml {
  const fill = fillXml('background', look.grounds[ground], look)
  return el('p:bg', {}, [el('p:bgPr', {}, [fill, el('a:effectLst')])])
}

export function masterPart(layouts: readonly string[], scope: MasterScope): string {
  const { look, canvas, rels } = scope
  const frame = frameOf('content', canvas, look)
  const shapes = shapeScope('base', scope)
  const body = { ...frame.others[0]!, name: 'Content' }
  const ids = layouts.map((part, index) =>
    el('p:sldLayoutId', { id: 2_147_483_649 + index, 'r:id': rels.add('slideLayout', part) }),
  )
  rels.add('theme', 'ppt/theme/theme1.xml')
  return xmlPart(
    el('p:sldMaster', namespaces, [
      el('p:cSld', {}, [
        backgroundXml('base', look),
        treeXml([
          placeXmlOf(frame.title, shapes, { isMaster: true }),
          placeXmlOf(body, shapes, { isMaster: true }),
          ...furnitureXml(frame, shapes),
        ]),
      ]),
      colourMap('p:clrMap', look),
      el('p:sldLayoutIdLst', {}, ids),
      textStyles(frame, scope),
    ]),
  )
}

function textStyles({ title }: Frame, { look, canvas }: MasterScope): Xml {
  const ground = look.grounds.base
  const scope = { look, ground }
  const level = (index: number, style: TextStyle): Xml => levelXml(`a:lvl${index}pPr`, style, scope)
  const list = listStyle(canvas.sizes.body, look)
  const levels = [1, 2, 3, 4, 5].map((index) => {
    const size = Math.max(canvas.sizes.meta, canvas.sizes.body * (1 - 0.1 * (index - 1)))
    const at = levelXml(`a:lvl${index}pPr`, { ...list, size }, scope)
    const left = Math.round(list.indent * index * 9525)
    return at.replace(/marL="\d+"/, `marL="${left}"`) as Xml
  })
  const plain = bodyStyle(canvas.sizes.body)
  return el('p:txStyles', {}, [
    el('p:titleStyle', {}, [level(1, title.style)]),
    el('p:bodyStyle', {}, levels),
    el('p:otherStyle', {}, [level(1, plain)]),
  ])
}

export function layoutPart(
  { family, ground }: LayoutKey,
  name: string,
  scope: MasterScope,
): string {
  const { look, canvas, rels } = scope
  rels.add('slideMaster', 'ppt/slideMasters/slideMaster1.xml')
  const frame = frameOf(family, canvas, look)
  const shapes = shapeScope(ground, scope)
  const devices = devicesOf(family, canvas, look).map((shape) => drawnXml(shape, shapes))
  const furniture = family === 'cover' ? [] : furnitureXml(frame, shapes)
  const places = [frame.title, ...frame.others].map((place) => placeXmlOf(place, shapes, {}))
  return xmlPart(
    el(
      'p:sldLayout',
      { ...namespaces, type: layoutType[family], preserve: true, userDrawn: true },
      [
        el('p:cSld', { name }, [
          backgroundXml(ground, look),
          treeXml([...devices, ...places, ...furniture]),
        ]),
        el('p:clrMapOvr', {}, [el('a:masterClrMapping')]),
      ],
    ),
  )
}

const layoutType: Readonly<Partial<Record<Family, string>>> = {
  cover: 'title',
  section: 'secHead',
  content: 'obj',
  'title-only': 'titleOnly',
}

/** A place to fill in, with the prompt that PowerPoint shows in it. */
function placeXmlOf(
  place: Placeholder,
  scope: ShapeScope,
  { isMaster = false }: { readonly isMaster?: boolean },
): Xml {
  const { type, idx, style, name, anchor, box } = place
  const levels = isMaster ? [] : [levelXml('a:lvl1pPr', style, scope)]
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  const body = el('a:bodyPr', { vert: 'horz', wrap: 'square', ...insets, rtlCol: false, anchor }, [
    el('a:normAutofit'),
  ])
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      nameXml(name, scope),
      el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: true })]),
      el('p:nvPr', {}, [
        placeholderXml(isMaster && type === 'obj' ? { type: 'body', idx: 1 } : { type, idx }),
      ]),
    ]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', box, scope),
      el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')]),
    ]),
    el('p:txBody', {}, [
      body,
      el('a:lstStyle', {}, levels),
      parasXml([{ runs: [{ text: name }] }], style, { inherited: style, scope }),
    ]),
  ])
}

export const furniturePlaces = { footer: 20, pageNumber: 21 } as const

/** Footer and page number, on master and layouts. */
function furnitureXml(frame: Frame, scope: ShapeScope & { readonly canvas: Canvas }): Xml[] {
  const { look, canvas } = scope
  return [
    smallPlace(
      'ftr',
      { box: frame.footer, style: furnitureStyle('ftr', canvas, { look, family: frame.family }) },
      scope,
    ),
    smallPlace(
      'sldNum',
      {
        box: frame.pageNumber,
        style: furnitureStyle('sldNum', canvas, { look, family: frame.family }),
      },
      scope,
    ),
  ]
}

export function furnitureStyle(
  type: 'ftr' | 'sldNum',
  { sizes, isUpright }: Canvas,
  { look: { name, design }, family }: { readonly look: Look; readonly family: Family },
): TextStyle {
  // On upright pages of this theme they stand on the field of a quote.
  const isOnField =
    name === 'grid' && family === 'quote' && isUpright && design.tokens.device !== 'none'
  const isNumber = type === 'sldNum'
  const isDisc = isNumber && name === 'poster'
  return bodyStyle(sizes.furniture, {
    font: name === 'kernel' ? 'mono' : 'body',
    colour:
      isDisc || isOnField
        ? 'on-accent'
        : isNumber && (name === 'kernel' || name === 'atlas')
          ? 'accent-ink'
          : 'muted',
    bold: isNumber && ['grid', 'atlas', 'poster'].includes(name),
    align: isDisc ? 'center' : isNumber ? 'end' : 'start',
    leading: 1.2,
  })
}

function smallPlace(
  type: 'ftr' | 'sldNum',
  { box, style }: { readonly box: Box; readonly style: TextStyle },
  scope: ShapeScope,
): Xml {
  const isNumber = type === 'sldNum'
  const idx = isNumber ? furniturePlaces.pageNumber : furniturePlaces.footer
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  const runs = isNumber ? [{ text: '‹#›', isPageNumber: true }] : []
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      nameXml(isNumber ? 'Slide Number' : 'Footer', scope),
      el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: true })]),
      el('p:nvPr', {}, [placeholderXml({ type, idx })]),
    ]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', box, scope),
      el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')]),
    ]),
    el('p:txBody', {}, [
      el('a:bodyPr', { vert: 'horz', wrap: 'square', ...insets, rtlCol: false, anchor: 'ctr' }, [
        el('a:normAutofit'),
      ]),
      el('a:lstStyle', {}, [levelXml('a:lvl1pPr', style, scope)]),
      parasXml([{ runs }], style, { inherited: style, scope }),
    ]),
  ])
}

function shapeScope(
  ground: Ground,
  { look, canvas, rels }: MasterScope,
): ShapeScope & { readonly canvas: Canvas } {
  let last = 1
  return {
    look,
    canvas,
    rels,
    ground: look.grounds[ground],
    nextId: () => (last += 1),
    placeholderOf: () => undefined,
    slidePart: () => '',
  }
}

/** The colour that shows what a ground is, for names of layouts. */
export function groundName(ground: Ground): string {
  return ground === 'base' ? '' : ` (${ground})`
}
