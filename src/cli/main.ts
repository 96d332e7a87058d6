#!/usr/bin/env node
// argv → exit status. The only place that ends the process.
import process from 'node:process'
import { killAllBrowsers } from '../browser/leftovers.ts'
import { removeTemporaryFiles } from '../host/write-files.ts'

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

for (const [signal, status] of Object.entries(signals)) {
  process.on(signal, () => {
    killAllBrowsers()
    removeTemporaryFiles()
    process.exit(status)
  })
}

// A reader that has seen enough (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    killAllBrowsers()
    removeTemporaryFiles()
    process.exit(process.exitCode ?? 0)
  })
}

// Loaded only now: it takes a while, in which signals are heeded already.
const { runCommand } = await import('./run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2))
