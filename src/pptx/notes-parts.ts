// Speaker notes: their master, which has a theme of its own, and a page for each slide that has some.
import type { Paragraphs } from '../model/inline.ts'
import { spokenText } from '../text/inline-text.ts'
import type { Look } from './look.ts'
import { namespaces, treeXml } from './master-parts.ts'
import { colourMap } from './theme-part.ts'
import { el, xmlPart, xmlText, type Xml } from './xml.ts'

/** Notes are printed upright: 7.5 by 10 inches. */
export const notesSize = { cx: 6_858_000, cy: 9_144_000 } as const

interface NotesPlace {
  readonly id: number
  readonly name: string
  readonly type: 'sldImg' | 'body'
  readonly idx: number
  readonly box: readonly [x: number, y: number, cx: number, cy: number]
}

const places: readonly NotesPlace[] = [
  {
    id: 2,
    name: 'Slide Image',
    type: 'sldImg',
    idx: 2,
    box: [685_800, 1_143_000, 5_486_400, 3_086_100],
  },
  { id: 3, name: 'Notes', type: 'body', idx: 3, box: [685_800, 4_400_550, 5_486_400, 3_600_450] },
]

export function notesMasterPart(look: Look): string {
  const shapes = places.map((place) => placeXml(place, { isMaster: true, look }))
  const background = el('p:bgPr', {}, [
    el('a:solidFill', {}, [el('a:srgbClr', { val: 'FFFFFF' })]),
    el('a:effectLst'),
  ])
  const level = el('a:lvl1pPr', { algn: look.isRtl ? 'r' : 'l', rtl: look.isRtl }, [
    el('a:defRPr', { sz: 1200 }, [el('a:solidFill', {}, [el('a:srgbClr', { val: '1A1A1A' })])]),
  ])
  return xmlPart(
    el('p:notesMaster', namespaces, [
      el('p:cSld', {}, [el('p:bg', {}, [background]), treeXml(shapes)]),
      colourMap('p:clrMap', look),
      el('p:notesStyle', {}, [level]),
    ]),
  )
}

export function notesPart(notes: Paragraphs, look: Look): string {
  const paragraphs = notes.map((paragraph) => paragraphXml(spokenText(paragraph), look))
  const shapes = places.map((place) => placeXml(place, { isMaster: false, look, paragraphs }))
  return xmlPart(
    el('p:notes', namespaces, [
      el('p:cSld', {}, [treeXml(shapes)]),
      el('p:clrMapOvr', {}, [el('a:masterClrMapping')]),
    ]),
  )
}

interface PlaceScope {
  readonly isMaster: boolean
  readonly look: Look
  readonly paragraphs?: readonly Xml[]
}

function placeXml({ id, name, type, idx, box }: NotesPlace, scope: PlaceScope): Xml {
  const { isMaster, look, paragraphs = [paragraphXml('', look)] } = scope
  const [x, y, cx, cy] = box
  const isImage = type === 'sldImg'
  const own = [
    el('a:xfrm', {}, [el('a:off', { x, y }), el('a:ext', { cx, cy })]),
    el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')]),
  ]
  const locks = isImage ? { noGrp: true, noRot: true, noChangeAspect: true } : { noGrp: true }
  const shown = isImage ? [paragraphXml('', look)] : paragraphs
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, [el('a:spLocks', locks)]),
      el('p:nvPr', {}, [
        el('p:ph', { type, idx, sz: isMaster && !isImage ? 'quarter' : undefined }),
      ]),
    ]),
    el('p:spPr', {}, isMaster ? own : []),
    el('p:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), ...shown]),
  ])
}

function paragraphXml(text: string, { language, isRtl }: Look): Xml {
  const properties = isRtl ? el('a:pPr', { algn: 'r', rtl: true }) : undefined
  const runs = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [el('a:br', {}, [el('a:rPr', { lang: language })])]),
      ...(line === ''
        ? []
        : [el('a:r', {}, [el('a:rPr', { lang: language }), el('a:t', {}, xmlText(line))])]),
    ])
  return el('a:p', {}, [properties, ...runs, el('a:endParaRPr', { lang: language })])
}
