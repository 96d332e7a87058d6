import { describe, expect, it } from 'vitest'
import { deckSizes } from '../../../src/model/canvas.ts'
import { themeNames } from '../../../src/package-files.ts'
import type { Look } from '../../../src/pptx/look.ts'
import { heightOf } from '../../../src/pptx/measure-text.ts'
import type { Box, Drawing, TextShape } from '../../../src/pptx/scene.ts'
import { drawingsOf } from '../../support/pptx-of.ts'

interface Taken {
  readonly name: string
  readonly box: Box
}

/** What a program may need for a text whose letters are 2 % wider than they were taken for. */
function takenBy(
  { name, box, paras, style, anchor, inset, free = 0 }: TextShape,
  look: Look,
): Taken {
  const [sides, ends] = inset ?? [0, 0]
  const width = (box.w - free - 2 * sides) * 0.98
  const h = heightOf(paras, style, { width, widths: look.widths }) + 2 * ends
  const y = box.y + { t: 0, ctr: (box.h - h) / 2, b: box.h - h }[anchor]
  return { name, box: { ...box, y, h } }
}

/** Pairs of texts, or of a text and a picture, that lie over each other. */
function overlapsOn({ shapes }: Drawing, look: Look): string[] {
  const taken = shapes.flatMap((shape): Taken[] => {
    if (shape.kind === 'text') return [takenBy(shape, look)]
    return shape.kind === 'picture' ? [shape] : []
  })
  return taken.flatMap((one, index) =>
    taken
      .slice(index + 1)
      .filter(({ box }) => isOver(one.box, box))
      .map(({ name }) => `${one.name} and ${name}`),
  )
}

function isOver(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return wide > 2 && high > 2
}

/** Titles of every length around that of a line, each with its claim in full below. */
const lengths = Array.from({ length: 30 }, (_, index) => index + 20)
const titles = lengths.map((length) =>
  'The engineers talk of trains and bars all day'.repeat(2).slice(0, length).trim(),
)
const titled = `talk: { title: One }
takeaways:
${titles.map((short) => `  - { claim: ${short} and of what else they may have made for us, short: ${short}, points: [One, Two] }`).join('\n')}`

const action = 'Say what you learned, and what did not work of all this'
const closing = `talk: { title: One }
takeaways: [{ claim: One, points: [Two] }]
closing: { message: Build the thing and then build the ramp, actions: [${[1, 2, 3].map((at) => `{ text: "${action}", at: "0${at}:10" }`).join(', ')}] }
resources: [{ label: The whole video, url: "https://example.org/a", primary: true }]`

describe.each(themeNames)('texts of %s', (theme) => {
  it.each(deckSizes)(
    'leave what is below free where a title nearly fills its line at %s',
    (size) => {
      const { look, drawings } = drawingsOf(titled, { theme, size })
      expect(drawings.length).toBeGreaterThan(titles.length)
      expect(drawings.flatMap((drawing) => overlapsOn(drawing, look))).toEqual([])
    },
  )

  it.each(deckSizes)('leave the code of a closing page free at %s', (size) => {
    const { look, drawings } = drawingsOf(closing, { theme, size })
    const last = drawings.filter(({ shapes }) => shapes.some(({ name }) => name === 'QR code'))
    expect(last.length).toBeGreaterThan(0)
    expect(overlapsOn(last[0]!, look)).toEqual([])
  })
})
