import type { FontFace } from '../model/theme.ts'

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

function unicodeRange(ranges: FontFace['ranges']): string {
  return ranges
    .map(([start, end]) =>
      start === end ? `U+${start.toString(16)}` : `U+${start.toString(16)}-${end.toString(16)}`,
    )
    .join(',')
}
