// What big numbers stand on, and the colours of what stands on a field.
import type { Box, Para, Shape, TextShape } from './scene.ts'
import { drawn, radiusOf, textBox, type Stage } from './stage.ts'

/** Room above and below what stands in a tile. */
export function endsOf(pad: number, { canvas: { isUpright, unit } }: Stage): number {
  return pad === 0 || !isUpright ? pad : Math.min(pad, 10 * unit)
}

/** A field that a number stands on, its letters, and the room around them. */
export interface Tile {
  readonly fill?: string
  readonly colour?: string
  readonly pad: number
}

/** The tile of a number; nothing but room where the theme has none. */
export function tileOf(index: number, { look, canvas }: Stage): Tile {
  const { unit } = canvas
  if (look.name === 'poster') {
    const kinds = [
      ['accent', 'on-accent'],
      ['pop', 'on-pop'],
      ['text', 'background'],
    ] as const
    const [fill, colour] = kinds[index % kinds.length]!
    return { fill, colour, pad: (canvas.isUpright ? 18 : 24) * unit }
  }
  return look.name === 'kernel'
    ? { pad: 26 * unit }
    : { pad: look.name === 'atlas' ? 22 * unit : 0 }
}

/** Everything in a tile has the colour that is read on it. */
export function inColour(paras: readonly Para[], colour: string | undefined): Para[] {
  if (colour === undefined) return [...paras]
  return paras.map((para) => ({
    ...para,
    colour,
    runs: para.runs.map((run) => ({ ...run, colour })),
  }))
}

/** A number with what it means, on its tile, after a bar, or below a rule. */
export function tileIn(
  box: Box,
  paras: readonly Para[],
  {
    index,
    stage,
    style,
  }: { readonly index: number; readonly stage: Stage; readonly style: TextShape['style'] },
): Shape[] {
  const { unit } = stage.canvas
  const tile = tileOf(index, stage)
  if (stage.look.name === 'kernel')
    return [textBox('Figure', box, { paras, style, inset: [tile.pad, endsOf(tile.pad, stage)] })]
  if (tile.fill !== undefined) {
    return [
      textBox('Figure', box, {
        paras: inColour(paras, tile.colour),
        style,
        fill: tile.fill,
        radius: radiusOf(stage),
        inset: [tile.pad, endsOf(tile.pad, stage)],
        anchor: stage.canvas.isUpright ? 'ctr' : 't',
      }),
    ]
  }
  if (stage.look.name === 'atlas') {
    return [
      drawn({ ...box, w: 4 * unit }, 'accent'),
      textBox(
        'Figure',
        { ...box, x: box.x + tile.pad, w: box.w - tile.pad },
        { paras: paras, style },
      ),
    ]
  }
  return [
    drawn({ ...box, h: 3 * unit }, 'text'),
    textBox(
      'Figure',
      { ...box, y: box.y + 16 * unit, h: box.h - 16 * unit },
      { paras: paras, style },
    ),
  ]
}
