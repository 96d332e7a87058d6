// Comes in: a text, and what each font file covers. Goes out: the files that the text needs, and the signs that
// none of them has. What a reader sees as one sign (a letter with its marks, a family of emoji) is one glyph or
// a whole only where one file has all of its parts, so that files are chosen for clusters, not for code points.
import type { FontFace } from '../model/theme.ts'

/** What a text needs. */
export interface ChosenFonts {
  readonly faces: readonly FontFace[]
  /** Signs that none of the fonts has, each once, in the order of the text. */
  readonly missing: readonly string[]
}

/** Its slices overlap, and its ranges are narrowed to what a deck uses as emoji. */
const emojiFamily = 'Noto Emoji'

/**
 * The font files that a text needs: for each of its clusters the first family that has it, in the order of the
 * theme, and of that family all weights and styles. Headings, text and code are set in families of their own,
 * the first `textFamilies`, so that each of these should have it; for the letters that one of them lacks there is
 * a family behind all.
 */
export function chooseFonts(
  text: string,
  fonts: readonly FontFace[],
  textFamilies: number,
): ChosenFonts {
  const families = [...groups(sameFigures(text, fonts), ({ family }) => family)].map(
    ([name, faces]) => ({
      name,
      styles: [...groups(faces, ({ weight, style }) => `${weight} ${style}`).values()],
    }),
  )
  const own = families.slice(0, textFamilies)
  const others = families.slice(textFamilies).filter(({ name }) => name !== emojiFamily)
  const pictures = families.filter(({ name }) => name === emojiFamily)
  const wanted = new Set<FontFace>()
  const emoji = new Set<number>()
  const missing = new Set<string>()
  const take = (family: Family, points: readonly number[]): boolean => {
    const faces = facesFor(family, points, wanted)
    for (const face of faces) wanted.add(face)
    if (family.name === emojiFamily && faces.length > 0) points.forEach((each) => emoji.add(each))
    return faces.length > 0
  }
  const cover = (points: readonly number[], isEmoji: boolean): boolean => {
    if (isEmoji && pictures.some((family) => take(family, points))) return true
    // Not `some`: each of them should have it.
    const having = own.filter((family) => take(family, points)).length
    if (having === own.length || (having > 0 && !isWritten(points))) return true
    return [...others, ...pictures].some((family) => take(family, points)) || having > 0
  }
  for (const cluster of clustersOf(text)) {
    const points = Array.from(cluster, (sign) => sign.codePointAt(0)!)
    if (points.every(isUnseen) || cover(points, isEmoji(cluster))) continue
    for (const point of points) {
      if (!isUnseen(point) && !cover([point], false)) missing.add(String.fromCodePoint(point))
    }
  }
  const faces = families.flatMap(({ styles }) => styles.flat()).filter((face) => wanted.has(face))
  return { faces: faces.map((face) => narrowed(face, emoji)), missing: [...missing] }
}

/** The family that has all raised figures, in one shape. */
const figuresFamily = 'Open Sans'

/** ¹, ² and ³, which Latin fonts have without the other raised figures. */
const commonFigures = [0xb9, 0xb2, 0xb3]

/** Where a text has raised figures that no text font has, all of them come from one family. */
function sameFigures(text: string, fonts: readonly FontFace[]): readonly FontFace[] {
  if (!/[\u2070\u2074-\u2079]/.test(text)) return fonts
  return fonts.map((face) => (face.family === figuresFamily ? face : withoutFigures(face)))
}

function withoutFigures(face: FontFace): FontFace {
  const ranges = commonFigures.reduce<FontFace['ranges']>(
    (rest, figure) =>
      rest.flatMap(([start, end]) => {
        if (figure < start || figure > end) return [[start, end] as const]
        const around = [[start, figure - 1] as const, [figure + 1, end] as const]
        return around.filter(([first, last]) => first <= last)
      }),
    face.ranges,
  )
  return { ...face, ranges }
}

/** A family, its files by weight and style. */
interface Family {
  readonly name: string
  readonly styles: readonly (readonly FontFace[])[]
}

function groups(
  faces: readonly FontFace[],
  nameOf: (face: FontFace) => string,
): Map<string, FontFace[]> {
  const found = new Map<string, FontFace[]>()
  for (const face of faces) {
    const name = nameOf(face)
    found.set(name, [...(found.get(name) ?? []), face])
  }
  return found
}

/** Of each weight and style one file that has all parts of a cluster, one that is wanted anyway before others. */
function facesFor(
  { styles }: Family,
  points: readonly number[],
  wanted: ReadonlySet<FontFace>,
): FontFace[] {
  const seen = points.filter((point) => !isUnseen(point))
  return styles.flatMap((files) => {
    const fitting = files.filter((face) => seen.every((point) => covers(face, point)))
    const best = fitting.find((face) => wanted.has(face)) ?? fitting[0]
    return best === undefined ? [] : [best]
  })
}

function covers({ ranges }: FontFace, point: number): boolean {
  return ranges.some(([start, end]) => point >= start && point <= end)
}

// Not Intl.Segmenter: on Node 20 it takes quadratic time. A joiner binds what follows it.
const clusters =
  /(?:\p{RI}\p{RI}|\P{M})(?:[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d\P{M})*|\p{M}+/gsu

/** What readers see as single signs, each once. */
function clustersOf(text: string): Set<string> {
  return new Set(text.match(clusters))
}

/** Whether a cluster asks to be shown as a picture: by its first sign, or by a selector, modifier or joiner. */
function isEmoji(cluster: string): boolean {
  if (cluster.includes('\ufe0e')) return false
  return (
    /^\p{Emoji_Presentation}|^\p{RI}/u.test(cluster) ||
    /^\p{Emoji}(?:.*(?:\u200d|\ufe0f|\u20e3)|\p{Emoji_Modifier})/su.test(cluster)
  )
}

/**
 * Whether it is a letter of a script: words have to be shown in all places, in those as well whose family lacks the
 * script. A single sign may differ there; the fonts for signs are too large to come along for that.
 */
function isWritten(points: readonly number[]): boolean {
  return points.some((point) => /(?!\p{Script=Common})\p{L}/u.test(String.fromCodePoint(point)))
}

/** Blanks, joiners and marks of direction and variation have no shape of their own. */
function isUnseen(point: number): boolean {
  const sign = String.fromCodePoint(point)
  return /[\p{Z}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(sign)
}

/**
 * Emoji stand before the symbols in the list of families, and many symbols are emoji too: `↔` is an arrow, and
 * only `↔` with a selector is a picture. So the file serves the signs that this deck uses as pictures, and no more.
 */
function narrowed(face: FontFace, emoji: ReadonlySet<number>): FontFace {
  if (face.family !== emojiFamily) return face
  const points = [...emoji].filter((point) => covers(face, point)).sort((a, b) => a - b)
  return { ...face, ranges: points.map((point) => [point, point] as const) }
}
