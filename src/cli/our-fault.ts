import process from 'node:process'
import { errorText } from './terminal.ts'

/** A fault of ours: told as one, with its trace only where somebody asked for it. */
export function ourFault(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  const trace =
    process.env['AFTERDECK_DEBUG'] !== undefined && error instanceof Error ? `${error.stack}\n` : ''
  return (
    `${errorText('Afterdeck failed, and it is not your fault:')} ${reason}\n${trace}` +
    'Please report it with the recap that caused it. AFTERDECK_DEBUG=1 shows where it happened.\n'
  )
}
