import type { FontFace } from '../model/theme.ts'

/**
 * The font files that a text needs: for each of its signs the first family that has it, in the order of the
 * theme, and of that family all weights and styles of the file that covers it.
 * Signs that no bundled font has are returned too.
 */
export function chooseFonts(
  text: string,
  fonts: readonly FontFace[],
  textFamilies: number,
): { readonly faces: readonly FontFace[]; readonly missing: readonly string[] } {
  const families = [...new Set(fonts.map(({ family }) => family))]
  const wanted = new Set<FontFace>()
  const missing: string[] = []
  for (const sign of new Set(text)) {
    const point = sign.codePointAt(0)!
    if (isUnseen(point)) continue
    // Headings, text and code are set in families of their own, so each of them should have the sign.
    const own = families.slice(0, textFamilies).map((family) => covering(fonts, family, point))
    own.flat().forEach((face) => wanted.add(face))
    if (own.some((faces) => faces.length > 0)) continue
    const fallback = families.slice(textFamilies).map((family) => covering(fonts, family, point))
    const first = fallback.find((faces) => faces.length > 0)
    first?.forEach((face) => wanted.add(face))
    if (first === undefined) missing.push(sign)
  }
  return { faces: fonts.filter((face) => wanted.has(face)), missing }
}

/** `@font-face` rules with the files inside. */
export function fontFaceCss(
  faces: readonly FontFace[],
  base64Of: (file: string) => string,
): string {
  return faces
    .map(
      ({ family, weight, style, file, ranges }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `src:url(data:font/woff2;base64,${base64Of(file)}) format("woff2");unicode-range:${unicodeRange(ranges)}}`,
    )
    .join('\n')
}

function covering(fonts: readonly FontFace[], family: string, point: number): FontFace[] {
  return fonts.filter(
    (face) =>
      face.family === family && face.ranges.some(([start, end]) => point >= start && point <= end),
  )
}

/** Blanks, joiners and marks of direction and variation have no shape of their own. */
function isUnseen(point: number): boolean {
  return /[\p{Z}\p{C}\ufe00-\ufe0f]/u.test(String.fromCodePoint(point))
}

function unicodeRange(ranges: FontFace['ranges']): string {
  return ranges
    .map(([start, end]) =>
      start === end ? `U+${start.toString(16)}` : `U+${start.toString(16)}-${end.toString(16)}`,
    )
    .join(',')
}
