import type { Host } from './host.ts'
import { readBelow } from './read-below.ts'
import { readInput, readStdin } from './read-input.ts'
import { probeFolder, removeTemporaryFiles, writeFiles } from './write-files.ts'

/** The host that Node gives: real files, the real clock, the terminal. */
export const nodeHost: Host = {
  readInput,
  readStdin,
  readBelow,
  probeFolder,
  writeFiles,
  removeTemporaryFiles,
  now: () => new Date(),
  log: (text) => void process.stderr.write(`${text}\n`),
}
