import type { CoverFields } from '../model/slide.ts'
import type { Speaker } from '../model/recap.ts'
import { formatDate } from '../compose/format-date.ts'
import type { Box, Para, Run, Shape } from './scene.ts'
import { pictureIn } from './place-pictures.ts'
import {
  apart,
  drawn,
  filled,
  heightIn,
  placeOf,
  plain,
  runsOf,
  word,
  type Content,
  type Stage,
} from './stage.ts'

/** How wide photos of speakers are, and the room that each takes, in px of the 16:9 canvas. */
const photoSide = 64
const photoRoom = 78

export function drawCover({ talk, license }: CoverFields, stage: Stage): Content {
  const { slide, canvas } = stage
  const kicker = slide.kicker
  const { speakers = [] } = talk
  const small = { size: canvas.sizes.meta * 0.95, before: canvas.sizes.meta * 0.35 }
  const facts = factsOf(stage, talk)
  const paras: Para[] = [
    ...speakers.map((speaker): Para => ({
      runs: speakerRuns(speaker, stage),
      before: small.before,
    })),
    ...(facts.length === 0 ? [] : [{ ...small, runs: facts, colour: 'muted' }]),
    ...(license === undefined
      ? []
      : [{ ...small, runs: plain(license, stage), colour: 'muted', size: canvas.sizes.furniture }]),
  ]
  const byline = placeOf(stage, 11)
  const photos = speakers.filter(({ photo }) => photo !== undefined).length
  const w = byline.box.w - photos * photoRoom * canvas.unit
  const high = heightIn(paras, byline.style, { width: w, look: stage.look })
  const more = Math.max(0, high - byline.box.h)
  const x = byline.box.x + byline.box.w - w
  const box = { ...byline.box, x, y: byline.box.y - more, w, h: byline.box.h + more }
  // A long by-line pushes up what stands above it.
  const shift = byline.box.y - box.y
  const subtitle = placeOf(stage, 1)
  const above = { ...subtitle.box, y: subtitle.box.y - shift }
  const shapes: Shape[] = [
    ...(talk.subtitle === undefined
      ? []
      : [filled(subtitle, [{ runs: plain(talk.subtitle, stage) }], { box: above })]),
    ...(kicker === undefined
      ? []
      : [
          filled(placeOf(stage, 10), [{ runs: plain(kicker, stage) }], {
            box: kickerBox(stage, shift),
          }),
        ]),
    ...ruleAbove({ ...byline.box, y: box.y }, stage),
    ...(paras.length === 0 ? [] : [filled(byline, paras, { box })]),
    ...photosOf(speakers, stage, box.y),
  ]
  const { title } = stage.frame
  const titleHigh = heightIn([{ runs: runsOf(slide.title) }], title.style, {
    width: title.box.w,
    look: stage.look,
  })
  return { shapes, overflow: titleHigh + shift - title.box.h, titleRise: shift }
}

/** The kicker stands right above the title, where that hangs at its foot. */
function kickerBox(stage: Stage, shift: number): Box {
  const { frame, look, canvas, slide } = stage
  const { box } = placeOf(stage, 10)
  if (frame.title.anchor !== 'b' || look.name === 'kernel' || look.name === 'poster') return box
  const { box: title, style } = frame.title
  const high = heightIn([{ runs: runsOf(slide.title) }], style, { width: title.w, look })
  return { ...box, y: Math.max(box.y, title.y + title.h - high - box.h - 14 * canvas.unit - shift) }
}

/** The rule between what the talk is and who gave it. */
function ruleAbove(box: Box, { look, canvas }: Stage): Shape[] {
  const { unit } = canvas
  const y = box.y - 16 * unit
  if (look.name === 'folio' || look.name === 'grid')
    return [drawn({ ...box, y, h: 2 * unit }, 'text')]
  return look.name === 'atlas' ? [drawn({ ...box, y, h: unit }, 'line-strong')] : []
}

function speakerRuns({ name, role, org, part, url }: Speaker, stage: Stage): Run[] {
  const rest = [role, org, part === undefined ? undefined : word(part, stage)].filter(
    (each) => each !== undefined,
  )
  const link = url === undefined ? {} : { link: { url } }
  return [
    ...plain(name, stage, { bold: true, ...link }),
    ...(rest.length === 0
      ? []
      : [
          { text: '   ' },
          ...rest.flatMap((each, index) => [
            ...(index === 0 ? [] : [{ text: ', ', colour: 'muted' }]),
            ...plain(each, stage, { colour: 'muted' }),
          ]),
        ]),
  ]
}

function factsOf(
  stage: Stage,
  { event, date, location, host, video, duration }: CoverFields['talk'],
): Run[] {
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

/** Photos in a row before the by-line. */
function photosOf(speakers: readonly Speaker[], stage: Stage, y: number): Shape[] {
  const { unit } = stage.canvas
  const side = photoSide * unit
  const { box } = placeOf(stage, 11)
  const known = speakers.filter(({ photo }) => photo !== undefined)
  return known.flatMap(({ photo, name }, index) => {
    const x = box.x + index * photoRoom * unit
    const picture = pictureIn(
      { src: photo!, alt: name, fit: 'cover' },
      { x, y, w: side, h: side },
      stage,
    )
    return picture === undefined ? [] : [picture]
  })
}
