import type { FontFace } from '../model/theme.ts'

/**
 * Reads the `@font-face` rules of a `@fontsource` stylesheet: those with a WOFF2 file beside it and a
 * `unicode-range`. `file` is the path that the rule has, such as `files/noto-sans-jp-0-400-normal.woff2`.
 */
export function parseFontCss(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
    const family = /font-family:\s*['"]?([\w -]+?)['"]?\s*;/.exec(rule)?.[1]
    const file = /url\(\s*['"]?\.\/(files\/[^'")\s]+\.woff2)['"]?\s*\)/.exec(rule)?.[1]
    const ranges = parseRanges(/unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? '')
    if (family === undefined || file === undefined || ranges.length === 0) return []
    const weight = /font-weight:\s*(\d{3})\s*;/.exec(rule)?.[1] ?? '400'
    const style = /font-style:\s*italic/.test(rule) ? 'italic' : 'normal'
    return [{ family, weight, style, file, ranges }]
  })
}

function parseRanges(list: string): (readonly [number, number])[] {
  return [...list.matchAll(/U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?(?![0-9a-f?])/gi)].map(
    ([, start, end = start]) => [Number.parseInt(start!, 16), Number.parseInt(end!, 16)] as const,
  )
}
