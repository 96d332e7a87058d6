// A native chart: its numbers can be edited. Colours come from the scheme's slots for series.
import type { Chart, ChartSeries } from '../model/evidence.ts'
import type { ThemeColours } from '../model/theme.ts'
import { colourXml, fillXml, fontXml, type Look } from './look.ts'
import type { ChartShape } from './scene.ts'
import { emu, points } from './units.ts'
import { columnName, numberFormat } from './workbook.ts'
import { nameXml, placeXml, type ShapeScope } from './write-shape.ts'
import { el, xmlPart, xmlText, type Xml } from './xml.ts'

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** The frame on a slide that shows a chart part. */
export function chartFrameXml(shape: ChartShape, relation: string, scope: ShapeScope): Xml {
  return el('p:graphicFrame', {}, [
    el('p:nvGraphicFramePr', {}, [
      nameXml(shape.name, scope, { alt: shape.alt }),
      el('p:cNvGraphicFramePr', {}, [el('a:graphicFrameLocks', { noGrp: true })]),
      el('p:nvPr'),
    ]),
    placeXml('p:xfrm', shape.box, scope),
    el('a:graphic', {}, [
      el('a:graphicData', { uri: namespaces['xmlns:c'] }, [
        el('c:chart', { 'xmlns:c': namespaces['xmlns:c'], 'r:id': relation }),
      ]),
    ]),
  ])
}

interface ChartScope {
  readonly look: Look
  readonly ground: ThemeColours
}

const corner = el('c:layout', {}, [
  el('c:manualLayout', {}, [
    el('c:xMode', { val: 'edge' }),
    el('c:yMode', { val: 'edge' }),
    el('c:x', { val: 0 }),
    el('c:y', { val: 0 }),
  ]),
])

/** The chart part; `workbook` is the relationship to the workbook behind it. */
export function chartPart(shape: ChartShape, workbook: string, scope: ChartScope): string {
  const { chart, style } = shape
  const kind = chart.type ?? 'bar'
  const isNamed = chart.series.some(({ name }) => name !== undefined)
  const text = textProperties(style.size, scope)
  const legend = el('c:legend', {}, [
    el('c:legendPos', { val: 't' }),
    // At the start of the page, as it stands on slides.
    scope.look.isRtl ? undefined : corner,
    el('c:overlay', { val: false }),
    text,
  ])
  return xmlPart(
    el('c:chartSpace', namespaces, [
      el('c:date1904', { val: false }),
      el('c:roundedCorners', { val: false }),
      el('c:chart', {}, [
        el('c:autoTitleDeleted', { val: true }),
        el('c:plotArea', {}, [
          el('c:layout'),
          plotXml(chart, kind, { ...scope, size: style.size }),
          categoryAxis(kind, style.size, scope),
          valueAxis(chart, scope),
        ]),
        isNamed ? legend : undefined,
        el('c:plotVisOnly', { val: true }),
        el('c:dispBlanksAs', { val: 'gap' }),
      ]),
      el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')])]),
      text,
      el('c:externalData', { 'r:id': workbook }, [el('c:autoUpdate', { val: false })]),
    ]),
  )
}

function plotXml(
  chart: Chart,
  kind: 'bar' | 'column' | 'line',
  scope: ChartScope & { readonly size: number },
): Xml {
  const series = chart.series.map((each, index) => seriesXml(each, { index, chart, kind, scope }))
  const axes = [el('c:axId', { val: 111_111_111 }), el('c:axId', { val: 222_222_222 })]
  if (kind === 'line') {
    return el('c:lineChart', {}, [
      el('c:grouping', { val: 'standard' }),
      el('c:varyColors', { val: false }),
      ...series,
      el('c:marker', { val: true }),
      ...axes,
    ])
  }
  return el('c:barChart', {}, [
    el('c:barDir', { val: kind === 'bar' ? 'bar' : 'col' }),
    el('c:grouping', { val: 'clustered' }),
    el('c:varyColors', { val: false }),
    ...series,
    el('c:gapWidth', { val: gapOf(chart, kind) }),
    ...axes,
  ])
}

/** The room between groups of bars, in hundredths of a bar: few bars are not as wide as they could be. */
function gapOf({ categories, series }: Chart, kind: 'bar' | 'column'): number {
  const count = categories.length
  const alone = kind === 'bar' ? 130 : count < 3 ? 250 : count < 5 ? 110 : 90
  return count > 6 ? 40 : series.length > 1 ? 70 : alone
}

interface SeriesScope {
  readonly index: number
  readonly chart: Chart
  readonly kind: 'bar' | 'column' | 'line'
  readonly scope: ChartScope & { readonly size: number }
}

