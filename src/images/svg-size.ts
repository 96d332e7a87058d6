/** The size of an SVG in px, as a browser takes it: its own width and height, else those of its view box. */
export function svgSize(
  svg: string,
): { readonly widthPx: number; readonly heightPx: number } | undefined {
  const root = /<(?:\w+:)?svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(svg)?.[0] ?? ''
  const width = lengthOf(attribute(root, 'width'))
  const height = lengthOf(attribute(root, 'height'))
  if (width !== undefined && height !== undefined) return { widthPx: width, heightPx: height }
  const [, , w = 0, h = 0] = attribute(root, 'viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (!(w > 0 && h > 0 && Number.isFinite(w / h))) return undefined
  if (width !== undefined) return { widthPx: width, heightPx: (width * h) / w }
  if (height !== undefined) return { widthPx: (height * w) / h, heightPx: height }
  return { widthPx: w, heightPx: h }
}

const pxPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

function attribute(root: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root)
  return found?.[1] ?? found?.[2] ?? ''
}

/** A length in px; nothing for what depends on where the picture stands. */
function lengthOf(text: string): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text) ?? []
  const px = Number(number) * (pxPerUnit[unit.toLowerCase()] ?? Number.NaN)
  return px > 0 && Number.isFinite(px) ? px : undefined
}
