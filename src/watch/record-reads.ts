// What a deck really reads is what is watched for it: nobody guesses. What it looked for in vain is among it, because it may
// appear later.
import { resolve } from 'node:path'
import type { Host } from '../host/host.ts'
import { fileStamp } from './file-stamp.ts'

/** The files and folders that were read, by their whole paths, and what they were like just before. */
export type Reads = Map<string, string>

/** A host that takes down what is read through it. */
export interface RecordingHost {
  readonly host: Host
  readonly reads: Reads
}

/** Records what is read through a host. What runs keep for later ones stays in memory as well, so that it need not be read again. */
export function recordReads(host: Host): RecordingHost {
  const reads: Reads = new Map()
  const kept = new Map<string, Promise<string | undefined>>()
  const note = (path: string): void => {
    reads.set(path, fileStamp(path))
  }
  return {
    reads,
    host: {
      ...host,
      readInput: (path, limitBytes) => {
        note(resolve(path))
        return host.readInput(path, limitBytes)
      },
      readBelow: (request) => {
        note(resolve(request.root, request.path))
        return host.readBelow(request)
      },
      listBelow: (root, path) => {
        note(resolve(root, path))
        return host.listBelow(root, path)
      },
      readKept: (name) => {
        const text = kept.get(name) ?? host.readKept(name)
        kept.set(name, text)
        return text
      },
      keepText: (name, text) => {
        kept.set(name, Promise.resolve(text))
        return host.keepText(name, text)
      },
    },
  }
}
