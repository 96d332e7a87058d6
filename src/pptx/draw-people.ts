import type { Person } from '../model/evidence.ts'
import { monogram } from '../compose/evidence-views.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Shape } from './scene.ts'
import { pictureIn } from './place-pictures.ts'
import {
  drawn,
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
  const { canvas, area: whole, look } = stage
  const { unit, sizes } = canvas
  const count = people.length
  const { perRow, isAbove, tile, gap, pad } = tilesOf(count, stage)
  const area = {
    x: whole.x + pad,
    y: whole.y + pad,
    w: whole.w - 2 * pad,
    h: whole.h - 2 * pad,
  }
  const wide = (area.w - gap[0] * (perRow - 1)) / perRow
  const textWide = isAbove ? wide : wide - tile - 28 * unit
  const size = Math.min(sizes.body, 32 * unit)
  const style = bodyStyle(size, { leading: 1.28 })
  const paras = people.map((person) => personParas(person, { stage, size }))
  const heights = paras.map((each) => heightIn(each, style, { width: textWide, look }))
  const rowHeights = Array.from({ length: Math.ceil(count / perRow) }, (_, row) => {
    const text = Math.max(...heights.slice(row * perRow, (row + 1) * perRow))
    return isAbove ? tile + 16 * unit + text : Math.max(tile, text)
  })
  const { boxes: middle, overflow } = stacked(rowHeights, area, { gap: gap[1] })
  const lift = look.theme.hangs ? middle[0]!.y - area.y - 24 * unit : 0
  const boxes = middle.map((box) => ({ ...box, y: box.y - lift }))
  const shapes = people.flatMap((person, index): Shape[] => {
    const row = boxes[Math.floor(index / perRow)]!
    const x = area.x + (index % perRow) * (wide + gap[0])
    const high = rowHeights[Math.floor(index / perRow)]!
    const face = { x, y: row.y, w: tile, h: tile }
    const text = isAbove
      ? { x, y: row.y + tile + 16 * unit, w: wide, h: high - tile - 16 * unit }
      : { x: x + tile + 28 * unit, y: row.y, w: textWide, h: high }
    return [
      ...cardBehind({ x, y: row.y, w: wide, h: high }, pad, stage),
      ...faceOf(person, face, { index, stage }),
      textBox('Person', text, {
        paras: paras[index]!,
        style,
        anchor: count === 1 && !isAbove ? 'ctr' : 't',
      }),
    ]
  })
  return { shapes, overflow }
}

interface Tiles {
  readonly perRow: number
  /** Whether faces stand above what is said of people, and not before it. */
  readonly isAbove: boolean
  readonly tile: number
  /** Between columns, and between rows. */
  readonly gap: readonly [number, number]
  /** Room between a card and what stands on it. */
  readonly pad: number
}

/** How people share the page, by how many they are. */
function tilesOf(count: number, { canvas, look, frame }: Stage): Tiles {
  const { unit, isUpright, size } = canvas
  const isPoster = look.name === 'poster'
  const pad = isPoster ? (isUpright ? 14 : 22) * unit : 0
  const space = isPoster ? (isUpright ? 36 : 56) * unit : undefined
  const gap = [space ?? 48 * unit, space ?? (isUpright ? 24 : 32) * unit] as const
  const base = { isAbove: false, gap, pad }
  if (isUpright) {
    const isSquare = size === '1:1'
    if (count === 1)
      return { ...base, perRow: 1, isAbove: true, tile: (isSquare ? 180 : 300) * unit }
    return { ...base, perRow: 1, tile: (count > 2 ? 120 : isSquare ? 160 : 220) * unit }
  }
  if (count === 1) return { ...base, perRow: 1, tile: 270 * unit }
  const isMany = count === 3 || count > 4
  const columns = [isMany ? 36 * unit : gap[0], gap[1]] as const
  if (frame.isBeside)
    return {
      ...base,
      perRow: isMany ? 3 : 2,
      isAbove: true,
      tile: 190 * unit,
      gap: [24 * unit, gap[1]],
    }
  if (isMany)
    return {
      ...base,
      perRow: 3,
      isAbove: true,
      tile: 96 * unit,
      gap: space === undefined ? columns : gap,
    }
  if (count > 2) return { ...base, perRow: 2, tile: 120 * unit }
  const isNarrow = size === '4:3'
  return { ...base, perRow: 2, isAbove: isNarrow, tile: (isNarrow ? 240 : 220) * unit }
}

/** The card that a person stands on, where the theme has these. */
function cardBehind({ x, y, w, h }: Box, pad: number, stage: Stage): Shape[] {
  if (pad === 0) return []
  const box = { x: x - pad, y: y - pad, w: w + 2 * pad, h: h + 2 * pad }
  return [drawn(box, 'surface', { form: 'roundRect', radius: 4 * stage.canvas.unit })]
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
): Shape[] {
  const { unit } = stage.canvas
  const radius = stage.look.name === 'poster' ? box.w / 2 : radiusOf(stage)
  const [fill, colour] = monogramColours(stage, index)
  const picture =
    photo === undefined ? undefined : pictureIn({ src: photo, alt: name, fit: 'cover' }, box, stage)
  if (picture !== undefined) return [{ ...picture, radius }]
  const style = bodyStyle(box.w * 0.42, {
    font: smallFont(stage.look).font ?? 'heading',
    bold: true,
    colour,
    align: 'center',
    leading: 1,
  })
  const isFramed = stage.look.name === 'kernel'
  const face = textBox('Monogram', box, {
    paras: [{ runs: [{ text: monogram(name) }] }],
    style,
    fill,
    radius,
    anchor: 'ctr',
    isTight: true,
    ...(isFramed ? { line: { colour: 'line', width: unit } } : {}),
  })
  const foot = { ...box, y: box.y + box.h - 4 * unit, h: 4 * unit }
  return stage.look.name === 'atlas' ? [face, drawn(foot, 'accent')] : [face]
}
