// How wide and high a text is likely to be. Only an estimate, and rather too large: the browser has measured the deck
// already, and PowerPoint measures again when somebody edits.
import type { FontRole } from '../model/theme.ts'
import { letterWidths } from './letter-widths.ts'
import type { Para, TextStyle } from './scene.ts'

const wide =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\u3000-\u303F\uFF00-\uFF60\p{Extended_Pictographic}]/u
const breaksAnywhere =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\u3000-\u303F\uFF00-\uFF60]/u
const withoutWidth = /[\p{M}\p{Cf}]/u

/** Advance widths of printable ASCII in one face, in thousandths of the size. */
export type FaceWidths = readonly number[]

/** What measuring has to know of the fonts, in regular and in bold. */
export type FontWidths = Readonly<
  Record<FontRole, readonly [regular: FaceWidths, bold: FaceWidths]>
>

/** The faces of a family, each as much wider as asked; of one that is not known those of a plain grotesque. */
export function facesOf(family: string, wider = 1): readonly [FaceWidths, FaceWidths] {
  const [regular, bold = regular] = (letterWidths[family] ?? letterWidths['Arial']!).map((face) =>
    face.split(' ').map((width) => Number(width) * wider),
  )
  return [regular!, bold!]
}

type Setting = Pick<TextStyle, 'size' | 'font' | 'bold' | 'tracking'>

/** The width of a text in one line, in px. */
export function widthOf(
  text: string,
  { size, font, bold, tracking = 0 }: Setting,
  widths: FontWidths,
): number {
  const face = widths[font][bold ? 1 : 0]
  let sum = 0
  for (const sign of text) sum += signWidth(sign, face) + tracking * 1000
  return (sum * size) / 1000
}

const letterN = 'n'.codePointAt(0)! - 32

function signWidth(sign: string, face: FaceWidths): number {
  const code = sign.codePointAt(0)!
  const own = face[code - 32]
  if (own !== undefined) return own
  if (withoutWidth.test(sign)) return 0
  if (wide.test(sign)) return 1000
  const base = face[sign.normalize('NFD').codePointAt(0)! - 32]
  return base ?? face[letterN]! * 1.04
}

interface Column {
  readonly width: number
  readonly widths: FontWidths
}

/** How many lines a paragraph takes in a column. */
export function linesOf(para: Para, style: TextStyle, at: Column): number {
  return broken(para, style, at).lines
}

/** How far the last line of a paragraph reaches. */
export function lastLine(para: Para, style: TextStyle, at: Column): number {
  return broken(para, style, at).used
}

/** Breaks a paragraph into lines: how many there are, and how far the last one reaches. */
function broken(
  para: Para,
  style: TextStyle,
  at: Column,
): { readonly lines: number; readonly used: number } {
  const set = { ...style, ...para }
  const room = Math.max(set.size, at.width - (set.bullet === 'none' ? 0 : set.indent))
  let lines = 1
  let used = 0
  for (const piece of piecesOf(para)) {
    if (piece.text === '\n') {
      lines += 1
      used = 0
      continue
    }
    const width = widthOf(piece.text, { ...set, ...definedOf(piece) }, at.widths)
    const trimmed = widthOf(piece.text.trimEnd(), { ...set, ...definedOf(piece) }, at.widths)
    if (used > 0 && used + trimmed > room) {
      lines += 1
      used = 0
    }
    if (trimmed > room) {
      lines += Math.ceil(trimmed / room) - 1
      used = trimmed % room
    } else used += width
  }
  return { lines, used }
}

/** The height of paragraphs in a column, in px. */
export function heightOf(paras: readonly Para[], style: TextStyle, at: Column): number {
  return paras.reduce((sum, para, index) => {
    const set = { ...style, ...definedOf(para) }
    const largest = Math.max(set.size, ...para.runs.map(({ size = 0 }) => size))
    const before = index === 0 ? 0 : set.before
    return sum + before + linesOf(para, style, at) * largest * set.leading
  }, 0)
}

/** The width of the longest paragraph, each in one line. */
export function longestLine(paras: readonly Para[], style: TextStyle, widths: FontWidths): number {
  const lengths = paras.map((para) =>
    para.runs.reduce(
      (sum, run) =>
        sum + widthOf(run.text, { ...style, ...definedOf(para), ...definedOf(run) }, widths),
      0,
    ),
  )
  return Math.max(0, ...lengths)
}

interface Piece {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly font?: FontRole | undefined
  readonly size?: number | undefined
}

/** Words with the blanks behind them; signs by themselves where lines may break between any two. */
function piecesOf({ runs }: Para): Piece[] {
  return runs.flatMap(({ text, bold, font, size }) =>
    (text.match(/\n|[^\s\n]+[^\S\n]*|[^\S\n]+/g) ?? []).flatMap((word): Piece[] =>
      breaksAnywhere.test(word)
        ? Array.from(word, (sign) => ({ text: sign, bold, font, size }))
        : [{ text: word, bold, font, size }],
    ),
  )
}

type Defined<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }

function definedOf<T extends object>(value: T): Defined<T> {
  const known = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(known) as Defined<T>
}
