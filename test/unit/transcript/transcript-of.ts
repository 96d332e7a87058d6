import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../../src/diagnostics/outcome.ts'
import type { Cue, Transcript } from '../../../src/model/transcript.ts'
import { readTranscript } from '../../../src/transcript/read-transcript.ts'

/** Reads one of the fixtures beside this file. */
export function readFixture(name: string): Outcome<Transcript> {
  return readTranscript({ file: name, text: fixtureText(name) })
}

export function fixtureText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
}

/** The cues of a text, which must be readable. */
export function cuesOf(text: string, file = 'talk.txt'): readonly Cue[] {
  const read = readTranscript({ file, text })
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  return read.value.cues
}

/** What was tolerated: how often, and where first. */
export function faultsOf(outcome: Outcome<unknown>): string[] {
  return outcome.diagnostics.map(({ code, message }) => {
    const [, fault, count, place] = / has (.+) \((\d+) times, first in (.+?)\)/.exec(message) ?? []
    return code === 'transcript/tolerated' ? `${count} × ${fault}, ${place}` : code
  })
}
