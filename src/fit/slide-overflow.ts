// How far the content of a slide leaves its place. These functions run in the page: they use nothing but each other.
// Text is measured by the rectangles of its characters, not by boxes of elements: boxes clip, text does not.

/** Pixels downwards and sidewards. */
export interface Overflow {
  readonly down: number
  readonly aside: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface TextRect extends Box {
  readonly parent: Element
}

export function textRects(root: Element): TextRect[] {
  const found: TextRect[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node.textContent ?? '').trim() === '') continue
    // What is there for readers of the screen alone takes no room: the MathML of a formula.
    if (node.parentElement?.closest('.katex-mathml')) continue
    const isUpright = getComputedStyle(node.parentElement!).writingMode !== 'horizontal-tb'
    range.selectNodeContents(node)
    for (const { left, right, top, bottom, height, width } of range.getClientRects()) {
      if (width === 0 || height === 0) continue
      // The box of a line is higher than its letters, above more than below: what sticks out has no ink.
      const ink = isUpright
        ? { left: left + width * 0.12, right: right - width * 0.12 }
        : { top: top + height * 0.16, bottom: bottom - height * 0.12 }
      found.push({ left, right, top, bottom, ...ink, parent: node.parentElement! })
    }
  }
  return found
}

/** Whether an element stands outside of the flow, where no other text makes room for it. */
export function isPlaced(element: Element, section: Element): boolean {
  for (
    let each: Element | null = element;
    each !== null && each !== section;
    each = each.parentElement
  ) {
    if (getComputedStyle(each).position === 'absolute') return true
  }
  return false
}

