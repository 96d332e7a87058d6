// The smallest workbook that Excel opens: what "Edit Data" shows behind a chart.
import type { Chart, ChartValue } from '../model/evidence.ts'
import { zipParts } from './zip.ts'
import { el, xmlPart, xmlText, type Xml } from './xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The format that shows a number with the digits that its author wrote. */
export function numberFormat({ written }: ChartValue): string {
  const decimals = /^[-−+]?\d+(?:\.(\d{1,9}))?$/.exec(written)
  if (decimals === null) return 'General'
  return decimals[1] === undefined ? '0' : `0.${'0'.repeat(decimals[1].length)}`
}

/** The name of a column: A, B, … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** A chart's categories and values as a workbook. */
export function workbookOf(chart: Chart, date: Date): Uint8Array {
  const values = chart.series.flatMap((series) => series.values)
  const formats = [
    ...new Set(values.map(numberFormat).filter((format) => format !== 'General')),
  ].sort()
  return zipParts(
    new Map([
      ['[Content_Types].xml', contentTypes()],
      ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbook()],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
      ['xl/worksheets/sheet1.xml', sheet(chart, formats)],
      ['xl/styles.xml', styles(formats)],
    ]),
    date,
  )
}

function sheet({ categories, series }: Chart, formats: readonly string[]): string {
  const head = [
    textCell('A1', ''),
    ...series.map(({ name = '' }, index) => textCell(`${columnName(index + 1)}1`, name)),
  ]
  const rows = categories.map((category, row) => {
    const at = row + 2
    const cells = series.map(({ values }, index) => {
      const value = values[row]!
      const style = formats.indexOf(numberFormat(value)) + 1
      return el('c', { r: `${columnName(index + 1)}${at}`, s: style || undefined }, [
        el('v', {}, xmlText(String(value.value))),
      ])
    })
    return el('row', { r: at }, [textCell(`A${at}`, category), ...cells])
  })
  return xmlPart(
    el('worksheet', { xmlns: main }, [el('sheetData', {}, [el('row', { r: 1 }, head), ...rows])]),
  )
}

/** In cells, `_x0041_` means a sign by its number, so that a text that looks like it is written in another way. */
function textCell(r: string, text: string): Xml {
  const safe = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return el('c', { r, t: 'inlineStr' }, [
    el('is', {}, [el('t', { 'xml:space': 'preserve' }, xmlText(safe))]),
  ])
}

function workbook(): string {
  const sheets = el('sheets', {}, [el('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })])
  return xmlPart(el('workbook', { xmlns: main, 'xmlns:r': office }, [sheets]))
}

function styles(formats: readonly string[]): string {
  const own = formats.map((formatCode, index) =>
    el('numFmt', { numFmtId: 164 + index, formatCode }),
  )
  const xf = (numFmtId: number): Xml =>
    el('xf', {
      numFmtId,
      fontId: 0,
      fillId: 0,
      borderId: 0,
      xfId: 0,
      applyNumberFormat: numFmtId > 0 || undefined,
    })
  const plain = el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
  return xmlPart(
    el('styleSheet', { xmlns: main }, [
      own.length === 0 ? undefined : el('numFmts', { count: own.length }, own),
      el('fonts', { count: 1 }, [
        el('font', {}, [el('sz', { val: 11 }), el('name', { val: 'Calibri' })]),
      ]),
      el('fills', { count: 2 }, [
        el('fill', {}, [el('patternFill', { patternType: 'none' })]),
        el('fill', {}, [el('patternFill', { patternType: 'gray125' })]),
      ]),
      el('borders', { count: 1 }, [
        el(
          'border',
          {},
          ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => el(side)),
        ),
      ]),
      el('cellStyleXfs', { count: 1 }, [plain]),
      el('cellXfs', { count: own.length + 1 }, [
        xf(0),
        ...formats.map((_, index) => xf(164 + index)),
      ]),
      el('cellStyles', { count: 1 }, [el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ]),
  )
}

function contentTypes(): string {
  const override = (PartName: string, kind: string): Xml =>
    el('Override', { PartName, ContentType: `${sheetType}.${kind}+xml` })
  return xmlPart(
    el('Types', { xmlns: `${packages}/content-types` }, [
      el('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/xl/workbook.xml', 'sheet.main'),
      override('/xl/worksheets/sheet1.xml', 'worksheet'),
      override('/xl/styles.xml', 'styles'),
    ]),
  )
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, Target], index) =>
    el('Relationship', { Id: `rId${index + 1}`, Type: `${office}/${type}`, Target }),
  )
  return xmlPart(el('Relationships', { xmlns: `${packages}/relationships` }, list))
}
