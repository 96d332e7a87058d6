import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Host } from './host.ts'
import { keepText, readKept } from './kept-texts.ts'
import { listBelow } from './list-below.ts'
import { readBelow } from './read-below.ts'
import { readInput, readStdin } from './read-input.ts'
import { realPath } from './real-path.ts'
import {
  dropStaged,
  probeFolder,
  removeEmptyFolders,
  stageFile,
  writeFiles,
} from './write-files.ts'

/** The host that Node gives: real files, the real clock. */
export const nodeHost: Host = {
  readInput,
  readStdin,
  readBelow,
  listBelow,
  realPath,
  probeFolder,
  removeEmptyFolders,
  stageFile,
  dropStaged,
  writeFiles,
  readKept,
  keepText,
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  now: () => new Date(),
  processors: availableParallelism,
}
