// The one edge between finding a browser and the world: what kind of machine this is, and what is there.
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'

/** What the search for a browser asks of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's home folder, where there is one. */
  readonly home: string | undefined
  readonly temp: string
  /** The number of the user; undefined on Windows. */
  readonly userId: number | undefined
  fileState(path: string): FileState
  /** The names in a folder; empty where it cannot be read. */
  names(folder: string): readonly string[]
}

export type FileState = 'executable' | 'not executable' | 'a folder' | 'missing'

/** Looks at the machine that this runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    home: homeFolder(),
    temp: tmpdir(),
    userId: process.getuid?.(),
    fileState,
    names: readNames,
  }
}

/** A folder on the way that may not be looked into throws, even with `throwIfNoEntry: false`. */
function fileState(path: string): FileState {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return 'missing'
    if (found.isDirectory()) return 'a folder'
    accessSync(path, constants.X_OK)
    return found.isFile() ? 'executable' : 'not executable'
  } catch {
    return 'not executable'
  }
}

/** `os.homedir()` throws for a user number without a name, as containers have them. */
function homeFolder(): string | undefined {
  try {
    return homedir() || undefined
  } catch {
    return undefined
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
