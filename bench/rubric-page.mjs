// What the rubric counts on a slide beside what `afterdeck check` measures. It runs in the page.

/** The script that counts on all slides of a page: the functions below, which use nothing but each other. */
export function slidesScript() {
  const functions = [textsOf, pieceOf, edgesOf, placeOf, isOutside, slideOf]
  return `(() => {
${functions.map(String).join('\n')}
return Array.from(document.querySelectorAll('div.marpit section[id]'), slideOf)
})()`
}

/** Sizes, families, edges and ground of a slide. Lengths are in px of the slide. */
function slideOf(section) {
  const box = section.getBoundingClientRect()
  const style = getComputedStyle(section)
  const pieces = textsOf(section).map((node) => pieceOf(node, box))
  const texts = pieces.filter(({ lines }) => lines.length > 0)
  const heading = section.querySelector(':scope > :is(h1, h2, h3)')
  const lists = [...section.querySelectorAll('ul, ol, tbody')]
  const tables = [...section.querySelectorAll('table')]
  return {
    body: Number.parseFloat(style.fontSize),
    background: style.backgroundColor,
    sizes: [...new Set(texts.filter(({ aside }) => !aside).map(({ px }) => px))],
    families: [...new Set(texts.map(({ family }) => family))],
    edges: edgesOf(section, texts),
    titlePlace: heading === null ? undefined : placeOf(heading, box),
    ink: texts.reduce((sum, { area }) => sum + area, 0) / (box.width * box.height),
    outside: texts.filter(({ lines }) => lines.some((line) => isOutside(line, box))).length,
    items: Math.max(0, ...lists.map(({ children }) => children.length)),
    level: heading === null ? 0 : Number(heading.tagName.slice(1)),
    headless: tables.filter((each) => !each.querySelector('th')).length,
    nameless: section.querySelectorAll('img:not([alt])').length,
  }
}

function textsOf(section) {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  const found = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.data.trim() !== '' && !node.parentElement.closest('footer, .katex, style'))
      found.push(node)
  return found
}

function pieceOf(node, box) {
  const range = document.createRange()
  range.selectNodeContents(node)
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  const element = node.parentElement
  const { fontSize, fontFamily } = getComputedStyle(element)
  const px = Number.parseFloat(fontSize)
  return {
    element,
    px: Math.round(px * 2) / 2,
    family: fontFamily.split(',')[0].replaceAll('"', ''),
    aside: element.closest('sup, sub, .unit, .license, pre') !== null,
    lines,
    area: lines.reduce((sum, { width }) => sum + width * 0.7 * px, 0),
    left: Math.min(...lines.map(({ left }) => left)) - box.left,
    right: box.right - Math.max(...lines.map(({ right }) => right)),
  }
}

/** Where blocks of text begin, to 4 px. Figures at the end of bars and times at the end of rows have edges of their own. */
function edgesOf(section, texts) {
  const rtl = section.classList.contains('rtl')
  const blocks = new Map()
  for (const { element, left, right } of texts) {
    if (element.closest('.amount, .category, .at, .when, td, th, pre')) continue
    const block = element.closest('li, p, h1, h2, h3, blockquote') ?? element
    const edge = rtl ? right : left
    blocks.set(block, Math.min(edge, blocks.get(block) ?? Infinity))
  }
  return new Set([...blocks.values()].map((edge) => Math.round(edge / 4))).size
}

function placeOf(heading, box) {
  const { top, left, right } = heading.getBoundingClientRect()
  const { fontSize, direction } = getComputedStyle(heading)
  const x = Math.round(direction === 'rtl' ? box.right - right : left - box.left)
  return { x, y: Math.round(top - box.top), px: Number.parseFloat(fontSize) }
}

/** The box of a line is higher than its letters: what sticks out has no ink. */
function isOutside({ top, bottom, height, left, right }, box) {
  const [high, low] = [top + height * 0.16, bottom - height * 0.12]
  return high < box.top - 1 || low > box.bottom + 1 || left < box.left - 1 || right > box.right + 1
}
