// Shapes as PresentationML. A deck that is read from right to left is mirrored here, and nowhere else.
import type { Placeholder } from './frame.ts'
import { fillXml } from './look.ts'
import type { Box, DrawnShape, PictureShape, PlaceholderRef, TextShape } from './scene.ts'
import { emu, points } from './units.ts'
import { linkXml, parasXml, type WriteScope } from './write-text.ts'
import { el, type Xml } from './xml.ts'

export interface ShapeScope extends WriteScope {
  readonly canvas: { readonly width: number; readonly height: number }
  /** The next id, which nothing else on the slide has. */
  readonly nextId: () => number
  /** The style that a slide's placeholder inherits. */
  readonly placeholderOf: (ref: PlaceholderRef) => Placeholder | undefined
}

/** A place on the page. */
export function placeXml(name: string, { x, y, w, h }: Box, scope: ShapeScope): Xml {
  const left = scope.look.isRtl ? scope.canvas.width - x - w : x
  return el(name, {}, [
    el('a:off', { x: emu(left), y: emu(y) }),
    el('a:ext', { cx: Math.max(0, emu(w)), cy: Math.max(0, emu(h)) }),
  ])
}

const decorative = el('a:extLst', {}, [
  el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: true,
    }),
  ]),
])

/** The head of a shape: its id and name, and what it shows for those who cannot see it. */
export function nameXml(
  name: string,
  scope: ShapeScope,
  more: { readonly alt?: string | undefined; readonly children?: Xml | undefined } = {},
): Xml {
  const id = scope.nextId()
  const descr = more.alt === '' ? undefined : more.alt
  return el(
    'p:cNvPr',
    { id, name: `${name} ${id}`, descr },
    more.children === undefined ? [] : [more.children],
  )
}

export function textXml(shape: TextShape, scope: ShapeScope): Xml {
  const { placeholder } = shape
  const layout = placeholder === undefined ? undefined : scope.placeholderOf(placeholder)
  const head = nameXml(shape.name, scope)
  const lock = placeholder === undefined ? undefined : el('a:spLocks', { noGrp: true })
  const isInherited = layout !== undefined && isSameBox(layout.box, shape.box)
  const isBox = placeholder === undefined && shape.fill === undefined
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      head,
      el('p:cNvSpPr', { txBox: isBox ? true : undefined }, [lock]),
      el('p:nvPr', {}, [placeholder === undefined ? undefined : placeholderXml(placeholder)]),
    ]),
    el(
      'p:spPr',
      {},
      isInherited ? [] : [placeXml('a:xfrm', shape.box, scope), ...drawingXml(shape, scope)],
    ),
    el('p:txBody', {}, [
      bodyXml(shape, layout, scope),
      ownSize(shape, layout),
      parasXml(shape.paras, shape.style, { inherited: layout?.style, scope }),
    ]),
  ])
}

/** Type of another size than that of the layout: so bullets have it as well, and what is written behind. */
function ownSize({ style }: TextShape, layout: Placeholder | undefined): Xml {
  if (layout === undefined || points(layout.style.size) === points(style.size))
    return el('a:lstStyle')
  const run = el('a:defRPr', { sz: points(style.size) })
  return el('a:lstStyle', {}, [el('a:lvl1pPr', {}, [run])])
}

/** A place that is the layout's own is not said again, so that it moves with the layout. */
function isSameBox(a: Box, b: Box): boolean {
  return (['x', 'y', 'w', 'h'] as const).every((key) => Math.abs(a[key] - b[key]) < 0.5)
}

export function placeholderXml({ type, idx }: PlaceholderRef): Xml {
  const isTitle = type === 'title' || type === 'ctrTitle'
  const small = type === 'ftr' || type === 'sldNum'
  return el('p:ph', {
    type: type === 'obj' ? undefined : type,
    sz: small ? 'quarter' : undefined,
    idx: isTitle ? undefined : idx,
  })
}

function drawingXml(shape: TextShape, { look, ground }: ShapeScope): Xml[] {
  const { placeholder, fill, line } = shape
  if (placeholder !== undefined) return []
  return [
    shape.ellipse === true ? geometryXml('ellipse') : boxXml(shape.box, shape.radius),
    fill === undefined ? el('a:noFill') : fillXml(fill, ground, look),
    line === undefined
      ? el('a:ln', {}, [el('a:noFill')])
      : el('a:ln', { w: emu(line.width) }, [fillXml(line.colour, ground, look)]),
  ]
}

function geometryXml(prst: string, guides: readonly Xml[] = []): Xml {
  return el('a:prstGeom', { prst }, [el('a:avLst', {}, guides)])
}

/** A box, with round corners where it has a radius. */
function boxXml({ w, h }: Box, radius: number | undefined): Xml {
  if (radius === undefined || radius <= 0) return geometryXml('rect')
  const part = Math.min(50_000, Math.round((radius / Math.max(1, Math.min(w, h))) * 100_000))
  return geometryXml('roundRect', [el('a:gd', { name: 'adj', fmla: `val ${part}` })])
}

function bodyXml(shape: TextShape, layout: Placeholder | undefined, scope: ShapeScope): Xml {
  const [wanted, above] = shape.inset ?? [0, 0]
  // Round corners push text inwards by themselves.
  const round = (shape.radius ?? 0) * 0.293
  const [sides, top] = [Math.max(0, wanted - round), Math.max(0, above - round)]
  const isSame = layout !== undefined && layout.anchor === shape.anchor
  const insets = { lIns: emu(sides), tIns: emu(top), rIns: emu(sides), bIns: emu(top) }
  const columns =
    shape.columns === undefined || shape.columns < 2
      ? {}
      : { numCol: shape.columns, spcCol: emu(48) }
  const free = emu(shape.free ?? 0) || undefined
  const ends = scope.look.isRtl ? { lIns: free } : { rIns: free }
  const attributes =
    layout === undefined
      ? {
          wrap: shape.isTight === true ? 'none' : 'square',
          ...insets,
          ...columns,
          rtlCol: false,
          anchor: shape.anchor,
        }
      : { ...ends, ...columns, anchor: isSame ? undefined : shape.anchor }
  // A plain box is as high as its text was estimated: to shrink its text would make sizes differ.
  const isLoose = layout === undefined && (shape.fill === undefined || shape.isTight === true)
  return el('a:bodyPr', attributes, [el(isLoose ? 'a:noAutofit' : 'a:normAutofit')])
}

