// The command line as a program: what it does when it is stopped, or when nobody reads on.
import process from 'node:process'
import { killAllBrowsers } from '../browser/leftovers.ts'
import { removeTemporaryFiles } from '../host/write-files.ts'
import { runCommand } from './run-command.ts'

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Runs one command line and returns its exit status. A signal ends the process at once, with nothing left behind. */
export function runProgram(words: readonly string[]): Promise<number> {
  for (const [signal, status] of Object.entries(signals)) process.on(signal, () => leave(status))
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`| head`) is no fault.
      if (error.code !== 'EPIPE') throw error
      leave(process.exitCode ?? 0)
    })
  }
  return runCommand(words)
}

function leave(status: number | string): never {
  killAllBrowsers()
  removeTemporaryFiles()
  process.exit(status)
}
