// Who gave a talk, and where and when: at the foot of its cover.
import { formatDate } from '../compose/format-date.ts'
import type { Speaker, Talk } from '../model/recap.ts'
import type { CoverFields } from '../model/slide.ts'
import { longestLine } from './measure-text.ts'
import type { Box, Para, Run, TextStyle } from './scene.ts'
import { apart, heightIn, placeOf, plain, word, type Stage } from './stage.ts'
import { bodyStyle } from './text-styles.ts'

export interface Byline {
  /** Where it begins. */
  readonly top: number
  readonly speakers: readonly SpeakerPlace[]
  readonly facts: { readonly box: Box; readonly paras: readonly Para[] }
}

export interface SpeakerPlace {
  readonly speaker: Speaker
  readonly photo?: Box | undefined
  readonly box: Box
  readonly paras: readonly Para[]
  readonly style: TextStyle
}

/** How wide photos of speakers are, and the room that each takes, in px of the 16:9 canvas. */
const photoSide = 64
const photoRoom = 78

/** Lays the by-line out, with its end at the foot of the text. */
export function bylineOf(
  stage: Stage,
  { x, w, end }: { readonly x: number; readonly w: number; readonly end: number },
): Byline {
  const { talk, license } = stage.slide.fields as CoverFields
  const { unit } = stage.canvas
  const place = placeOf(stage, 11)
  const facts = factsOf(stage, talk)
  const paras: Para[] = [
    ...(facts.length === 0 ? [] : [{ runs: facts }]),
    ...(license === undefined
      ? []
      : [{ runs: plain(license, stage), size: stage.canvas.sizes.furniture, before: 10 * unit }]),
  ]
  const factsHigh = heightIn(paras, place.style, { width: w, look: stage.look })
  const rows = rowsOf(talk.speakers ?? [], w, stage)
  const gap = rows.length === 0 || paras.length === 0 ? 0 : 12 * unit
  const speakersHigh = rows.reduce((sum, { h }, index) => sum + h + (index > 0 ? 8 * unit : 0), 0)
  const top = end - factsHigh - gap - speakersHigh
  let y = top
  const speakers = rows.flatMap(({ cells, h }) => {
    const placed = cells.map((cell) => placedAt(cell, x, y))
    y += h + 8 * unit
    return placed
  })
  return { top, speakers, facts: { box: { x, w, y: end - factsHigh, h: factsHigh }, paras } }
}

interface Cell extends Omit<SpeakerPlace, 'photo' | 'box'> {
  /** From the start of the row. */
  readonly left: number
  readonly width: number
  readonly textHigh: number
  readonly photoSide: number
  readonly photoRoom: number
}

function placedAt(cell: Cell, x: number, y: number): SpeakerPlace {
  const { left, width, textHigh, speaker, paras, style } = cell
  const start = x + left
  return {
    speaker,
    paras,
    style,
    photo: cell.photoRoom === 0 ? undefined : { x: start, y, w: cell.photoSide, h: cell.photoSide },
    box: { x: start + cell.photoRoom, y, w: width - cell.photoRoom, h: textHigh },
  }
}

interface Row {
  readonly cells: readonly Cell[]
  readonly h: number
}

/** Speakers beside each other as far as there is room; on upright pages in two columns. */
function rowsOf(speakers: readonly Speaker[], width: number, stage: Stage): Row[] {
  const { unit, isUpright } = stage.canvas
  const gap = (isUpright ? 36 : 44) * unit
  const isHalved = isUpright && speakers.length > 1
  const rows: Cell[][] = []
  for (const speaker of speakers) {
    const cell = cellOf(speaker, isHalved ? (width - gap) / 2 : undefined, { width, stage })
    const row = rows.at(-1)
    const last = row?.at(-1)
    const left = last === undefined ? 0 : last.left + last.width + gap
    if (row !== undefined && left + cell.width <= width + 1) row.push({ ...cell, left })
    else rows.push([cell])
  }
  return rows.map((cells) => ({
    cells,
    h: Math.max(
      ...cells.map((cell) => Math.max(cell.textHigh, cell.photoRoom > 0 ? cell.photoSide : 0)),
    ),
  }))
}

function cellOf(
  speaker: Speaker,
  half: number | undefined,
  { width: most, stage }: { readonly width: number; readonly stage: Stage },
): Cell {
  const { canvas, look } = stage
  const { unit, sizes } = canvas
  const size = sizes.meta * 1.14
  const style = bodyStyle(size)
  const paras = speakerParas(speaker, stage)
  const room = speaker.photo === undefined ? 0 : photoRoom * unit
  const [name, role] = paras.map((para) => longestLine([para], style, look.widths))
  const natural = Math.max(room + name!, role ?? 0) * 1.05
  // Letters of other scripts may be wider than they are taken for.
  const width = half ?? Math.min(natural * (look.slants ? 1 : 1.25), size * 22, most)
  return {
    speaker,
    paras,
    style,
    left: 0,
    width,
    photoSide: photoSide * unit,
    photoRoom: room,
    textHigh: heightIn(paras, style, { width: width - room, look }),
  }
}

function speakerParas({ name, role, org, part, url }: Speaker, stage: Stage): Para[] {
  const { sizes } = stage.canvas
  const link = url === undefined ? {} : { link: { url } }
  const rest = [role, org, part === undefined ? undefined : word(part, stage)].filter(
    (each) => each !== undefined,
  )
  const runs = rest.flatMap((each, index) => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    ...plain(each, stage),
  ])
  return [
    { runs: plain(name, stage, { bold: true, ...link }) },
    ...(rest.length === 0
      ? []
      : [{ runs, colour: 'muted', size: Math.max(sizes.meta * 1.14 * 0.85, sizes.furniture) }]),
  ]
}

function factsOf(stage: Stage, { event, date, location, host, video, duration }: Talk): Run[] {
  const { language } = stage.plan
  const text = (value: string | undefined): Run[] | undefined =>
    value === undefined ? undefined : plain(value, stage)
  return apart([
    text(event),
    date === undefined ? undefined : { text: formatDate(date, language) },
    text(location),
    host === undefined ? undefined : { text: word('hostedBy', stage, { name: host }) },
    video === undefined
      ? undefined
      : { text: word('video', stage), link: { url: video }, colour: 'accent-ink' },
    duration === undefined ? undefined : { text: duration.text },
  ])
}
