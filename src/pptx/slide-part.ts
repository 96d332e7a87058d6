// One slide as a part: its shapes in the order in which they are read.
import type { ThemeColours } from '../model/theme.ts'
import type { Canvas } from './canvas.ts'
import { chartFrameXml, chartPart } from './write-chart.ts'
import type { Placeholder } from './frame.ts'
import type { Look } from './look.ts'
import { namespaces, treeXml } from './master-parts.ts'
import type { MediaShelf } from './media.ts'
import { makeRels, type Rels } from './rels.ts'
import type { ChartShape, PlaceholderRef, Shape } from './scene.ts'
import { workbookOf } from './workbook.ts'
import { drawnXml, pictureXml, textXml, type ShapeScope } from './write-shape.ts'
import { tableXml } from './write-table.ts'
import { el, xmlPart, type Xml } from './xml.ts'

export interface SlideScope {
  readonly look: Look
  readonly ground: ThemeColours
  readonly canvas: Canvas
  readonly rels: Rels
  readonly media: MediaShelf
  readonly placeholders: readonly Placeholder[]
  readonly slidePart: (index: number) => string
  readonly addChart: (shape: ChartShape) => string
}

export function slidePart(shapes: readonly Shape[], scope: SlideScope): string {
  let last = 1
  const own: ShapeScope = {
    ...scope,
    nextId: () => (last += 1),
    placeholderOf: (ref) => findPlaceholder(ref, scope.placeholders),
  }
  const written = shapes.map((shape) => shapeXml(shape, own, scope))
  return xmlPart(
    el('p:sld', namespaces, [
      el('p:cSld', {}, [treeXml(written.filter((each) => each !== undefined))]),
      el('p:clrMapOvr', {}, [el('a:masterClrMapping')]),
    ]),
  )
}

function findPlaceholder(
  ref: PlaceholderRef,
  places: readonly Placeholder[],
): Placeholder | undefined {
  const isTitle = ref.type === 'title' || ref.type === 'ctrTitle'
  return places.find(({ type, idx }) =>
    isTitle ? type === ref.type : idx === ref.idx && type === ref.type,
  )
}

function shapeXml(shape: Shape, own: ShapeScope, scope: SlideScope): Xml | undefined {
  switch (shape.kind) {
    case 'text':
      return textXml(shape, own)
    case 'drawn':
      return drawnXml(shape, own)
    case 'table':
      return tableXml(shape, own)
    case 'chart':
      return chartFrameXml(shape, scope.rels.add('chart', scope.addChart(shape)), own)
    case 'picture': {
      const blip = scope.media.blipOf(shape.src, scope.rels)
      return blip === undefined ? undefined : pictureXml(shape, blip, own)
    }
  }
}

/** A chart and the workbook behind it, as parts. */
export function chartParts(
  shape: ChartShape,
  number: number,
  scope: { readonly look: Look; readonly ground: ThemeColours; readonly date: Date },
): Map<string, string | Uint8Array> {
  const path = `ppt/charts/chart${number}.xml`
  const book = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`
  const rels = makeRels(path)
  const chart = chartPart(shape, rels.add('package', book), scope)
  return new Map<string, string | Uint8Array>([
    [path, chart],
    [`ppt/charts/_rels/chart${number}.xml.rels`, rels.write()!],
    [book, workbookOf(shape.chart, scope.date)],
  ])
}