export function contentBox(section: Element): Box {
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
export function overPictures(root: Element, bottom: number): number {
  let over = 0
  for (const image of root.querySelectorAll('img')) {
    const rect = image.getBoundingClientRect()
    over = Math.max(over, rect.bottom - bottom)
    const isSqueezed = image.matches('.picture:not(.tiny)')
    if (isSqueezed) over = Math.max(over, 160 - rect.height)
  }
  return over
}

/** Whether an element draws a box that a reader sees: a ground, or a line around it. */
export function hasVisibleBox(element: Element): boolean {
  const style = getComputedStyle(element)
  const clear = /^(transparent|rgba\(.*, 0\)|.* \/ 0\))$/
  if (style.visibility === 'hidden' || style.position === 'absolute') return false
  if (style.backgroundImage !== 'none' || !clear.test(style.backgroundColor)) return true
  return ['Top', 'Right', 'Bottom', 'Left'].some(
    (side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0 &&
      !clear.test(style.getPropertyValue(`border-${side.toLowerCase()}-color`)),
  )
}

/**
 * Boxes that run over by their own padding or border, though the text in them does not. The margin of their slot is
 * theirs: themes let boxes hang into it. So is the slide's own, where the slot does so itself.
 */
export function overBoxes(slot: Element, content: Box): Overflow {
  const place = slot.tagName === 'DIV' ? slot.getBoundingClientRect() : content
  const style = getComputedStyle(slot)
  const hang = (side: string): number =>
    Math.abs(Number.parseFloat(style.getPropertyValue(`margin-${side}`)) || 0)
  const [above, below] = slot.tagName === 'DIV' ? [hang('top'), hang('bottom')] : [0, 0]
  let down = 0
  let aside = 0
  const boxes = slot.querySelectorAll('div, table, pre, blockquote, li, p, figure, dl')
  for (const element of [slot, ...boxes]) {
    const rect = element.getBoundingClientRect()
    const lower = Math.max(rect.bottom - place.bottom - below, place.top - above - rect.top)
    const wider = Math.max(rect.right - content.right - hang('right'), content.left - hang('left') - rect.left) // prettier-ignore
    if (lower <= Math.max(down, 1.5) && wider <= Math.max(aside, 1.5)) continue
    if (rect.height === 0 || element.closest('.katex') || !hasVisibleBox(element)) continue
    down = Math.max(down, lower)
    aside = Math.max(aside, wider)
  }
  return { down, aside }
}

/** The block that a text belongs to: texts of one block make room for each other. A formula is one thing. */
export function blockOf(element: Element, known: Map<Element, Element>): Element {
  const found = known.get(element)
  if (found !== undefined) return found
  const formula = element.closest('.katex')
  let each = formula ?? element
  while (getComputedStyle(each).display.startsWith('inline') && each.parentElement !== null)
    each = each.parentElement
  known.set(element, each)
  return each
}

/** Pixels by which texts of different blocks lie on each other. */
export function overEachOther(rects: readonly TextRect[]): number {
  const sorted = [...rects].sort((a, b) => a.top - b.top)
  const blocks = new Map<Element, Element>()
  let over = 0
  for (let a = 0; a < sorted.length; a++) {
    const first = sorted[a]!
    for (let b = a + 1; b < sorted.length && sorted[b]!.top < first.bottom - 1.5; b++) {
      const second = sorted[b]!
      const wide = Math.min(first.right, second.right) - Math.max(first.left, second.left)
      const high = Math.min(first.bottom, second.bottom) - second.top
      if (wide <= 1.5 || high <= over) continue
      if (blockOf(first.parent, blocks) !== blockOf(second.parent, blocks)) over = high
    }
  }
  return over
}

/** The box of a slide's ornament, and the radii of its corners; nothing where none is drawn. */
export function deviceBox(section: Element): (Box & { readonly radii: number[][] }) | undefined {
  const style = getComputedStyle(section, '::before')
  if (style.content === 'none' || style.display === 'none' || style.position !== 'absolute') return
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(
    Number.parseFloat,
  )
  if (![left, top, width, height].every(Number.isFinite) || style.clipPath !== 'none') return
  const box = section.getBoundingClientRect()
  const radii = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((corner) => {
    const [across = '0', down = across] = style
      .getPropertyValue(`border-${corner}-radius`)
      .split(' ')
    const px = (length: string, whole: number): number =>
      (Number.parseFloat(length) * (length.endsWith('%') ? whole / 100 : 1)) | 0
    return [px(across, width!), px(down, height!)]
  })
  const [x, y] = [box.left + left!, box.top + top!]
  return { left: x, top: y, right: x + width!, bottom: y + height!, radii }
}

/** Pixels by which text lies on the edge of an ornament. Text that is inside of one whole is on a ground. */
export function overDevice(section: Element, rects: readonly TextRect[]): number {
  const device = deviceBox(section)
  if (device === undefined) return 0
  const inCorner = (x: number, y: number): boolean =>
    device.radii.some(([across = 0, down = 0], index) => {
      if (across === 0 || down === 0) return false
      const dx = index % 2 === 0 ? device.left + across - x : x - (device.right - across)
      const dy = index < 2 ? device.top + down - y : y - (device.bottom - down)
      return dx > 0 && dy > 0 && (dx / across) ** 2 + (dy / down) ** 2 > 1
    })
  let over = 0
  for (const { left, right, top, bottom } of rects) {
    const x = [Math.max(left, device.left), Math.min(right, device.right)] as const
    const y = [Math.max(top, device.top), Math.min(bottom, device.bottom)] as const
    const depth = Math.min(x[1] - x[0], y[1] - y[0])
    if (depth <= Math.max(over, 1.5)) continue
    const corners = [0, 1].flatMap((i) => [0, 1].map((j) => inCorner(x[i]!, y[j]!)))
    if (corners.every(Boolean)) continue
    const whole =
      left >= device.left &&
      right <= device.right &&
      top >= device.top &&
      bottom <= device.bottom &&
      !corners.some(Boolean)
    if (!whole) over = depth
  }
  return over
}

export function overflowOf(section: Element): Overflow {
  const blocks = 'li, td, th, p, blockquote, h1, h2, h3, h4, div, pre, .value, .head'
  const content = contentBox(section)
  const all: TextRect[] = []
  let down = 0
  let aside = 0
  for (const child of section.children) {
    if (child.tagName === 'FOOTER' || child.tagName === 'HEADER') continue
    const own = child.tagName === 'DIV' ? child.getBoundingClientRect() : content
    for (const rect of textRects(child)) {
      const free = isPlaced(rect.parent, section)
      all.push(rect)
      const box = free ? section.getBoundingClientRect() : own
      down = Math.max(down, rect.bottom - box.bottom, box.top - rect.top)
      const block = rect.parent.closest(blocks)?.getBoundingClientRect() ?? content
      aside = Math.max(aside, rect.right - content.right, content.left - rect.left)
      if (!free) aside = Math.max(aside, rect.right - block.right, block.left - rect.left)
    }
    down = Math.max(down, overPictures(child, Math.min(content.bottom, own.bottom)))
    const boxes = overBoxes(child, content)
    down = Math.max(down, boxes.down)
    aside = Math.max(aside, boxes.aside)
  }
  down = Math.max(down, overEachOther(all), overDevice(section, all))
  return { down, aside }
}
