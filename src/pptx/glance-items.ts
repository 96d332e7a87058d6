import type { SummaryItem } from '../model/recap.ts'
import type { Para } from './scene.ts'
import { momentRun, plain, runsOf, type Stage } from './stage.ts'
import { isBold } from './text-styles.ts'

/** What is said of an item: its head, its text and its moment. */
export function itemParas({ head, text, at }: SummaryItem, stage: Stage): Para[] {
  const { sizes, isUpright } = stage.canvas
  const size = sizes.body
  const isQuiet = stage.look.name === 'kernel'
  // On a narrow page the moment follows the words.
  const isInline = isUpright && at !== undefined && text !== undefined
  const inline = isInline ? [{ text: ' ' }, momentRun(at, stage)] : []
  return [
    ...(head === undefined
      ? []
      : [
          {
            runs: plain(head, stage, { bold: true, ...headFont(stage) }),
            size: size * headSize(stage),
            leading: 1.2,
            colour: 'text',
            tracking: isQuiet ? stage.look.tracking.title : undefined,
            ...(isQuiet && { before: size * 1.1 }),
          },
        ]),
    ...(text === undefined
      ? []
      : [
          {
            ...(isQuiet ? { colour: 'muted' } : {}),
            runs: [...runsOf(text), ...inline],
            before: size * 0.35,
          },
        ]),
    ...(at === undefined || isInline ? [] : [{ runs: [momentRun(at, stage)], before: size * 0.4 }]),
  ]
}

/** Heads are as large as the theme has them, and in its font for these. */
function headSize({ look }: Stage): number {
  return { grid: 1.2, kernel: 1.16, poster: 1.14 }[look.name] ?? 1.06
}

function headFont({ look }: Stage): { readonly font?: 'heading' } {
  return look.name === 'grid' || look.name === 'poster' ? { font: 'heading' } : {}
}

/** The number of an item. */
export function numeral(order: number, size: number, stage: Stage): Para {
  const { look } = stage
  const text = look.name === 'kernel' ? String(order).padStart(2, '0') : String(order)
  return {
    runs: [{ text }],
    size,
    font: 'numeral',
    bold: isBold(look, 'numeral'),
    colour: 'accent-ink',
    leading: 1.1,
  }
}

/** The fields that take turns, and the letters on them. */
export const tiles = [
  ['accent', 'on-accent'],
  ['pop', 'on-pop'],
  ['text', 'background'],
] as const
