import type { ThemeColours } from '../model/theme.ts'

/** Drawings in the accent of a ground. Arrows are drawn, because the Latin files of text fonts have none. */
export function groundDrawings(colours: ThemeColours): string {
  const colour = colours['accent']!
  return `--arrow:${arrow(colour)};--loop:${loop(colour)};`
}

function arrow(colour: string): string {
  return svgUrl(
    '0 0 28 14',
    `<path fill="none" stroke="${colour}" stroke-width="2" d="M1 7h26M7 1L1 7l6 6M21 1l6 6-6 6"/>`,
  )
}

function loop(colour: string): string {
  return svgUrl(
    '0 0 30 24',
    `<path fill="none" stroke="${colour}" stroke-width="2.5" d="M28 2v10a6 6 0 0 1-6 6H4M10 12l-6 6 6 6"/>`,
  )
}

function svgUrl(viewBox: string, content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
