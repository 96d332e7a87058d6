import process from 'node:process'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { report } from '../diagnostics/report.ts'
import { reasonFor } from '../host/reasons.ts'
import { exitStatus } from './exit-status.ts'
import { showsColour } from './terminal.ts'

/** Says that standard output took no more, a full disk behind it for one, and returns the exit status. */
export function tellLostOutput({ code = '' }: NodeJS.ErrnoException): number {
  const words = { path: 'standard output', reason: reasonFor(code) }
  const isFull = code === 'ENOSPC' || code === 'EDQUOT'
  const found = [report(isFull ? 'output/disk-full' : 'output/not-writable', words)]
  process.stderr.write(
    `${formatDiagnostics(found, { sources: new Map(), colour: showsColour() })}\n`,
  )
  return exitStatus(found)
}
