import type { Cue } from '../../../src/model/transcript.ts'

/** The same captions as a file of each form, with the faults that such files have. */
export const captionFiles: Readonly<Record<string, (cues: readonly Cue[]) => string>> = {
  'talk.vtt': rollingVtt,
  'talk.srt': faultySrt,
  'youtube.json': youtubeJson,
  'whisper.json': whisperJson,
}

const two = (value: number): string => String(value).padStart(2, '0')

function clock(seconds: number, sign: string): string {
  const whole = Math.floor(seconds)
  const time = [whole / 3600, (whole % 3600) / 60, whole % 60].map((part) => two(Math.floor(part)))
  return `${time.join(':')}${sign}${String(Math.round((seconds - whole) * 1000)).padStart(3, '0')}`
}

/** Each line comes word by word under the one before, which then stands alone for a moment. */
function rollingVtt(cues: readonly Cue[]): string {
  const settings = 'align:start position:0%'
  const blocks = cues.map(({ startSeconds = 0, text }, at) => {
    const [first = '', ...rest] = text.split(' ')
    const timed = rest.map((word, place) => {
      const when = clock(startSeconds + (place + 1) * 0.4, '.')
      return `<${when}><c> ${word}</c>`
    })
    const before = cues[at - 1]?.text ?? ' '
    const ends = startSeconds + 3.99
    return [
      `${clock(startSeconds, '.')} --> ${clock(ends, '.')} ${settings}\n${before}\n${first}${timed.join('')}\n`,
      `${clock(ends, '.')} --> ${clock(startSeconds + 4, '.')} ${settings}\n${text}\n \n`,
    ].join('\n')
  })
  return `\uFEFFWEBVTT\nKind: captions\nLanguage: xx\n\n${blocks.join('\n')}`
}

/** Wrong numbers, missing blank lines, dots for commas, tags, captions out of order, line ends of Windows. */
function faultySrt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ startSeconds = 0, text }, at) => {
    const sign = at % 5 === 0 ? '.' : ','
    const number = at % 4 === 3 ? at : at + 1
    const said = at % 3 === 0 ? `<i>${text}</i>` : text
    const times = `${clock(startSeconds, sign)} --> ${clock(startSeconds + 4.2, sign)}`
    return `${number}\n${times}\n${said}\n${at % 7 === 6 ? '' : '\n'}`
  })
  const turned = blocks.map((block, at) => {
    const other = at % 9 === 3 ? at + 1 : at % 9 === 4 ? at - 1 : at
    return blocks[other] ?? block
  })
  return turned.join('').replaceAll('\n', '\r\n')
}

/** Events that set up the window, that add a line break, and that stay while the next one comes. */
function youtubeJson(cues: readonly Cue[]): string {
  const events = cues.flatMap(({ startSeconds = 0, text }) => {
    const start = startSeconds * 1000
    const segs = text.split(/(?= )/).map((utf8, at) => ({ utf8, tOffsetMs: at * 400 }))
    return [
      { tStartMs: start - 10, dDurationMs: 10, wWinId: 1, aAppend: 1, segs: [{ utf8: '\n' }] },
      { tStartMs: start, dDurationMs: 7900, wWinId: 1, segs },
    ]
  })
  return JSON.stringify({ wireMagic: 'pb3', events: [{ tStartMs: 0, id: 1 }, ...events] })
}

/** Times as text, blanks around what is said, a segment without any. */
function whisperJson(cues: readonly Cue[]): string {
  const segments = cues.map(({ startSeconds = 0, text }, id) => ({
    id,
    start: id % 2 === 0 ? startSeconds : String(startSeconds),
    end: startSeconds + 4,
    text: ` ${text} `,
  }))
  return JSON.stringify({ language: 'xx', segments: [...segments, { id: -1, start: 1 }] })
}
