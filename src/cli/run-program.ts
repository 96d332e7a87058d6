// The command line as a program: what it does when it is stopped, or when nobody reads on.
import process from 'node:process'
import { killAllBrowsers } from '../browser/leftovers.ts'
import { removeTemporaryFiles } from '../host/write-files.ts'
import { tellLostOutput } from './lost-output.ts'
import { runCommand } from './run-command.ts'

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Runs one command line and returns its exit status. A signal ends the process at once, with nothing left behind. */
export function runProgram(words: readonly string[]): Promise<number> {
  for (const [signal, status] of Object.entries(signals)) process.on(signal, () => leave(status))
  // A reader that has seen enough (`| head`) is no fault, nor is a standard error that takes no more.
  process.stderr.on('error', () => leave(process.exitCode ?? 0))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') leave(process.exitCode ?? 0)
    leave(tellLostOutput(error))
  })
  return runCommand(words)
}

function leave(status: number | string): never {
  killAllBrowsers()
  removeTemporaryFiles()
  process.exit(status)
}
