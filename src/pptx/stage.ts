// What slides are drawn with, and the small pieces that they share.
import type { ColouredCode } from '../model/code.ts'
import type { DeckPlan, ImageAsset } from '../model/deck.ts'
import type { Inline, InlineNode } from '../model/inline.ts'
import type { Moment } from '../model/moment.ts'
import type { Slide } from '../model/slide.ts'
import type { FontRole, Ground, LogoPicture } from '../model/theme.ts'
import type { Words } from '../model/words.ts'
import { momentUrl } from '../text/link-to-moment.ts'
import { plainInline } from '../text/plain-inline.ts'
import type { Canvas } from './canvas.ts'
import type { Frame, Placeholder } from './frame.ts'
import type { Look } from './look.ts'
import { heightOf } from './measure-text.ts'
import type { Box, DrawnShape, Para, Run, Shape, TextShape, TextStyle } from './scene.ts'

export interface Stage {
  readonly plan: DeckPlan
  readonly slide: Slide
  readonly look: Look
  readonly canvas: Canvas
  readonly frame: Frame
  readonly ground: Ground
  /** Where the slide's own content goes, below its title. */
  readonly area: Box
  readonly images: ReadonlyMap<string, ImageAsset>
  readonly logo: LogoPicture | undefined
  /** The listing on the slide in colours, where there is one and its language is known. */
  readonly code?: ColouredCode | undefined
}

/** What a layout draws of its own, and by how much it is too high where that can't be seen from its boxes. */
export interface Content {
  readonly shapes: readonly Shape[]
  readonly overflow?: number
}

type RunLook = Omit<Run, 'text'>

/** Inline text as runs. Formulas are shown as their LaTeX. */
export function runsOf(inline: Inline, look: RunLook = {}): Run[] {
  return inline.flatMap((node) => runOf(node, look))
}

function runOf(node: InlineNode, look: RunLook): Run[] {
  switch (node.type) {
    case 'text':
      return [{ ...look, text: node.text }]
    case 'code':
      return [{ ...look, text: node.text, font: 'mono' }]
    case 'math':
      return [{ ...look, text: node.latex, italic: true }]
    case 'emphasis':
      return runsOf(node.children, { ...look, italic: true })
    case 'strong':
      return runsOf(node.children, { ...look, bold: true })
    case 'link':
      return runsOf(node.children, {
        ...look,
        link: { url: node.url },
        colour: look.colour ?? 'accent-ink',
      })
  }
}

/** Plain text as runs; where dollars are mathematics, they are here. */
export function plain(text: string, stage: Stage, look: RunLook = {}): Run[] {
  return runsOf(plainInline(text, { math: stage.plan.math }), look)
}

/** A moment, with a link into the video where there is one. */
export function momentRun(moment: Moment, stage: Stage, look: RunLook = {}): Run {
  const { plan, canvas } = stage
  const { video } = plan.talk
  const own = { size: canvas.sizes.meta, ...smallFont(stage.look), ...look }
  // What leads nowhere is as quiet as what stands around it.
  if (video === undefined) return { ...own, bold: false, text: moment.text }
  return {
    colour: 'accent-ink',
    ...own,
    text: moment.text,
    link: { url: momentUrl(video, moment) },
  }
}

/** The font of times, kickers and heads of tables, where a theme sets them apart. */
export function smallFont({ name }: Stage['look']): { readonly font?: FontRole } {
  return name === 'kernel' ? { font: 'mono' } : {}
}

/** An interface word with its places filled in. */
export function word(
  id: keyof Words,
  { plan }: Stage,
  values: Readonly<Record<string, string>> = {},
): string {
  return plan.words[id].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : whole,
  )
}

/** “Owner: Ada”. */
export function labelled(id: keyof Words, value: string, stage: Stage): string {
  return `${word('label', stage, { label: word(id, stage) })} ${value}`
}

/** Facts in one line, with room between them. */
export function apart(facts: readonly (Run | readonly Run[] | undefined)[]): Run[] {
  const known = facts.flatMap((fact) =>
    fact === undefined ? [] : [Array.isArray(fact) ? (fact as Run[]) : [fact as Run]],
  )
  return known.flatMap((runs, index) =>
    index === 0 ? runs : [{ ...runs[0]!, text: '   ', link: undefined }, ...runs],
  )
}

