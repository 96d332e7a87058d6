import { availableParallelism } from 'node:os'
import type { Host } from './host.ts'
import { readBelow } from './read-below.ts'
import { readInput, readStdin } from './read-input.ts'
import { realPath } from './real-path.ts'
import { probeFolder, removeEmptyFolders, writeFiles } from './write-files.ts'

/** The host that Node gives: real files, the real clock. */
export const nodeHost: Host = {
  readInput,
  readStdin,
  readBelow,
  realPath,
  probeFolder,
  removeEmptyFolders,
  writeFiles,
  now: () => new Date(),
  processors: availableParallelism,
}
