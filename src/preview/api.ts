// The preview for programs: the same as the command's, without an editor and without signals.
import { defaultOptions, type BuildOptions } from '../build/build-options.ts'
import { toJson, type JsonDiagnostic } from '../diagnostics/format-json.ts'
import { nodeHost } from '../host/node-host.ts'
import { runPreview } from './run-preview.ts'

const optionNames = ['theme', 'templates', 'sizes', 'fit', 'strict', 'rules', 'browser'] as const

/** The options of `startPreview`. */
export interface PreviewApiOptions extends Partial<
  Pick<BuildOptions, (typeof optionNames)[number]>
> {
  /** Where it listens on this machine. @default the next free from 4747 on */
  readonly port?: number | undefined
  /**
   * Whether phones of the local network may move the slides; a text names the address of this machine that they reach.
   * @default false
   */
  readonly clicker?: boolean | string | undefined
}

/** A preview that runs, or why it does not. */
export type StartedPreview =
  | {
      readonly ok: true
      readonly url: string
      readonly port: number
      readonly files: readonly string[]
      /** The address of the clicker for phones, where one was asked for. */
      readonly clicker?: string
      /** Ends the server and the browser that measures, and watches no file any more. */
      readonly close: () => Promise<void>
    }
  | { readonly ok: false; readonly diagnostics: readonly JsonDiagnostic[] }

/**
 * Starts a preview of files and folders, which goes on until it is closed. What keeps it from starting is told.
 *
 * @example
 * const preview = await startPreview('talk.yaml')
 * if (preview.ok) console.log(preview.url)
 *
 * @throws TypeError where the API is used wrongly.
 */
export async function startPreview(
  files: string | readonly string[],
  options: PreviewApiOptions = {},
): Promise<StartedPreview> {
  const words = typeof files === 'string' ? [files] : files
  if (
    !Array.isArray(words) ||
    words.length === 0 ||
    !words.every((word) => typeof word === 'string')
  )
    throw new TypeError(
      'What is to be shown must be the path of a file or a folder, or a list of them.',
    )
  const known: readonly string[] = [...optionNames, 'port', 'clicker']
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new TypeError(`There is no option “${unknown}”; there are ${known.join(', ')}.`)
  const { port, clicker, ...build } = options
  const started = await runPreview({
    words,
    host: nodeHost,
    build: { ...defaultOptions, ...build },
    port,
    clicker,
    run: () => Promise.resolve(false),
  })
  if (!started.ok) return { ok: false, diagnostics: started.diagnostics.map(toJson) }
  return { ok: true, ...started.value }
}