export function heightIn(
  paras: readonly Para[],
  style: TextStyle,
  stage: { readonly width: number; readonly look: Look },
): number {
  return heightOf(paras, style, { width: stage.width, widths: stage.look.widths })
}

export function textBox(
  name: string,
  box: Box,
  text: Pick<TextShape, 'paras' | 'style'> & Partial<TextShape>,
): TextShape {
  return { kind: 'text', name, box, anchor: 't', ...text }
}

/** A place of the layout, filled in. */
export function filled(
  place: Placeholder,
  paras: readonly Para[],
  more: Partial<TextShape> = {},
): TextShape {
  const { type, idx, box, style, anchor, name } = place
  return { kind: 'text', name, placeholder: { type, idx }, box, style, anchor, paras, ...more }
}

/** A drawing that says nothing. */
export function drawn(box: Box, fill: string, more: Partial<DrawnShape> = {}): DrawnShape {
  return { kind: 'drawn', name: 'Ornament', form: 'rect', box, fill, ...more }
}

export function placeOf({ frame }: Stage, idx: number): Placeholder {
  return frame.others.find((place) => place.idx === idx)!
}

/** The corners of cards, in px. */
export function radiusOf({ look, canvas }: Stage): number {
  const { chosen, tokens } = look.design
  if (chosen.radius === undefined && look.name === 'folio') return 2 * canvas.unit
  return { none: 0, soft: look.name === 'kernel' ? 10 : 6, round: 26 }[tokens.radius] * canvas.unit
}

/** Boxes below each other, as high as asked, with what room is left shared out between them up to a limit. */
export function stacked(
  heights: readonly number[],
  box: Box,
  { gap, most }: { readonly gap: number; readonly most?: number },
): { readonly boxes: Box[]; readonly overflow: number } {
  const needed = heights.reduce((sum, each) => sum + each, 0) + gap * (heights.length - 1)
  const spare = Math.max(0, box.h - needed)
  const wish =
    most === undefined ? 0 : heights.reduce((sum, each) => sum + Math.max(0, most - each), 0)
  const part = wish === 0 ? 0 : Math.min(1, spare / wish)
  const final = heights.map(
    (each) => each + (most === undefined ? 0 : Math.max(0, most - each) * part),
  )
  const total = final.reduce((sum, each) => sum + each, 0) + gap * (heights.length - 1)
  let y = box.y + Math.max(0, (box.h - total) / 2)
  const boxes = final.map((h) => {
    const place = { ...box, y, h }
    y += h + gap
    return place
  })
  return { boxes, overflow: needed - box.h }
}

/** Columns of one width. */
export function columnsOf(box: Box, count: number, gap: number): Box[] {
  const w = (box.w - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ ...box, x: box.x + index * (w + gap), w }))
}

/** Programs set a line up to so much wider or narrower than it was estimated. */
const doubt = 0.025

/** How high a text is where its lines are a little longer than estimated: for what has something right below it. */
export function surelyHigh(
  paras: readonly Para[],
  style: TextStyle,
  { width, look }: { readonly width: number; readonly look: Stage['look'] },
): number {
  return heightIn(paras, style, { width: width * (1 - doubt), look })
}

/** A width at which no program needs another line: wider where a line is nearly full, at most up to the margin. */
export function steadyWidth(
  paras: readonly Para[],
  style: TextStyle,
  { width, look }: { readonly width: number; readonly look: Stage['look'] },
): number {
  const isFull = surelyHigh(paras, style, { width, look }) > heightIn(paras, style, { width, look })
  return isFull ? width / (1 - doubt) : width
}

const balanceStep = 0.005

/** How much narrower a title of several lines may be without becoming longer, so that no word stands alone. */
export function freeRoom(
  paras: readonly Para[],
  style: TextStyle,
  { width, look }: { readonly width: number; readonly look: Stage['look'] },
): number {
  const lines = (part: number): number => heightIn(paras, style, { width: width * part, look })
  const whole = lines(1)
  if (paras.length !== 1 || whole < style.size * style.leading * 1.5) return 0
  let part = 1
  while (part > 0.5 && lines(part - balanceStep) === whole) part -= balanceStep
  return Math.max(0, width * (1 - part - doubt))
}
