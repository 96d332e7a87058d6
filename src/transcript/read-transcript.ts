import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceText } from '../model/source.ts'
import type { Cue, Transcript } from '../model/transcript.ts'
import { countFaults, type Faults } from './faults.ts'
import { orderCues } from './order-cues.ts'
import type { RawCue } from './raw-cue.ts'
import { readCaptions } from './read-captions.ts'
import { readJsonTranscript } from './read-json.ts'
import { readPlain } from './read-plain.ts'
import { rollUp } from './roll-up.ts'
import { takeSpeakers } from './take-speakers.ts'

/** How much a transcript may hold. */
export const transcriptLimits = {
  bytes: 10_000_000,
  cues: 100_000,
  hours: 12,
  /** UTF-16 units of what is said: several times as many as anybody says in twelve hours. */
  spoken: 3_000_000,
} as const

/**
 * Reads WebVTT, SRT, the JSON of YouTube and Whisper, or plain text. What a file is, its content tells: names
 * are often wrong. Faults that can be put right are, and each kind of them is told once.
 */
export function readTranscript({ file, text }: SourceText): Outcome<Transcript> {
  const faults = countFaults()
  const clean = cleaned(text, faults)
  const isJson = /^\s*(?:\{|\[\s*\{)/.test(clean) || /\.json$/i.test(file)
  const raw = isJson ? readJson(clean, faults) : readLines(clean, file, faults)
  if (typeof raw === 'string') return fail([report('transcript/unreadable', { file, reason: raw })])
  if (raw.length > transcriptLimits.cues) return tooLarge(file, '100,000 captions')
  const cues = orderCues(takeSpeakers(raw), faults).flatMap(toCue)
  if (cues.length === 0) {
    const reason = 'nobody says anything in it'
    return fail([report('transcript/unreadable', { file, reason })])
  }
  const spoken = cues.reduce((sum, { text }) => sum + text.length, 0)
  if (spoken > transcriptLimits.spoken) return tooLarge(file, '3 million characters')
  const last = cues.reduce((latest, { startSeconds = 0 }) => Math.max(latest, startSeconds), 0)
  if (last > transcriptLimits.hours * 3600) return tooLarge(file, '12 hours')
  return ok({ cues }, faults.toDiagnostics(file))
}

function tooLarge(file: string, limit: string): Outcome<Transcript> {
  return fail([report('transcript/too-large', { file, limit })])
}

// Half of a pair, and controls that no editor shows; line ends of all systems are one.
const unshowable = /(?![\t\n])[\p{Cc}\p{Cs}\uFEFF]/gu

function cleaned(text: string, faults: Faults): string {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
  const clean = plain.replaceAll(unshowable, '')
  if (clean.length < plain.length) faults.note('control', 'the text', plain.length - clean.length)
  return clean
}

/** The cues of JSON, or why there are none. */
function readJson(text: string, faults: Faults): readonly RawCue[] | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'its JSON is broken'
  }
  const cues = readJsonTranscript(value, faults)
  return cues === undefined
    ? 'its JSON is neither YouTube’s nor Whisper’s'
    : rollUp(cues, false, faults)
}

function readLines(text: string, file: string, faults: Faults): readonly RawCue[] {
  const lines = text.split('\n')
  const isVtt = /^WEBVTT(?:\s|$)/.test(lines[0]!)
  if (!isVtt && !hasArrows(text)) return readPlain(lines)
  if (!isVtt && /\.vtt$/i.test(file)) faults.note('no-header', 'line 1')
  const { cues, hasWordTimes } = readCaptions(lines, faults)
  return rollUp(cues, hasWordTimes, faults)
}

/** Captions have their times on lines of their own; plain text may have an arrow between times before its words. */
function hasArrows(text: string): boolean {
  return /^[ \t]*-?\d[\d:.,]*[ \t]*-->[ \t]*-?\d[\d:.,]*(?:[ \t]+\S+:\S+)*[ \t]*$/m.test(text)
}

function toCue({ startSeconds, endSeconds, speaker, lines }: RawCue): Cue[] {
  const text = lines.filter((line) => line !== '').join(' ')
  if (text === '') return []
  return [
    {
      ...(startSeconds !== undefined && { startSeconds }),
      ...(endSeconds !== undefined && { endSeconds }),
      ...(speaker !== undefined && { speaker }),
      text,
    },
  ]
}
