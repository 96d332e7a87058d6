// What can be measured of a slide that is drawn: a script for the page, made of the functions below. They run there and
// use nothing but each other. Text is taken by the rectangles of its characters; footer and page number are furniture.

import type { SlideMetrics } from './metrics.ts'
import {
  contrastOf,
  findFaint,
  groundOf,
  luminance,
  ornamentBehind,
  toRgb,
} from './contrast-metrics.ts'
import {
  blockOf,
  findOverlap,
  linesOf,
  orphansOf,
  readTexts,
  textOf,
  type TextPiece,
} from './text-metrics.ts'

/** The script that measures all slides of a page. */
export function metricsScript(): string {
  const functions = [
    linesOf,
    textOf,
    luminance,
    toRgb,
    ornamentBehind,
    groundOf,
    contrastOf,
    blockOf,
    readTexts,
    findOverlap,
    findFaint,
    fillOf,
    orphansOf,
    coarsePictures,
    metricsOf,
  ]
  return `(() => {
${functions.map(String).join('\n')}
const slides = document.querySelectorAll(
  'div.marpit section:not([data-marpit-advanced-background="background"], [data-marpit-advanced-background="pseudo"])',
)
return Array.from(slides, metricsOf)
})()`
}

/** How much of the height between the margins title and body take; ornaments and the page's foot do not count. */
function fillOf(section: Element, pieces: readonly TextPiece[]): number {
  const box = section.getBoundingClientRect()
  const style = getComputedStyle(section)
  const top = box.top + Number.parseFloat(style.paddingTop)
  const bottom = box.bottom - Number.parseFloat(style.paddingBottom)
  const marks = Array.from(section.querySelectorAll('img, .beside, .bar, pre, table'), (each) =>
    each.getBoundingClientRect(),
  )
  const foot = Array.from(section.children).filter((child) => child.querySelector(':scope > .meta'))
  const rects = [
    ...marks,
    ...pieces
      .filter(({ element }) => !foot.some((each) => each.contains(element)))
      .flatMap(({ lines }) => lines),
  ]
  if (rects.length === 0) return 0
  const first = Math.min(...rects.map((rect) => rect.top))
  const last = Math.max(...rects.map((rect) => rect.bottom))
  return (last - first) / (bottom - top)
}

function coarsePictures(section: Element): string[] {
  return Array.from(section.querySelectorAll('img'))
    .filter((image) => !image.src.startsWith('data:image/svg') && image.naturalWidth > 0)
    .filter((image) => {
      const { width, height } = image.getBoundingClientRect()
      const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight)
      return scale > 1.05
    })
    .map(({ alt }) => alt)
}

function metricsOf(section: Element): SlideMetrics {
  const pieces = readTexts(section)
  const box = section.getBoundingClientRect()
  const words = pieces.reduce((sum, { text, element }) => {
    // Two signs of Chinese or Japanese say about what a word says.
    const signs =
      text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
    const spaced = text.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
    const count = signs / 2 + (spaced.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0)
    return sum + (element.closest('table, .references') ? count / 2 : count)
  }, 0)
  const small = pieces
    .filter(({ element }) => !element.closest('sup, sub, .katex, .unit, .license'))
    .sort((a, b) => a.px - b.px)[0]
  const longest = pieces.flatMap(({ lines, px, element }) =>
    element.closest('pre, h1, h2, h3')
      ? []
      : lines.map(({ left, right }) => (right - left) / (0.48 * px)),
  )
  // Where a word is too long for the usual size a smaller one is meant.
  const heading = section.querySelector(':scope:not(.long-words) > :is(h2, h3)')
  const headingTop = heading && linesOf(heading)[0]?.top
  return {
    words: Math.round(words),
    smallest: small && { px: small.px, text: textOf(small.text) },
    faint: findFaint(pieces, box.height),
    overlap: findOverlap(pieces),
    fill: fillOf(section, pieces),
    orphans: orphansOf(section),
    longestLine: Math.round(Math.max(0, ...longest)),
    title:
      heading === null || headingTop === undefined || headingTop === null
        ? undefined
        : {
            px: Number.parseFloat(getComputedStyle(heading).fontSize),
            top: Math.round(headingTop - box.top),
          },
    coarse: coarsePictures(section),
  }
}
