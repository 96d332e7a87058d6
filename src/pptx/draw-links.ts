// Where to go on: resources and the closing page, with a code to scan.
import { shortAddress } from '../compose/addresses.ts'
import type { Resource } from '../model/recap.ts'
import type { ClosingFields, ResourcesFields } from '../model/slide.ts'
import { scanColumn } from './frame-columns.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Shape } from './scene.ts'
import { spreadIn } from './draw-claim.ts'
import { checkParas } from './draw-lists.ts'
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
  const { canvas } = stage
  const place = placeOf(stage, 1)
  const { list, scan } = placesOf(stage, primary !== undefined)
  const { size } = place.style
  const meta = canvas.sizes.meta
  const paras = links
    .map((link): Para => ({
      bullet: 'none',
      indent: 0,
      leading: 1.25,
      before: size * 0.5,
      runs: [
        ...plain(link.label, stage, { bold: true, link: { url: link.url }, colour: 'text' }),
        ...(link.kind === undefined
          ? []
          : plain(`   ${link.kind}`, stage, { size: meta, colour: 'muted' })),
      ],
    }))
    .flatMap((label, index): Para[] => {
      const address = shortAddress(links[index]!.url)
      return [
        label,
        { ...label, runs: [{ text: address }], size: meta, colour: 'muted', before: 0 },
      ]
    })
  return { shapes: [spreadIn(place, paras, { box: list, stage }), ...scanIn(primary, scan, stage)] }
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
  const { frame, canvas, look } = stage
  const { list, scan } = scanColumn(frame.body, canvas)
  const imprint = apart([
    contact === undefined ? undefined : plain(labelled('contact', contact, stage), stage),
    license === undefined ? undefined : plain(license, stage),
  ])
  const style = bodyStyle(canvas.sizes.meta, { colour: 'muted' })
  const high = heightIn([{ runs: imprint }], style, { width: frame.meta.w, look })
  const foot = { ...frame.meta, y: frame.meta.y + frame.meta.h - high, h: high }
  const place = placeOf(stage, 1)
  const box = primary === undefined ? frame.body : list
  return {
    shapes: [
      ...(actions.length === 0
        ? []
        : [spreadIn(place, checkParas(actions, stage), { box, stage })]),
      ...scanIn(primary, actions.length === 0 ? { ...scan, x: frame.body.x } : scan, stage),
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
  const style = bodyStyle(sizes.meta, { align: isUpright ? 'start' : 'center', leading: 1.3 })
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
