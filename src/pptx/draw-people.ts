import type { Person } from '../model/evidence.ts'
import { monogram } from '../compose/evidence-views.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Shape } from './scene.ts'
import { pictureIn } from './place-pictures.ts'
import {
  heightIn,
  plain,
  radiusOf,
  runsOf,
  smallFont,
  stacked,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'

/** People with their photo, or the first letters of their names. */
export function drawPeople(
  { people }: { readonly people: readonly Person[] },
  stage: Stage,
): Content {
  const { canvas, area, look } = stage
  const { unit, sizes, isUpright } = canvas
  const count = people.length
  const perRow =
    isUpright || count === 1 || stage.frame.isBeside ? 1 : count === 3 || count > 4 ? 3 : 2
  const isAbove = perRow === 3
  const tile =
    (count === 1 ? (isUpright ? 240 : 270) : isAbove ? 96 : count === 2 ? 190 : 112) * unit
  const gap = 36 * unit
  const wide = (area.w - gap * (perRow - 1)) / perRow
  const textWide = isAbove ? wide : wide - tile - 28 * unit
  const size = Math.min(sizes.body, 32 * unit)
  const style = bodyStyle(size, { leading: 1.26 })
  const paras = people.map((person) => personParas(person, { stage, size }))
  const heights = paras.map((each) => heightIn(each, style, { width: textWide, look }))
  const rowHeights = Array.from({ length: Math.ceil(count / perRow) }, (_, row) => {
    const text = Math.max(...heights.slice(row * perRow, (row + 1) * perRow))
    return isAbove ? tile + 16 * unit + text : Math.max(tile, text)
  })
  const { boxes, overflow } = stacked(rowHeights, area, { gap: 30 * unit })
  const shapes = people.flatMap((person, index): Shape[] => {
    const row = boxes[Math.floor(index / perRow)]!
    const x = area.x + (index % perRow) * (wide + gap)
    const high = rowHeights[Math.floor(index / perRow)]!
    const face = { x, y: row.y, w: tile, h: tile }
    const text = isAbove
      ? { x, y: row.y + tile + 16 * unit, w: wide, h: high - tile - 16 * unit }
      : { x: x + tile + 28 * unit, y: row.y, w: textWide, h: high }
    return [
      faceOf(person, face, { index, stage }),
      textBox('Person', text, { paras: paras[index]!, style, anchor: count === 1 ? 'ctr' : 't' }),
    ]
  })
  return { shapes, overflow }
}

function personParas(
  { name, role, url, points = [] }: Person,
  { stage, size }: { readonly stage: Stage; readonly size: number },
): Para[] {
  const link = url === undefined ? {} : { link: { url }, colour: 'text' }
  return [
    {
      runs: plain(name, stage, { bold: true, font: 'heading', ...link }),
      size: size * 1.1,
      leading: 1.2,
    },
    ...(role === undefined
      ? []
      : [
          {
            runs: plain(role, stage),
            colour: 'muted',
            size: Math.max(size * 0.85, stage.canvas.sizes.meta),
            before: 2,
          },
        ]),
    ...points.map((point): Para => ({
      runs: runsOf(point),
      bullet: stage.look.bullet(),
      indent: size * 0.9,
      before: size * 0.3,
    })),
  ]
}

/** The colours of a monogram, as the themes have them. */
function monogramColours({ look }: Stage, index: number): readonly [fill: string, text: string] {
  switch (look.name) {
    case 'grid':
      return ['text', 'background']
    case 'kernel':
      return ['surface', 'accent-ink']
    case 'atlas':
      return ['accent-soft', 'accent-ink']
    case 'poster':
      return index % 2 === 0 ? ['accent', 'on-accent'] : ['pop', 'on-pop']
    default:
      return ['accent', 'on-accent']
  }
}

function faceOf(
  { name, photo }: Person,
  box: Box,
  { index, stage }: { readonly index: number; readonly stage: Stage },
): Shape {
  const radius = stage.look.name === 'poster' ? box.w / 2 : radiusOf(stage)
  const [fill, colour] = monogramColours(stage, index)
  const picture =
    photo === undefined ? undefined : pictureIn({ src: photo, alt: name, fit: 'cover' }, box, stage)
  if (picture !== undefined) return { ...picture, radius }
  const style = bodyStyle(box.w * 0.42, {
    font: smallFont(stage.look).font ?? 'heading',
    bold: true,
    colour,
    align: 'center',
    leading: 1,
  })
  return textBox('Monogram', box, {
    paras: [{ runs: [{ text: monogram(name) }] }],
    style,
    fill,
    radius,
    anchor: 'ctr',
  })
}
