import type { Step5 } from '../model/slide.ts'

/** Type steps from the largest to the smallest. */
export const steps: readonly Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5']

/** How one slide fits at one step. */
export interface SlideMeasure {
  /** The largest step at which everything fits, the smallest where none does; none for a slide without steps. */
  readonly step: Step5 | undefined
  /** Pixels by which text leaves its box at that step; 0 where it fits. */
  readonly overPx: number
  readonly edge: 'bottom' | 'side'
}

/**
 * The measure as a script for the page: the functions below, which run there and use nothing but each other.
 * Each slide is tried at its steps, the largest first; one without steps is taken as it is.
 *
 * Text is measured by the rectangles of its characters, not by boxes of elements: boxes clip, text does not.
 * A slide fits when all its text lies in its content box, that of each block in the block's own box,
 * and no text that is placed by itself (a numeral, a chart's amounts) touches text of the flow.
 */
export function measureScript(slideSteps: readonly (readonly Step5[])[]): string {
  const functions = [textRects, isPlaced, contentBox, overPictures, overflowOf, measureSlide]
  return `(() => {
${functions.map(String).join('\n')}
const slideSteps = ${JSON.stringify(slideSteps)}
const slides = document.querySelectorAll(
  'div.marpit section:not([data-marpit-advanced-background="background"], [data-marpit-advanced-background="pseudo"])',
)
return Array.from(slides, (section, index) => measureSlide(section, slideSteps[index]))
})()`
}

interface TextRect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly parent: Element
}

function textRects(root: Element): TextRect[] {
  const found: TextRect[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node.textContent ?? '').trim() === '') continue
    // What is there for readers of the screen alone takes no room: the MathML of a formula.
    if (node.parentElement?.closest('.katex-mathml')) continue
    range.selectNodeContents(node)
    for (const { left, right, top, bottom, height, width } of range.getClientRects()) {
      if (width === 0 || height === 0) continue
      // The box of a line is higher than its letters, above more than below: what sticks out has no ink.
      const ink = { top: top + height * 0.16, bottom: bottom - height * 0.12 }
      found.push({ left, right, ...ink, parent: node.parentElement! })
    }
  }
  return found
}

/** Whether an element stands outside of the flow, where no other text makes room for it. */
function isPlaced(element: Element, section: Element): boolean {
  for (
    let each: Element | null = element;
    each !== null && each !== section;
    each = each.parentElement
  ) {
    if (getComputedStyle(each).position === 'absolute') return true
  }
  return false
}

function contentBox(section: Element): {
  top: number
  bottom: number
  left: number
  right: number
} {
  const { top, bottom, left, right } = section.getBoundingClientRect()
  const style = getComputedStyle(section)
  return {
    top: top + Number.parseFloat(style.paddingTop),
    bottom: bottom - Number.parseFloat(style.paddingBottom),
    left: left + Number.parseFloat(style.paddingLeft),
    right: right - Number.parseFloat(style.paddingRight),
  }
}

/** Pixels by which pictures run over the bottom; one squeezed to nothing is as lost as one cut off. */
function overPictures(root: Element, bottom: number): number {
  let over = 0
  for (const image of root.querySelectorAll('img')) {
    const rect = image.getBoundingClientRect()
    over = Math.max(over, rect.bottom - bottom)
    if (image.classList.contains('picture')) over = Math.max(over, 160 - rect.height)
  }
  return over
}

function overflowOf(section: Element): { down: number; aside: number } {
  const blocks = 'li, td, th, p, blockquote, h1, h2, h3, h4, div, pre, .value, .head'
  const content = contentBox(section)
  const flow: TextRect[] = []
  const placed: TextRect[] = []
  let down = 0
  let aside = 0
  for (const child of section.children) {
    if (child.tagName === 'FOOTER') continue
    const own = child.tagName === 'DIV' ? child.getBoundingClientRect() : content
    for (const rect of textRects(child)) {
      const free = isPlaced(rect.parent, section)
      ;(free ? placed : flow).push(rect)
      const box = free ? section.getBoundingClientRect() : own
      down = Math.max(down, rect.bottom - box.bottom, box.top - rect.top)
      const block = rect.parent.closest(blocks)?.getBoundingClientRect() ?? content
      aside = Math.max(aside, rect.right - content.right, content.left - rect.left)
      if (!free) aside = Math.max(aside, rect.right - block.right, block.left - rect.left)
    }
    down = Math.max(down, overPictures(child, content.bottom))
  }
  for (const a of placed) {
    for (const b of flow) {
      const touch = a.left < b.right && b.left < a.right
      if (touch) down = Math.max(down, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
    }
  }
  return { down, aside }
}

function measureSlide(section: Element, tried: readonly Step5[]): SlideMeasure {
  const tolerance = 1.5
  let last: SlideMeasure = { step: undefined, overPx: 0, edge: 'bottom' }
  for (const step of tried.length === 0 ? [undefined] : tried) {
    if (step !== undefined) {
      section.classList.remove('d1', 'd2', 'd3', 'd4', 'd5')
      section.classList.add(step)
    }
    const { down, aside } = overflowOf(section)
    const over = Math.max(down, aside)
    const edge = down >= aside ? 'bottom' : 'side'
    last = { step, overPx: over > tolerance ? Math.ceil(over) : 0, edge }
    if (last.overPx === 0) break
  }
  return last
}
