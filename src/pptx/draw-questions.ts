// Questions and their answers: between rules, or in bubbles. All of them are one text, which can be edited.
import type { Question } from '../model/evidence.ts'
import { factsBelow } from './draw-lists.ts'
import { longestLine } from './measure-text.ts'
import type { Box, Para, Run, Shape } from './scene.ts'
import {
  apart,
  drawn,
  filled,
  heightIn,
  momentRun,
  placeOf,
  plain,
  radiusOf,
  runsOf,
  word,
  type Content,
  type Stage,
} from './stage.ts'

interface QuestionFields {
  readonly questions: readonly Question[]
}

export function drawQuestions(fields: QuestionFields, stage: Stage): Content {
  return stage.look.theme.rows === 'cards' ? inBubbles(fields, stage) : betweenRules(fields, stage)
}

function knownOf({ asker, at }: Question, stage: Stage): Run[] {
  return apart([
    asker === undefined ? undefined : plain(word('askedBy', stage, { name: asker }), stage),
    at === undefined ? undefined : momentRun(at, stage),
  ])
}

/** A question, its answer and what is known about both, each behind its letter. */
function exchangeParas(all: readonly Question[], stage: Stage): Para[][] {
  const { style } = placeOf(stage, 1)
  const { size } = style
  const { look, canvas } = stage
  const isAlone = all.length === 1
  const letters = [word('questionMark', stage), word('answer', stage)]
  const wide = (canvas.isUpright ? 64 : 98) * canvas.unit
  const indent =
    look.name === 'grid'
      ? wide
      : size * (1.1 + 0.6 * Math.max(...letters.map((each) => each.length)))
  const hanging = { bullet: 'hang', indent } as const
  const font = look.name === 'kernel' ? 'mono' : 'heading'
  const lead = (text: string): Run => ({
    text: `${text}\t`,
    bold: true,
    colour: 'accent-ink',
    font,
  })
  return all.map((each): Para[] => [
    {
      ...hanging,
      runs: [lead(letters[0]!), ...plain(each.question, stage, { bold: true, font: 'heading' })],
      size: size * (isAlone ? 1.25 : 1.05),
      leading: 1.2,
    },
    {
      ...hanging,
      runs: [lead(letters[1]!), ...runsOf(each.answer)],
      before: size * (isAlone ? 0.6 : 0.3),
      leading: 1.36,
    },
    ...factsBelow(knownOf(each, stage), { indent, before: size * 0.3 }, stage),
  ])
}

function betweenRules({ questions }: QuestionFields, stage: Stage): Content {
  const { area, look, canvas } = stage
  const place = placeOf(stage, 1)
  const { size } = place.style
  const { hangs } = look.theme
  const items = exchangeParas(questions, stage)
  const texts = items.map((paras) => heightIn(paras, place.style, { width: area.w, look }))
  const over = hangs ? size * 0.8 : 14 * canvas.unit
  const gap = hangs ? size * 0.8 : size * 1.1
  const whole = texts.reduce((sum, high) => sum + high + over + gap, -gap)
  const top = hangs ? area.y - over : area.y + Math.max(0, (area.h - whole) / 2)
  let y = top
  const starts = texts.map((high) => {
    const start = y + over
    y = start + high + gap
    return start
  })
  const colour = hangs ? 'line-strong' : 'line'
  const rules = starts
    .slice(hangs ? 1 : 0)
    .map((start) => drawn({ ...area, y: start - over, h: 1 }, colour))
  const paras = items.flatMap(([first, ...rest]) => [{ ...first!, before: over + gap }, ...rest])
  const box = { ...area, y: starts[0]!, h: Math.max(whole - over, area.y + area.h - starts[0]!) }
  return {
    shapes: [...rules, filled(place, paras, { box, anchor: 't' })],
    overflow: whole - area.h,
  }
}

interface Bubble {
  readonly paras: readonly Para[]
  /** How far it stands in, and the room around its text. */
  readonly left: number
  readonly pad: number
  readonly fill?: string | undefined
  readonly gap: number
}

/** A question stands on a field of the accent, its answer on one of the surface that stands in. */
function bubblesOf(all: readonly Question[], stage: Stage): Bubble[] {
  const { size } = placeOf(stage, 1).style
  const pad = size * 0.9
  const near = 10 * stage.canvas.unit
  return all.flatMap((each, index): Bubble[] => {
    const facts = knownOf(each, stage)
    const asked = plain(each.question, stage, { bold: true, font: 'heading', colour: 'on-accent' })
    const set = { bullet: 'none', before: 0, leading: 1.28 } as const
    return [
      {
        paras: [{ ...set, runs: asked, size: size * 1.05, indent: pad }],
        left: 0,
        pad: size * 0.55,
        fill: 'accent',
        gap: index === 0 ? 0 : size * 0.7,
      },
      {
        paras: [{ ...set, runs: runsOf(each.answer), indent: size * 3 + pad }],
        left: size * 3,
        pad: size * 0.55,
        fill: 'surface',
        gap: near,
      },
      ...(facts.length === 0
        ? []
        : [
            {
              paras: factsBelow(facts, { indent: size * 3, before: 0 }, stage),
              left: 0,
              pad: 0,
              gap: near,
            },
          ]),
    ]
  })
}

function inBubbles({ questions }: QuestionFields, stage: Stage): Content {
  const { area, look } = stage
  const place = placeOf(stage, 1)
  const { style } = place
  const width = Math.min(area.w, style.size * 33) - style.size * 0.9
  const bubbles = bubblesOf(questions, stage)
  const texts = bubbles.map(({ paras }) =>
    heightIn(paras, style, { width: width - (paras[0]!.indent ?? 0), look }),
  )
  const whole = bubbles.reduce((sum, { pad, gap }, index) => sum + gap + texts[index]! + 2 * pad, 0)
  let y = area.y + Math.max(0, (area.h - whole) / 2)
  const places = bubbles.map((bubble, index): Box => {
    y += bubble.gap
    const h = texts[index]! + 2 * bubble.pad
    const [para] = bubble.paras
    const free = width - (para!.indent ?? 0)
    const used = Math.min(free, longestLine(bubble.paras, style, look.widths) * 1.02)
    const box = { x: area.x + bubble.left, y, w: used + style.size * 1.8, h }
    y += h
    return box
  })
  const cards = bubbles.flatMap(({ fill }, index): Shape[] => {
    const box = places[index]!
    const radius = Math.min(radiusOf(stage), box.h / 2)
    return fill === undefined ? [] : [drawn(box, fill, { form: 'roundRect', radius })]
  })
  const starts = places.map((box, index) => box.y + bubbles[index]!.pad)
  const paras = bubbles.flatMap(({ paras: [first] }, index) => {
    const before = index === 0 ? 0 : starts[index]! - starts[index - 1]! - texts[index - 1]!
    return [{ ...first!, before }]
  })
  const box = { ...area, y: starts[0]!, w: width, h: area.y + area.h - starts[0]! }
  return {
    shapes: [...cards, filled(place, paras, { box, anchor: 't' })],
    overflow: whole - area.h,
  }
}
