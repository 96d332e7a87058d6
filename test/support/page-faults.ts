// Where the text of a PDF lies, by pdf.js: a measure that knows nothing of our own.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly text: string
  readonly points: number
  /** Whether it runs downwards or upwards. */
  readonly isUpright: boolean
}

/** The line at the foot of pages. */
export interface PageFoot {
  /** The part of the height of a page that is left to it. */
  readonly height: number
  /** The size of its type in points: nothing else is so small. */
  readonly points: number
}

/** Points that boxes of letters may be off by. */
const slack = 2

/** What pages are held to. */
export interface PageMarks {
  readonly foot: PageFoot
  /** The points of the smallest type that is read. */
  readonly least: number
}

/** Says for each page which texts leave it, lie in its foot or on each other, or are too small to read. */
export async function pageFaults(bytes: Uint8Array, { foot, least }: PageMarks): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const faults: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const boxes = items.flatMap((item): Box[] => ('str' in item && visible.test(item.str) ? [boxOf(item)] : [])) // prettier-ignore
    const own = boxes.filter(
      (box) => !isFoot(box, foot, height) && !ornaments.test(box.text.trim()),
    )
    // Covers have no foot.
    const hasFoot = boxes.some((box) => isFoot(box, foot, height))
    for (const box of own) {
      const { left, right, bottom, top, text, points } = box
      const isOut = left < slack || right > width - slack || top > height - slack
      if (isOut || bottom < slack) faults.push(`${number}: “${text}” leaves the page`)
      else if (hasFoot && bottom < foot.height * height - slack)
        faults.push(`${number}: “${text}” lies in the foot`)
      if (points < least - 0.1) faults.push(`${number}: “${text}” is set in ${points} points`)
    }
    faults.push(...overlaps(own).map((pair) => `${number}: ${pair}`))
  }
  await pdf.destroy()
  return faults
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** The box of the letters without what sticks out above and below, whichever way the text runs. */
function boxOf({ str, transform, width }: TextItem): Box {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const along = Math.hypot(a, b) || 1
  const [dx, dy] = [(a / along) * width, (b / along) * width]
  const corners = [0, 1].flatMap((i) =>
    [/^[\d\s.,%]+$/.test(str) ? 0 : -0.12, 0.62].map(
      (j) => [x + i * dx + j * c, y + i * dy + j * d] as const,
    ),
  )
  const xs = corners.map(([each]) => each)
  const ys = corners.map(([, each]) => each)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  return {
    left,
    right,
    bottom: Math.min(...ys),
    top: Math.max(...ys),
    text: str,
    points: Math.hypot(c, d),
    isUpright: Math.abs(b) > Math.abs(a),
  }
}

/** The line at the foot, and the number of the page, which some themes have at the head. */
function isFoot({ bottom, top, points }: Box, foot: PageFoot, height: number): boolean {
  return (bottom < foot.height * height || top > height * 0.93) && points <= foot.points + 0.1
}

/** Glyphs without a sign, as Arabic has between letters, draw nothing. */
const visible = /[^\s\p{C}]/u
/** Marks that themes hang beside quotes, on purpose larger than their line. */
const ornaments = /^[«»“”„"「」『』‹›]$/
const joined = /\p{Script=Arabic}/u

/** Letters of one line, or of one that runs downwards, that join in writing overlap as they should, and others by a hair. */
function isJoined(first: Box, second: Box): boolean {
  const isArabic = joined.test(first.text) && joined.test(second.text)
  if (isArabic && first.isUpright && second.isUpright) return true
  const isLine = Math.abs(first.bottom - second.bottom) < first.points / 4
  const wide = Math.min(first.right, second.right) - Math.max(first.left, second.left)
  const share = wide / Math.min(first.right - first.left, second.right - second.left)
  return isLine && (share < 0.3 || joined.test(first.text) || joined.test(second.text))
}

function overlaps(boxes: readonly Box[]): string[] {
  const sorted = boxes.toSorted((a, b) => b.top - a.top)
  const found: string[] = []
  sorted.forEach((first, index) => {
    for (const second of sorted.slice(index + 1)) {
      if (second.top < first.bottom) break
      const wide = Math.min(first.right, second.right) - Math.max(first.left, second.left)
      const high = Math.min(first.top, second.top) - Math.max(first.bottom, second.bottom)
      if (wide > slack && high > slack && !isJoined(first, second))
        found.push(`“${first.text}” lies on “${second.text}”`)
    }
  })
  return found
}
