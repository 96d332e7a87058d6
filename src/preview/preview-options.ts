import type { BuildOptions } from '../build/build-options.ts'
import type { Host } from '../host/host.ts'
import type { EditorCommand } from './editor-command.ts'

/** How a preview is to run. */
export interface PreviewOptions {
  /** Files and folders. */
  readonly words: readonly string[]
  readonly host: Host
  readonly build: BuildOptions
  /** Absent where the next free one is to be taken. */
  readonly port?: number | undefined
  /** Whether phones of the local network may move slides, and at which address of this machine they find it. */
  readonly clicker?: boolean | string | undefined
  readonly editor?: EditorCommand | undefined
  /** Starts a program and says whether that is possible. */
  readonly run: (command: readonly [string, ...string[]]) => Promise<boolean>
}
