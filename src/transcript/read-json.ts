import type { Faults } from './faults.ts'
import type { RawCue } from './raw-cue.ts'

type Entry = Readonly<Record<string, unknown>>
type Shape = (file: Entry) => readonly Read[] | undefined
/** One entry of a file; `silent` holds no text by its nature. */
type Read = Omit<RawCue, 'place' | 'lines'> & {
  readonly text?: string | undefined
  readonly silent?: true
}

/**
 * Reads the JSON that YouTube (`events`) and Whisper (`segments`, `words`, `transcription`) write, and lists of
 * `{text, start, duration}`. Undefined where it is none of these.
 */
export function readJsonTranscript(value: unknown, faults: Faults): RawCue[] | undefined {
  const file: Entry = Array.isArray(value) ? { segments: value } : isEntry(value) ? value : {}
  const read = shapes.map((shape) => shape(file)).find((each) => each !== undefined)
  return read?.flatMap(({ text, silent, ...cue }, index) => {
    const place = `entry ${index + 1}`
    if (text === undefined && silent === undefined) faults.note('bad-entry', place)
    if (text === undefined || text.trim() === '') return []
    if (cue.startSeconds === undefined && !isPlain(file)) faults.note('bad-time', place)
    return [{ ...cue, lines: text.split('\n').map(oneLine), place }]
  })
}

const shapes: readonly Shape[] = [
  ({ events }) => (Array.isArray(events) ? events.map(youtubeEvent) : undefined),
  ({ segments }) => entriesOf(segments)?.map(segment),
  ({ transcription }) => entriesOf(transcription)?.map(whisperCpp),
  ({ words }) => (Array.isArray(words) ? wordGroups(words.filter(isEntry)) : undefined),
  ({ text }) => (typeof text === 'string' ? [{ text }] : undefined),
]

/** Whether a file has its text in one piece, without times. */
function isPlain({ text, segments }: Entry): boolean {
  return typeof text === 'string' && segments === undefined
}

function youtubeEvent(value: unknown): Read {
  if (!isEntry(value)) return {}
  // Events without segments set up the window in which captions roll.
  if (value['segs'] === undefined) return { silent: true }
  if (!Array.isArray(value['segs'])) return {}
  const text = value['segs'].map((each) => (isEntry(each) ? textOf(each['utf8']) : '')).join('')
  const start = seconds(value['tStartMs'], 1000)
  const length = seconds(value['dDurationMs'], 1000)
  return { text, startSeconds: start, endSeconds: sum(start, length) }
}

function segment(value: unknown): Read {
  if (!isEntry(value)) return {}
  const { text, start, end, duration, dur, speaker, words } = value
  const first = Array.isArray(words) ? words.find(isEntry)?.['start'] : undefined
  const from = seconds(start) ?? seconds(first)
  const said = typeof text === 'string' ? text : Array.isArray(words) ? joined(words) : undefined
  return {
    text: said,
    startSeconds: from,
    endSeconds: seconds(end) ?? sum(from, seconds(duration ?? dur)),
    speaker: typeof speaker === 'string' && speaker.trim() !== '' ? speaker.trim() : undefined,
  }
}

function whisperCpp(value: unknown): Read {
  if (!isEntry(value) || typeof value['text'] !== 'string') return {}
  const offsets = isEntry(value['offsets']) ? value['offsets'] : {}
  return {
    text: value['text'],
    startSeconds: seconds(offsets['from'], 1000),
    endSeconds: seconds(offsets['to'], 1000),
  }
}

const wordsOfCue = 12

/** Words without sentences become cues of a dozen. */
function wordGroups(words: readonly Entry[]): Read[] {
  const groups: Read[] = []
  for (let at = 0; at < words.length; at += wordsOfCue) {
    const group = words.slice(at, at + wordsOfCue)
    const startSeconds = seconds(group[0]?.['start'])
    groups.push({ text: joined(group), startSeconds, endSeconds: seconds(group.at(-1)?.['end']) })
  }
  return groups
}

/** Whisper puts a blank before each word where the language does; other tools put none. */
function joined(words: readonly unknown[]): string {
  const texts = words.filter(isEntry).map((each) => textOf(each['word'] ?? each['text']))
  return texts.join(texts.some((text) => /^\s/.test(text)) ? '' : ' ')
}

function entriesOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A number, also where it is written as text. */
function seconds(value: unknown, divisor = 1): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number / divisor : undefined
}

function sum(start: number | undefined, length: number | undefined): number | undefined {
  return start === undefined || length === undefined ? undefined : start + length
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
