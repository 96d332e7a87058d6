// Where to go on: resources and the closing page, with a code to scan.
import { shortAddress } from '../compose/addresses.ts'
import type { Resource } from '../model/recap.ts'
import type { ClosingFields, ResourcesFields } from '../model/slide.ts'
import { scanColumn } from './frame-columns.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Shape } from './scene.ts'
import { checkRows } from './draw-lists.ts'
import { chipAt } from './draw-facts.ts'
import { listInRows } from './draw-rows.ts'
import { lastLine } from './measure-text.ts'
import { qrSource } from './qr-source.ts'
import {
  apart,
  heightIn,
  labelled,
  placeOf,
  plain,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'

export function drawResources({ links, primary }: ResourcesFields, stage: Stage): Content {
  const { canvas, look } = stage
  const place = placeOf(stage, 1)
  const { list, scan } = placesOf(stage, primary !== undefined)
  const meta = canvas.sizes.meta
  const isEven = canvas.isUpright && primary !== undefined
  const rows = links.map(({ label, url }): Para[] => {
    const set = { bullet: 'none', indent: 0, leading: 1.3 } as const
    const name = plain(label, stage, { bold: true, link: { url }, colour: 'text' })
    const address = [{ text: shortAddress(url) }]
    return [
      { ...set, runs: name },
      { ...set, runs: address, size: meta, colour: 'muted', before: 0 },
    ]
  })
  const made = listInRows(place, rows, { kind: 'links', box: list, stage, isEven })
  const kinds = links.flatMap(({ kind }, index): Shape[] => {
    if (kind === undefined) return []
    const at = made.texts[index]!
    const used = lastLine(rows[index]![0]!, place.style, { width: at.w, widths: look.widths })
    const lines = heightIn([rows[index]![0]!], place.style, { width: at.w, look })
    const h = meta * 1.35
    const y = at.y + lines - place.style.size * 0.65 - h / 2
    return [chipAt(kind, { x: at.x + used + meta * 0.6, y, w: 0, h }, stage)]
  })
  return {
    shapes: [...made.shapes, ...kinds, ...scanIn(primary, scan, stage)],
    overflow: made.overflow,
  }
}

/** The code stands beside the list; where the title does, it stands below the title. */
function placesOf({ area, canvas, frame }: Stage, hasCode: boolean): Record<'list' | 'scan', Box> {
  if (!hasCode) return { list: area, scan: area }
  if (!frame.isBeside) return scanColumn(area, canvas)
  const { x, w } = frame.title.box
  const high = 340 * canvas.unit
  return { list: area, scan: { x, w, y: area.y + area.h - high, h: high } }
}

export function drawClosing(
  { actions, contact, license, primary }: ClosingFields,
  stage: Stage,
): Content {
  const { frame, canvas, look, area } = stage
  const imprint = apart([
    contact === undefined ? undefined : plain(labelled('contact', contact, stage), stage),
    license === undefined ? undefined : plain(license, stage),
  ])
  const style = bodyStyle(canvas.sizes.meta, { colour: 'muted' })
  const high = heightIn([{ runs: imprint }], style, { width: frame.meta.w, look })
  const foot = { ...frame.meta, y: frame.meta.y + frame.meta.h - high, h: high }
  const place = placeOf(stage, 1)
  const end = imprint.length === 0 ? area.y + area.h : foot.y - 18 * canvas.unit
  const room = { ...area, h: end - area.y }
  const { list, scan } = scanColumn(room, canvas)
  const box = primary === undefined ? room : list
  const isEven = canvas.isUpright && primary !== undefined
  const made =
    actions.length === 0
      ? { shapes: [], overflow: 0 }
      : listInRows(place, checkRows(actions, stage), { kind: 'checks', box, stage, isEven })
  return {
    overflow: made.overflow,
    shapes: [
      ...made.shapes,
      ...scanIn(primary, actions.length === 0 ? { ...scan, x: room.x } : scan, stage),
      ...(imprint.length === 0
        ? []
        : [textBox('Imprint', foot, { paras: [{ runs: imprint }], style, anchor: 'b' })]),
    ],
  }
}

/** The code of an address, and the address for those who have no camera. */
function scanIn(resource: Resource | undefined, box: Box, stage: Stage): Shape[] {
  if (resource === undefined) return []
  const { unit, isUpright, sizes } = stage.canvas
  const { label, url } = resource
  const side = Math.min((isUpright ? 150 : 240) * unit, box.h, box.w)
  const style = bodyStyle(sizes.meta, {
    align: isUpright || stage.look.name === 'grid' ? 'start' : 'center',
    leading: 1.3,
  })
  const paras: Para[] = [
    { runs: plain(label, stage, { bold: true }) },
    { runs: [{ text: shortAddress(url), link: { url }, colour: 'accent-ink' }] },
  ]
  const gap = (isUpright ? 20 : 10) * unit
  const width = isUpright ? box.w - side - gap : box.w
  const high = heightIn(paras, style, { width, look: stage.look }) * 1.1
  const top = isUpright
    ? box.y + (box.h - side) / 2
    : box.y + Math.max(0, (box.h - side - gap - high) / 2)
  const code = { x: isUpright ? box.x : box.x + (box.w - side) / 2, y: top, w: side, h: side }
  const beside = { x: code.x + side + gap, y: top + (side - high) / 2, w: width, h: high }
  const below = { ...box, y: top + side + gap, h: high }
  return [
    { kind: 'picture', name: 'QR code', src: qrSource(url), alt: label, box: code, link: { url } },
    textBox('Address', isUpright ? beside : below, { paras: paras, style }),
  ]
}
