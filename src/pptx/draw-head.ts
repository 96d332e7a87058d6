// The head of a slide: kicker, title and the claim in full, the line of facts at its foot, and the room between them.
import { coverPlaces } from './cover-places.ts'
import type { Slide } from '../model/slide.ts'
import { isContent } from './frame.ts'
import type { Box, Para, Run, Shape, TextShape } from './scene.ts'
import { metaOf } from './draw-facts.ts'
import { lastLine } from './measure-text.ts'
import {
  drawn,
  filled,
  freeRoom,
  heightIn,
  plain,
  runsOf,
  smallFont,
  steadyWidth,
  textBox,
  type Stage,
} from './stage.ts'
import { bodyStyle } from './text-styles.ts'
import { sectionStack } from './section-stack.ts'
import { stackOf } from './title-stack.ts'

export interface Head {
  readonly shapes: readonly Shape[]
  /** What is left for the content. */
  readonly area: Box
  readonly overflow: number
}

/** Draws the head of a slide; the title comes first. */
export function headOf(stage: Omit<Stage, 'area'>): Head {
  const full: Stage = { ...stage, area: stage.frame.body }
  const { family, body: area } = stage.frame
  if (family === 'statement') return statementHead(full)
  if (family !== 'cover' && family !== 'section') return contentHead(full)
  const { title, overflow } = family === 'cover' ? coverPlaces(full) : sectionStack(full)
  return { shapes: withCursor(titleIn(title, full), full), area, overflow }
}

/** The title, and which part of several this slide is. */
function titleParas({ slide }: Stage): Para[] {
  const { title, part } = slide
  const count: Run[] =
    part === undefined
      ? []
      : [{ text: ` (${part.number}/${part.total})`, colour: 'muted', bold: false }]
  return [{ runs: [...runsOf(title), ...count] }]
}

function titleIn(box: Box, stage: Stage): TextShape {
  const { frame, look } = stage
  const paras = titleParas(stage)
  const w = steadyWidth(paras, frame.title.style, { width: box.w, look })
  const free = frame.isBeside ? 0 : freeRoom(paras, frame.title.style, { width: box.w, look })
  // What is wider than its place reaches into the margin, where nothing stands.
  return filled(frame.title, paras, { box: { ...box, w }, free: w > box.w ? 0 : free })
}

/** The block cursor behind the last word of a title, where the theme has one. */
function cursorOf(title: TextShape, { look, slide }: Stage): Shape[] {
  const isLarge = ['cover', 'section', 'statement', 'closing'].includes(slide.layout)
  // Of other scripts it is not known how far they reach.
  const isKnown = look.slants && look.design.tokens.device === 'full'
  if (look.name !== 'kernel' || !isLarge || !isKnown) return []
  const { box, style, paras, anchor, free = 0 } = title
  const width = box.w - free
  const used = lastLine(paras[0]!, style, { width, widths: look.widths })
  const line = style.size * style.leading
  const high = heightIn(paras, style, { width, look })
  const end = box.y + (anchor === 't' ? high : anchor === 'b' ? box.h : (box.h + high) / 2)
  const size = style.size
  const x = box.x + used + size * 0.12
  return [drawn({ x, y: end - line + line * 0.17, w: size * 0.46, h: line * 0.72 }, 'accent')]
}

function withCursor(title: TextShape, stage: Stage): Shape[] {
  return [title, ...cursorOf(title, stage)]
}

function kickerStyle({ canvas, look }: Stage) {
  const own = { ...smallFont(look), bold: true, colour: 'accent-ink', leading: 1.2 }
  return bodyStyle(canvas.sizes.meta, own)
}

/** A statement has its kicker right above and its claim in full right below. */
function statementHead(stage: Stage): Head {
  const { frame, canvas, slide, look } = stage
  const { unit, sizes, height, bottom } = canvas
  const meta = metaOf(stage)
  // On the foot of a page it stands above the facts; in the middle it does not care for them.
  const isLow = frame.title.anchor === 'b' && meta !== undefined
  const y = frame.title.box.y
  const end = isLow ? meta.box.y - look.theme.metaGap[0] * unit : height - bottom
  const kicker = slide.kicker
  const above =
    kicker === undefined
      ? undefined
      : {
          paras: [{ runs: plain(kicker, stage) }],
          style: kickerStyle(stage),
          gap: (look.name === 'poster' ? 128 : 8) * unit,
        }
  const below =
    slide.fullClaim === undefined
      ? undefined
      : {
          paras: [{ runs: runsOf(slide.fullClaim) }],
          style: bodyStyle(sizes.lead, { colour: 'muted' }),
          gap: 24 * unit,
        }
  const stack = stackOf(
    {
      paras: titleParas(stage),
      place: frame.title,
      room: { ...frame.title.box, w: canvas.width - 2 * canvas.x, y, h: end - y },
      above,
      below,
    },
    stage,
  )
  return {
    shapes: [
      ...withCursor(titleIn(stack.title, stage), stage),
      ...(above === undefined ? [] : [textBox('Kicker', stack.above, above)]),
      ...(below === undefined ? [] : [textBox('Claim in full', stack.below, below)]),
    ],
    area: frame.body,
    overflow: stack.overflow,
  }
}

