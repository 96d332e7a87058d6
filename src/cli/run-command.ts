import process from 'node:process'
import { CommanderError } from 'commander'
import { makeProgram } from './program.ts'
import { errorText } from './terminal.ts'

/** Runs one command line and returns its exit status. */
export async function runCommand(words: readonly string[]): Promise<number> {
  let status = 0
  const program = makeProgram((code) => {
    status = code
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    // commander has said what is wrong already, and asks to end with 1 where 2 is meant.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    process.stderr.write(ourFault(error))
    return 70
  }
}

/** A fault of ours: told as one, with its trace only where somebody asked for it. */
function ourFault(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  const trace =
    process.env['AFTERDECK_DEBUG'] !== undefined && error instanceof Error ? `${error.stack}\n` : ''
  return (
    `${errorText('Afterdeck failed, and it is not your fault:')} ${reason}\n${trace}` +
    'Please report it with the recap that caused it. AFTERDECK_DEBUG=1 shows where it happened.\n'
  )
}
