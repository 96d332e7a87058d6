import type { Step5 } from '../model/slide.ts'

/** Type steps from the largest to the smallest. */
export const steps: readonly Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5']

/** How one slide fits at one step. */
export interface SlideMeasure {
  /** The largest step at which everything fits; the smallest where none does. */
  readonly step: Step5
  /** Pixels by which text leaves its box at that step; 0 where it fits. */
  readonly overPx: number
  readonly edge: 'bottom' | 'side'
}

/**
 * Measures every slide of a page in the browser. Runs there, so that it may use nothing from outside of itself.
 *
 * Text is measured by the rectangles of its characters, not by boxes of elements: boxes clip, text does not.
 * A slide fits when all its text lies in its content box, and the text of each block in that block's own box.
 */
export function measureInBrowser(allSteps: readonly Step5[]): SlideMeasure[] {
  const tolerance = 1.5
  const blockSelector = 'li, td, th, p, blockquote, h1, h2, h3, h4, div, pre, .value, .head'

  function textRects(root: Element): { rect: DOMRect; parent: Element }[] {
    const found: { rect: DOMRect; parent: Element }[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if ((node.textContent ?? '').trim() === '') continue
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && rect.height > 0) found.push({ rect, parent: node.parentElement! })
      }
    }
    return found
  }

  /** Whether an element stands outside of the flow, where no other text is pushed away. */
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

  function over(section: HTMLElement): { overPx: number; edge: 'bottom' | 'side' } {
    const box = section.getBoundingClientRect()
    const style = getComputedStyle(section)
    const content = {
      top: box.top + Number.parseFloat(style.paddingTop),
      bottom: box.bottom - Number.parseFloat(style.paddingBottom),
      left: box.left + Number.parseFloat(style.paddingLeft),
      right: box.right - Number.parseFloat(style.paddingRight),
    }
    let down = 0
    let aside = 0
    for (const child of section.children) {
      if (child.tagName === 'FOOTER') continue
      const isBody = child.tagName === 'DIV'
      const own = child.getBoundingClientRect()
      for (const { rect, parent } of textRects(child)) {
        // The box of a line is higher than its letters, above more than below: what sticks out has no ink.
        const top = rect.top + rect.height * 0.16
        const bottom = rect.bottom - rect.height * 0.06
        if (!isPlaced(parent, section))
          down = Math.max(down, bottom - content.bottom, content.top - top)
        if (isBody) down = Math.max(down, bottom - own.bottom, own.top - top)
        aside = Math.max(aside, rect.right - content.right, content.left - rect.left)
        const block = parent.closest(blockSelector)?.getBoundingClientRect()
        if (block !== undefined)
          aside = Math.max(aside, rect.right - block.right, block.left - rect.left)
      }
      for (const image of child.querySelectorAll('img')) {
        const rect = image.getBoundingClientRect()
        down = Math.max(down, rect.bottom - content.bottom)
        // A picture that was squeezed to nothing has been lost as surely as one that was cut off.
        if (image.classList.contains('picture')) down = Math.max(down, 160 - rect.height)
      }
    }
    return down >= aside ? { overPx: down, edge: 'bottom' } : { overPx: aside, edge: 'side' }
  }

  return [...document.querySelectorAll<HTMLElement>('div.marpit section')].map((section) => {
    let last: SlideMeasure | undefined
    for (const step of allSteps) {
      section.classList.remove(...allSteps)
      section.classList.add(step)
      const { overPx, edge } = over(section)
      last = { step, overPx: overPx > tolerance ? Math.ceil(overPx) : 0, edge }
      if (last.overPx === 0) break
    }
    return last!
  })
}