function seriesXml(series: ChartSeries, { index, chart, kind, scope }: SeriesScope): Xml {
  const isLoud = ['grid', 'poster'].includes(scope.look.name) && chart.series.length === 1
  const role = isLoud ? 'accent' : `series-${(index % 4) + 1}`
  const fill = fillXml(role, scope.ground, scope.look)
  const isLine = kind === 'line'
  const line = el('a:ln', { w: emu(4), cap: 'rnd' }, [fill, el('a:round')])
  const column = columnName(index + 1)
  const last = chart.categories.length + 1
  const name = series.name ?? (chart.series.length > 1 ? String(index + 1) : undefined)
  return el('c:ser', {}, [
    el('c:idx', { val: index }),
    el('c:order', { val: index }),
    name === undefined
      ? undefined
      : el('c:tx', {}, [el('c:strRef', {}, [formula(`Sheet1!$${column}$1`), stringCache([name])])]),
    el('c:spPr', {}, isLine ? [line] : [fill]),
    isLine
      ? el('c:marker', {}, [
          el('c:symbol', { val: 'circle' }),
          el('c:size', { val: 8 }),
          el('c:spPr', {}, [fill, el('a:ln', {}, [el('a:noFill')])]),
        ])
      : el('c:invertIfNegative', { val: false }),
    labels(kind, scope),
    el('c:cat', {}, [
      el('c:strRef', {}, [formula(`Sheet1!$A$2:$A$${last}`), stringCache(chart.categories)]),
    ]),
    el('c:val', {}, [
      el('c:numRef', {}, [formula(`Sheet1!$${column}$2:$${column}$${last}`), numberCache(series)]),
    ]),
    isLine ? el('c:smooth', { val: false }) : undefined,
  ])
}

function formula(reference: string): Xml {
  return el('c:f', {}, xmlText(reference))
}

function stringCache(texts: readonly string[]): Xml {
  const list = texts.map((text, idx) => el('c:pt', { idx }, [el('c:v', {}, xmlText(text))]))
  return el('c:strCache', {}, [el('c:ptCount', { val: texts.length }), ...list])
}

function numberCache({ values }: ChartSeries): Xml {
  const formats = values.map(numberFormat)
  const usual = mostCommon(formats)
  const list = values.map(({ value }, idx) => {
    const formatCode = formats[idx] === usual ? undefined : formats[idx]
    return el('c:pt', { idx, formatCode }, [el('c:v', {}, xmlText(String(value)))])
  })
  return el('c:numCache', {}, [
    el('c:formatCode', {}, xmlText(usual)),
    el('c:ptCount', { val: values.length }),
    ...list,
  ])
}

function mostCommon(formats: readonly string[]): string {
  const count = (format: string): number => formats.filter((each) => each === format).length
  return formats.reduce((best, each) => (count(each) > count(best) ? each : best), formats[0]!)
}

/** Every mark has its number, as the author wrote it. */
function labels(
  kind: 'bar' | 'column' | 'line',
  scope: ChartScope & { readonly size: number },
): Xml {
  return el('c:dLbls', {}, [
    el('c:numFmt', { formatCode: 'General', sourceLinked: true }),
    el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')])]),
    textProperties(scope.size, scope, true),
    el('c:dLblPos', { val: kind === 'line' ? 't' : 'outEnd' }),
    el('c:showLegendKey', { val: false }),
    el('c:showVal', { val: true }),
    el('c:showCatName', { val: false }),
    el('c:showSerName', { val: false }),
    el('c:showPercent', { val: false }),
    el('c:showBubbleSize', { val: false }),
  ])
}

function categoryAxis(kind: 'bar' | 'column' | 'line', size: number, scope: ChartScope): Xml {
  const isBar = kind === 'bar'
  // Bars are listed from the top; a chart's own first category is the lowest.
  const isReversed = isBar || scope.look.isRtl
  return el('c:catAx', {}, [
    el('c:axId', { val: 111_111_111 }),
    el('c:scaling', {}, [el('c:orientation', { val: isReversed ? 'maxMin' : 'minMax' })]),
    el('c:delete', { val: false }),
    el('c:axPos', { val: isBar ? 'l' : 'b' }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, [
      el('a:ln', { w: emu(2) }, [fillXml('line-strong', scope.ground, scope.look)]),
    ]),
    textProperties(size, scope),
    el('c:crossAx', { val: 222_222_222 }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:auto', { val: false }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 100 }),
    el('c:noMultiLvlLbl', { val: true }),
  ])
}

function valueAxis(chart: Chart, { look }: ChartScope): Xml {
  const kind = chart.type ?? 'bar'
  const isMirrored = look.isRtl && kind === 'bar'
  const values = chart.series.flatMap((series) => series.values.map(({ value }) => value))
  // Bars start at zero, so that their lengths compare as their values do.
  const isBar = kind !== 'line'
  const max = isBar && Math.max(...values) <= 0 ? el('c:max', { val: 0 }) : undefined
  const min = isBar && Math.min(...values) >= 0 ? el('c:min', { val: 0 }) : undefined
  return el('c:valAx', {}, [
    el('c:axId', { val: 222_222_222 }),
    el('c:scaling', {}, [el('c:orientation', { val: isMirrored ? 'maxMin' : 'minMax' }), max, min]),
    el('c:delete', { val: true }),
    el('c:axPos', { val: kind === 'bar' ? 'b' : 'l' }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'nextTo' }),
    el('c:crossAx', { val: 111_111_111 }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:crossBetween', { val: 'between' }),
  ])
}

function textProperties(size: number, { look, ground }: ChartScope, isBold = false): Xml {
  return el('c:txPr', {}, [
    el('a:bodyPr'),
    el('a:lstStyle'),
    el('a:p', {}, [
      el('a:pPr', {}, [
        el('a:defRPr', { sz: points(size), b: isBold }, [
          el('a:solidFill', {}, [colourXml('text', ground, look)]),
          ...fontXml('body', look),
        ]),
      ]),
      el('a:endParaRPr', { lang: look.language }),
    ]),
  ])
}
