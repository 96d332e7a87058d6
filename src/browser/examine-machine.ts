import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cachePlace } from './bundled-chromium.ts'
import { thisMachine, type Machine } from './machine.ts'
import { folderProblem } from './own-folder.ts'
import { makeTempFolder } from './temp-folder.ts'

/** A folder that Afterdeck works in, and what is wrong with it, as the end of a sentence that begins with its name. */
export interface FolderState {
  readonly path: string
  readonly problem?: string
}

/** What `doctor` asks about the folders of this machine. */
export interface MachineState {
  /** Absent where there is none: no home folder, or one that is not ours. */
  readonly cache?: FolderState & { readonly bytes: number }
  readonly temp: FolderState
}

/** Looks at the folders that Afterdeck works in. */
export function examineMachine(machine: Machine = thisMachine()): MachineState {
  const path = cachePlace(machine)
  const temp = { path: machine.temp, ...problem(tempProblem(machine)) }
  if (path === undefined) return { temp }
  const bytes = sizeOf(path)
  return { cache: { path, bytes, ...problem(folderProblem(path, machine.userId)) }, temp }
}

function problem(text: string | undefined): { problem?: string } {
  return text === undefined ? {} : { problem: text }
}

function tempProblem(machine: Machine): string | undefined {
  try {
    rmSync(makeTempFolder(machine, 'profile'), { recursive: true, force: true })
    return undefined
  } catch (error) {
    return `cannot be written to (${error instanceof Error ? error.message : String(error)})`
  }
}

function sizeOf(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    // Another run may tidy up meanwhile.
    bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}
