import type { Outcome } from '../diagnostics/outcome.ts'

/** Why a file that a recap names could not be had. */
export type BelowFault = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable' | 'empty'

export type BelowFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: BelowFault }

/** The names in a folder that a recap names, or why they could not be had. */
export type BelowFolder =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly reason: 'missing' | 'outside' | 'not-a-folder' | 'unreadable' }

/** What to read below a folder, and how much of it at most. */
export interface BelowRequest {
  /** The folder that nothing may lead out of. */
  readonly root: string
  /** The path as the recap has it, relative to `root`. */
  readonly path: string
  readonly limitBytes: number
}

/** One result, ready to be written. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A result that lies on disk already, under a name of its own, and waits for the others. */
export interface StagedFile {
  readonly path: string
  readonly temp: string
  readonly length: number
}

export type ResultFile = OutputFile | StagedFile

/** Everything that Afterdeck asks of the world outside: files and the clock. */
export interface Host {
  /** Reads a file that the command line names; anything else than an ordinary file is an error. */
  readInput(path: string, limitBytes?: number): Promise<Outcome<Uint8Array>>
  /** Reads standard input to its end. */
  readStdin(limitBytes?: number): Promise<Outcome<Uint8Array>>
  /** Reads a file that a recap names, which must lie in or below the folder given. */
  readBelow(request: BelowRequest): Promise<BelowFile>
  /** The names in a folder that is `root` or lies below it. */
  listBelow(root: string, path: string): Promise<BelowFolder>
  /** The path with all links resolved; of what does not exist yet, as far as it exists. */
  realPath(path: string): Promise<string>
  /**
   * Makes an output folder if need be, and tries whether it can be written to and whether results of these
   * names find their places free of folders. Returns the folders it made.
   */
  probeFolder(folder: string, names?: readonly string[]): Promise<Outcome<readonly string[]>>
  /** Removes those folders that `probeFolder` made and that nothing was written to. */
  removeEmptyFolders(folders: readonly string[]): Promise<void>
  /** Puts a result beside its place, so that it need not be held in memory; nothing where that is not possible now. */
  stageFile(file: OutputFile): Promise<StagedFile | undefined>
  /** Removes those of the results that were put there and not written. */
  dropStaged(files: readonly ResultFile[]): Promise<void>
  /** Writes all files or, as far as the system can promise it, none. */
  writeFiles(files: readonly ResultFile[]): Promise<Outcome<readonly string[]>>
  /** Reads what an earlier run has kept under a name, if there is any. */
  readKept(name: string): Promise<string | undefined>
  /** Keeps a text for later runs, where the machine has a place for it. */
  keepText(name: string, text: string): Promise<void>
  /** A name for a text: always the same for the same, and another for every other. */
  digest(text: string): string
  now(): Date
  /** How many things the machine can do at once. */
  processors(): number
}
