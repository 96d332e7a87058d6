// The steps of a process: what is said of each, and how its number is marked.
import type { Step } from '../model/evidence.ts'
import type { Box, Para, Shape } from './scene.ts'
import { plain, runsOf, textBox, type Stage } from './stage.ts'
import { bodyStyle, isBold } from './text-styles.ts'

/** Whether what is said of a step is quieter than its head. */
function isQuiet({ look }: Stage): boolean {
  return look.name === 'kernel' || look.name === 'atlas'
}

/** What is said of a step. */
export function stepParas({ head, text }: Step, stage: Stage): Para[] {
  const { look, canvas } = stage
  const { body: size } = canvas.sizes
  const isHeading = look.name === 'grid' || look.name === 'poster'
  const font = isHeading ? { font: 'heading' as const } : {}
  const colour = isQuiet(stage) ? { colour: 'muted' } : {}
  return [
    { runs: plain(head, stage, { bold: true, ...font }), size: size * 1.08, leading: 1.2 },
    ...(text === undefined
      ? []
      : [{ ...colour, runs: runsOf(text), before: size * (isHeading ? 0.15 : 0.3) }]),
  ]
}

/** How the numbers of steps are marked: by discs, squares, bars over columns, or digits alone. */
export interface Mark {
  readonly side: number
  readonly form: 'disc' | 'square' | 'bar' | 'digits'
  /** Room around a step that stands on a card. */
  readonly pad: number
  /** From the top of a column, or the start of a row, to the text. */
  readonly text: number
}

/** The marks of a theme, in columns or in rows. */
export function markLook(isRow: boolean, { look, canvas }: Stage): Mark {
  const { unit, sizes, isUpright } = canvas
  const em = sizes.body
  switch (look.name) {
    case 'poster':
      return isRow
        ? { side: (isUpright ? 48 : 52) * unit, form: 'disc', pad: 18 * unit, text: 80 * unit }
        : { side: 52 * unit, form: 'disc', pad: 22 * unit, text: 84 * unit }
    case 'kernel':
      return isRow
        ? { side: em * 1.2, form: 'digits', pad: em * 0.8, text: em * 2.7 }
        : { side: em * 1.2, form: 'digits', pad: 28 * unit, text: 26 * unit + em * 2 }
    case 'grid': {
      const side = (isUpright ? 52 : 56) * unit
      return { side, form: 'square', pad: 0, text: isRow ? (isUpright ? 80 : 98) * unit : em * 2.6 }
    }
    case 'atlas':
      return {
        side: em * 1.85,
        form: isRow ? 'square' : 'bar',
        pad: 0,
        text: em * (isRow ? 2.7 : 2.6),
      }
    default:
      return { side: em * 1.85, form: 'disc', pad: 0, text: em * (isRow ? 2.7 : 2.6) }
  }
}

/** A mark, and the page that it stands on. */
export interface MarkScope {
  readonly mark: Mark
  readonly stage: Stage
}

/** The number of a step. */
export function markOf(
  { number, isLast }: { readonly number: number; readonly isLast: boolean },
  box: Box,
  { mark, stage }: MarkScope,
): Shape[] {
  const { look, canvas } = stage
  const { unit } = canvas
  const isPoster = look.name === 'poster'
  const isPop = isPoster && isLast
  const isDigits = mark.form === 'digits'
  const isHeading = isPoster || look.name === 'grid'
  const style = bodyStyle(isPoster ? 28 * unit : canvas.sizes.body, {
    font: isDigits ? 'numeral' : isHeading ? 'heading' : 'body',
    bold: isBold(look, isDigits ? 'numeral' : 'strong'),
    align: mark.form === 'bar' || isDigits ? 'start' : 'center',
    leading: 1.1,
    colour: isDigits ? 'accent-ink' : isPop ? 'on-pop' : 'on-accent',
  })
  const text = isDigits ? String(number).padStart(2, '0') : String(number)
  return [
    textBox('Number', box, {
      paras: [{ runs: [{ text }] }],
      style,
      anchor: 'ctr',
      isTight: true,
      ...(isDigits ? {} : { fill: isPop ? 'pop' : 'accent' }),
      ellipse: mark.form === 'disc',
      inset: mark.form === 'bar' ? [14 * unit, 0] : [0, 0],
    }),
  ]
}