function contentHead(stage: Stage): Head {
  const { slide, frame, canvas, look } = stage
  const { unit, sizes } = canvas
  const { box: place, style } = frame.title
  const { kicker } = slide
  const rise = kicker === undefined ? 0 : sizes.meta * 1.2 + 8 * unit
  const high = heightIn(titleParas(stage), style, { width: place.w, look })
  // A title of content may need a line more.
  const isLoose = !frame.isBeside && frame.family !== 'closing'
  const h = isLoose ? Math.max(high, place.h - rise) : place.h - rise
  const title = titleIn({ ...place, y: place.y + rise, h }, stage)
  const claim = claimBelow(stage, title.box.y + high + 8 * unit)
  const end = claim === undefined ? title.box.y + high : claim.box.y + claim.box.h
  return {
    shapes: [
      ...withCursor(title, stage),
      ...(kicker === undefined
        ? []
        : [
            textBox(
              'Kicker',
              { ...place, h: sizes.meta * 1.2 },
              {
                paras: [{ runs: plain(kicker, stage) }],
                style: kickerStyle(stage),
              },
            ),
          ]),
      ...(claim === undefined ? [] : [claim]),
      ...lineAbove(end, stage),
    ],
    area: roomBelow(end, stage),
    overflow: 0,
  }
}

/** The line that content hangs from below a title; beside one it is on the layout. */
function lineAbove(end: number, { look, frame, canvas, slide }: Stage): Shape[] {
  const hasOwn = ['versus', 'proscons', 'sources'].includes(slide.layout)
  if (!look.theme.hangs || frame.isBeside || !isContent(frame.family) || hasOwn) return []
  const y = end + look.theme.titleGap[canvas.isUpright ? 1 : 0] * canvas.unit
  return [drawn({ ...frame.body, y: y - 2 * canvas.unit, h: 2 * canvas.unit }, 'text')]
}

function claimBelow(stage: Stage, y: number): TextShape | undefined {
  const { slide, frame, canvas, look } = stage
  if (slide.fullClaim === undefined) return undefined
  const style = bodyStyle(canvas.sizes.meta, { colour: 'muted' })
  const paras = [{ runs: runsOf(slide.fullClaim) }]
  const place = frame.title.box
  const h = heightIn(paras, style, { width: place.w, look })
  const w = steadyWidth(paras, style, { width: place.w, look })
  return textBox('Claim in full', { ...place, y, w, h }, { paras, style })
}

/** The room between the end of a head and the facts at the foot. */
function roomBelow(end: number, stage: Stage): Box {
  const { frame, canvas, look } = stage
  const { unit, height, bottom, isUpright } = canvas
  if (frame.isBeside) return hung(frame.body, stage)
  const at = isUpright ? 1 : 0
  const gap = isContent(frame.family) ? look.theme.titleGap[at] : frame.family === 'quote' ? 16 : 30
  const y = end + gap * unit
  const meta = metaOf(stage)
  const foot = meta === undefined ? height - bottom : meta.box.y - look.theme.metaGap[at] * unit
  const room = { ...frame.body, y, h: foot - y }
  return look.theme.hangs && isContent(frame.family) ? hung(room, stage) : room
}

/** How far below its line content hangs, in sizes of the type. */
const hangings: Readonly<Partial<Record<Slide['layout'], number>>> = {
  timeline: 0.7,
  qa: 0.8,
  process: 0.6,
  stats: 0.5,
  chart: 0.6,
  code: 0.6,
}

function hung(room: Box, { slide, canvas }: Stage): Box {
  const isProse = slide.layout === 'claim' && slide.fields.text.length > 0
  const down = (isProse ? 0.9 : (hangings[slide.layout] ?? 0)) * canvas.sizes.body
  return { ...room, y: room.y + down, h: room.h - down }
}
