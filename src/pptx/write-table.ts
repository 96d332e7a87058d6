import { fillXml } from './look.ts'
import type { TableCell, TableShape } from './scene.ts'
import { emu } from './units.ts'
import { nameXml, placeXml, type ShapeScope } from './write-shape.ts'
import { parasXml } from './write-text.ts'
import { el, type Xml } from './xml.ts'

/** No style and no lines: each cell says what is drawn at it. */
const plainStyle = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

/** A table that PowerPoint knows as one. */
export function tableXml(shape: TableShape, scope: ShapeScope): Xml {
  const { look } = scope
  const height = shape.rows.reduce((sum, row) => sum + row.height, 0)
  const properties = el(
    'a:tblPr',
    { rtl: look.isRtl || undefined, firstRow: shape.header, bandRow: true },
    [el('a:tableStyleId', {}, plainStyle as Xml)],
  )
  const columns = shape.widths.map((width) => el('a:gridCol', { w: emu(width) }))
  const rows = shape.rows.map((row) =>
    el(
      'a:tr',
      { h: emu(row.height) },
      row.cells.map((cell) => cellXml(cell, shape, scope)),
    ),
  )
  return el('p:graphicFrame', {}, [
    el('p:nvGraphicFramePr', {}, [
      nameXml(shape.name, scope, { alt: shape.alt }),
      el('p:cNvGraphicFramePr', {}, [el('a:graphicFrameLocks', { noGrp: true })]),
      el('p:nvPr'),
    ]),
    placeXml('p:xfrm', { ...shape.box, h: height }, scope),
    el('a:graphic', {}, [
      el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
        el('a:tbl', {}, [properties, el('a:tblGrid', {}, columns), ...rows]),
      ]),
    ]),
  ])
}

function cellXml(cell: TableCell, { style, inset }: TableShape, scope: ShapeScope): Xml {
  const [sides, ends] = inset
  const { look, ground } = scope
  const [before, behind] = cell.sides ?? [sides, sides]
  const none = (name: string): Xml => el(name, { w: 0 }, [el('a:noFill')])
  const line = (name: 'a:lnT' | 'a:lnB', rule: TableCell['rule']): Xml =>
    rule === undefined
      ? none(name)
      : el(name, { w: emu(rule.width) }, [fillXml(rule.colour, ground, look)])
  // A table of a language that is read from the right is mirrored by the program, its margins are not.
  const [left, right] = look.isRtl ? [behind, before] : [before, behind]
  return el('a:tc', {}, [
    el('a:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), parasXml(cell.paras, style, { scope })]),
    el(
      'a:tcPr',
      {
        marL: emu(left),
        marR: emu(right),
        marT: emu(ends),
        marB: emu(ends),
        anchor: cell.anchor ?? 't',
      },
      [
        none('a:lnL'),
        none('a:lnR'),
        line('a:lnT', cell.over),
        line('a:lnB', cell.rule),
        cell.fill === undefined ? el('a:noFill') : fillXml(cell.fill, ground, look),
      ],
    ),
  ])
}