/** A drawing without text. A shape holds a paragraph all the same. */
export function drawnXml(shape: DrawnShape, scope: ShapeScope): Xml {
  const { look, ground } = scope
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      nameXml(shape.name, scope, { children: decorative }),
      el('p:cNvSpPr'),
      el('p:nvPr'),
    ]),
    el('p:spPr', {}, [
      placeXml('a:xfrm', shape.box, scope),
      formXml(shape, look.isRtl),
      fillXml(shape.fill, ground, look),
      el('a:ln', {}, [el('a:noFill')]),
    ]),
    el('p:txBody', {}, [
      el('a:bodyPr', { rtlCol: false, anchor: 'ctr' }),
      el('a:lstStyle'),
      el('a:p', {}, [el('a:endParaRPr', { lang: look.language })]),
    ]),
  ])
}

function formXml(shape: DrawnShape, isMirrored: boolean): Xml {
  switch (shape.form) {
    case 'quarter':
      return quarterXml(shape, isMirrored)
    case 'tail':
      return tailXml(isMirrored)
    case 'chevron':
      return chevronXml(isMirrored)
    case 'roundRect':
      return boxXml(shape.box, shape.radius)
    case 'rect':
    case 'ellipse':
      return geometryXml(shape.form)
  }
}

function point(x: number, y: number): Xml {
  return el('a:pt', { x: Math.round(x * 1000), y: Math.round(y * 1000) })
}

/** The tail of a bubble: a triangle that hangs from its start. */
function tailXml(isMirrored: boolean): Xml {
  const foot = isMirrored ? point(1, 1) : point(0, 1)
  return pathXml([
    el('a:moveTo', {}, [point(0, 0)]),
    el('a:lnTo', {}, [point(1, 0)]),
    el('a:lnTo', {}, [foot]),
    el('a:close'),
  ])
}

/** A sign like an arrow head, towards the end of the line. */
function chevronXml(isMirrored: boolean): Xml {
  const corners = [
    [0, 0],
    [0.34, 0],
    [1, 0.5],
    [0.34, 1],
    [0, 1],
    [0.66, 0.5],
  ] as const
  const [first, ...rest] = corners.map(([x, y]) => point(isMirrored ? 1 - x : x, y))
  return pathXml([
    el('a:moveTo', {}, [first!]),
    ...rest.map((each) => el('a:lnTo', {}, [each])),
    el('a:close'),
  ])
}

const mirrored = { tl: 'tr', tr: 'tl', bl: 'br', br: 'bl' } as const

/** A quarter of a disc as a path of its own. The corner is where the centre of the disc lies. */
function quarterXml(shape: DrawnShape, isMirrored: boolean): Xml {
  const own = shape.corner ?? 'br'
  const corner = isMirrored ? mirrored[own] : own
  const paths = {
    tl: { centre: point(0, 0), start: point(1, 0), angle: 0 },
    tr: { centre: point(1, 0), start: point(1, 1), angle: 90 },
    br: { centre: point(1, 1), start: point(0, 1), angle: 180 },
    bl: { centre: point(0, 1), start: point(0, 0), angle: 270 },
  }
  const { centre, start, angle } = paths[corner]
  const arc = { wR: 1000, hR: 1000, stAng: angle * 60_000, swAng: 90 * 60_000 }
  return pathXml([
    el('a:moveTo', {}, [centre]),
    el('a:lnTo', {}, [start]),
    el('a:arcTo', arc),
    el('a:close'),
  ])
}

/** A shape of its own, in thousandths of its box. */
function pathXml(steps: readonly Xml[]): Xml {
  return el('a:custGeom', {}, [
    el('a:avLst'),
    el('a:gdLst'),
    el('a:ahLst'),
    el('a:cxnLst'),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el('a:pathLst', {}, [el('a:path', { w: 1000, h: 1000 }, steps)]),
  ])
}

/** A picture; `blip` is the fill that its file gives. */
export function pictureXml(shape: PictureShape, blip: Xml, scope: ShapeScope): Xml {
  const { crop, link } = shape
  const isSilent = shape.alt === ''
  const children = link !== undefined ? linkXml(link, scope) : isSilent ? decorative : undefined
  const thousandths = (part: number): number | undefined => Math.round(part * 100_000) || undefined
  const [l = 0, t = 0, r = 0, b = 0] = crop ?? []
  return el('p:pic', {}, [
    el('p:nvPicPr', {}, [
      nameXml(shape.name, scope, { alt: shape.alt, children }),
      el('p:cNvPicPr', {}, [el('a:picLocks', { noChangeAspect: true })]),
      el('p:nvPr'),
    ]),
    el('p:blipFill', {}, [
      blip,
      crop === undefined
        ? undefined
        : el('a:srcRect', {
            l: thousandths(l),
            t: thousandths(t),
            r: thousandths(r),
            b: thousandths(b),
          }),
      el('a:stretch', {}, [el('a:fillRect')]),
    ]),
    el('p:spPr', {}, [placeXml('a:xfrm', shape.box, scope), boxXml(shape.box, shape.radius)]),
  ])
}
