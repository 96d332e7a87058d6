import type { FontFace, FontFormat } from '../model/theme.ts'

const mediaTypes: Readonly<Record<FontFormat, string>> = {
  woff2: 'font/woff2',
  woff: 'font/woff',
  truetype: 'font/ttf',
  opentype: 'font/otf',
}

/** `@font-face` rules with the files inside: those of faces that bring none are asked for by `base64Of`. */
export function fontFaceCss(
  faces: readonly FontFace[],
  base64Of: (file: string) => string,
): string {
  return faces
    .map(
      ({ family, weight, style, file, ranges, data, format = 'woff2' }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `src:url(data:${mediaTypes[format]};base64,${data ?? base64Of(file)}) format("${format}");` +
        `unicode-range:${unicodeRange(ranges)}}`,
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
