// The layouts that are lists: agenda, checklist, questions, sources. Each fills its layout's place.
import { sourceDate, shortAddress } from '../compose/addresses.ts'
import type { Check, Question } from '../model/evidence.ts'
import type { AgendaItem, SourcesFields } from '../model/slide.ts'
import type { Placeholder } from './frame.ts'
import { longestLine } from './measure-text.ts'
import type { Para, Run } from './scene.ts'
import { spreadIn } from './draw-claim.ts'
import { drawLedger } from './draw-ledger.ts'
import {
  apart,
  filled,
  heightIn,
  labelled,
  momentRun,
  placeOf,
  plain,
  runsOf,
  word,
  type Content,
  type Stage,
} from './stage.ts'

export function drawAgenda(
  { items }: { readonly items: readonly AgendaItem[] },
  stage: Stage,
): Content {
  const place = placeOf(stage, 1)
  const { size } = place.style
  const paras = items.map((item): Para => {
    const target = stage.plan.slides.findIndex(({ id }) => id === item.target)
    return {
      bullet: 'number',
      indent: size * 1.8,
      startAt: 1,
      // Some programs count from the indent, others from the edge.
      tab: place.box.w - size * 2.3,
      runs: [
        ...plain(
          item.title,
          stage,
          target === -1 ? {} : { link: { slide: target }, colour: 'text' },
        ),
        ...(item.at === undefined
          ? []
          : [{ text: fitsBefore(item, place, stage) ? '\t' : '   ' }, momentRun(item.at, stage)]),
      ],
    }
  })
  return { shapes: [spreadIn(place, paras, { box: stage.area, stage, most: 1.3 })] }
}

/** Whether a title leaves room for its time at the end of the line; else the time follows the words. */
function fitsBefore({ title, at }: AgendaItem, { style, box }: Placeholder, stage: Stage): boolean {
  const { size } = style
  const room = box.w - size * (2.3 + 1.8)
  const words = [{ runs: [...plain(title, stage), { text: '  ' }, momentRun(at!, stage)] }]
  return longestLine(words, style, stage.look.widths) < room
}

export function drawChecklist(
  { items }: { readonly items: readonly Check[] },
  stage: Stage,
): Content {
  return {
    shapes: [spreadIn(placeOf(stage, 1), checkParas(items, stage), { box: stage.area, stage })],
  }
}

/** Tasks with an empty box before each, and who does it until when below. */
export function checkParas(items: readonly Check[], stage: Stage): Para[] {
  const { size } = placeOf(stage, 1).style
  const indent = size * 1.6
  return items.flatMap((item): Para[] => {
    const { owner, due, effort, at } = item
    const facts = apart([
      owner === undefined ? undefined : plain(labelled('owner', owner, stage), stage),
      due === undefined ? undefined : plain(labelled('due', due, stage), stage),
      effort === undefined
        ? undefined
        : plain(labelled('effort', word(`effort${effort}`, stage), stage), stage),
      at === undefined ? undefined : momentRun(at, stage),
    ])
    return [
      {
        runs: runsOf(item.text),
        bullet: { sign: '☐', colour: 'accent-ink' },
        indent,
        leading: 1.25,
      },
      ...(facts.length === 0
        ? []
        : [
            {
              runs: facts,
              bullet: 'none',
              indent,
              size: stage.canvas.sizes.meta,
              colour: 'muted',
              before: size * 0.08,
            } as Para,
          ]),
    ]
  })
}

export function drawQuestions(
  { questions }: { readonly questions: readonly Question[] },
  stage: Stage,
): Content {
  const place = placeOf(stage, 1)
  const { size } = place.style
  const isAlone = questions.length === 1
  const letters = [word('questionMark', stage), word('answer', stage)]
  const indent = size * (1.1 + 0.55 * Math.max(...letters.map((each) => each.length)))
  const hanging = { bullet: 'hang', indent } as const
  const lead = (text: string): Run => ({
    text: `${text}\t`,
    bold: true,
    colour: 'accent-ink',
    font: 'heading',
  })
  const paras = questions.flatMap(({ question, answer, asker, at }, index): Para[] => {
    const facts = apart([
      asker === undefined ? undefined : plain(word('askedBy', stage, { name: asker }), stage),
      at === undefined ? undefined : momentRun(at, stage),
    ])
    return [
      {
        ...hanging,
        runs: [lead(letters[0]!), ...plain(question, stage, { bold: true, font: 'heading' })],
        size: size * (isAlone ? 1.25 : 1.03),
        leading: 1.2,
        before: index === 0 ? 0 : size * 0.9,
      },
      {
        ...hanging,
        runs: [lead(letters[1]!), ...runsOf(answer)],
        before: size * (isAlone ? 0.6 : 0.25),
      },
      ...(facts.length === 0
        ? []
        : [
            {
              runs: facts,
              bullet: 'none',
              indent,
              size: stage.canvas.sizes.meta,
              colour: 'muted',
              before: size * 0.25,
            } as Para,
          ]),
    ]
  })
  const box =
    heightIn(paras, place.style, { width: place.box.w, look: stage.look }) <= place.box.h
      ? place.box
      : stage.area
  return { shapes: [filled(place, paras, { box })] }
}

export function drawSources({ sources, first, ledger }: SourcesFields, stage: Stage): Content {
  if (ledger !== undefined) return drawLedger(ledger, stage)
  const { canvas, plan, area } = stage
  const place = placeOf(stage, 1)
  const size = Math.max(place.style.size * 0.8, canvas.sizes.meta)
  const columns = sources.length > 4 && !canvas.isUpright && !stage.frame.isBeside ? 2 : 1
  const small = { size: canvas.sizes.meta * 0.9 }
  const paras = sources.flatMap(({ text, url, date }, index): Para[] => {
    const dated =
      date === undefined
        ? []
        : [{ ...small, text: `   ${sourceDate(date, plan.language)}`, colour: 'muted' }]
    const set = { indent: size * 2, leading: 1.25 }
    return [
      {
        ...set,
        bullet: 'number',
        startAt: first + index,
        size,
        before: size * 0.5,
        runs: [...plain(text, stage), ...dated],
      },
      ...(url === undefined
        ? []
        : [
            {
              ...set,
              ...small,
              bullet: 'none',
              before: 0,
              colour: 'muted',
              runs: [{ text: shortAddress(url), link: { url }, colour: 'muted' }],
            } as Para,
          ]),
    ]
  })
  return { shapes: [filled(place, paras, { box: area, columns, anchor: 't' })] }
}
