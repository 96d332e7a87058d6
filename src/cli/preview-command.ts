import process from 'node:process'
import { defaultOptions, type BuildOptions } from '../build/build-options.ts'
import { toJson } from '../diagnostics/format-json.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import { nodeHost } from '../host/node-host.ts'
import { openAddress, startProgram } from '../host/start-program.ts'
import { packageVersion } from '../package-files.ts'
import { chooseEditor } from '../preview/editor-command.ts'
import { runPreview, type Preview } from '../preview/run-preview.ts'
import { terminalQr } from '../preview/terminal-qr.ts'
import { exitStatus } from './exit-status.ts'
import { expandFiles } from './expand-files.ts'
import { readRules } from './read-rules.ts'
import { readSizes } from './read-sizes.ts'
import { showsColour } from './terminal.ts'

/** The options of `preview` as commander hands them over. */
export interface PreviewFlags {
  readonly theme?: string
  readonly templates?: string
  readonly size?: string
  readonly fit: boolean
  readonly strict?: boolean
  readonly rule?: readonly string[]
  readonly port?: number
  readonly clicker?: boolean
  readonly clickerAddress?: string
  readonly open?: boolean
  readonly editor?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly browser?: string
}

/**
 * Runs `preview` until a signal ends it. Its address is on standard error for people, and in one JSON object on standard output
 * for programs.
 */
export async function runPreviewCommand(
  words: readonly string[],
  flags: PreviewFlags,
): Promise<number> {
  const started = await start(words, flags)
  const { diagnostics } = started
  const json = flags.json === true
  if (json) process.stdout.write(`${JSON.stringify(jsonOf(started), null, 2)}\n`)
  else if (diagnostics.length > 0) {
    const text = formatDiagnostics(diagnostics, { sources: new Map(), colour: showsColour() })
    process.stderr.write(`${text}\n`)
  }
  if (!started.ok) return exitStatus(diagnostics)
  const { url, clicker } = started.value
  if (!json) process.stderr.write(`Preview: ${url}\n`)
  if (!json && clicker !== undefined) process.stderr.write(clickerText(clicker, flags.quiet === true)) // prettier-ignore
  if (!json && flags.quiet !== true) process.stderr.write('Stop it with Ctrl-C.\n')
  // What can't be opened is no fault: the address is there.
  if (flags.open ?? (process.stderr.isTTY && !json)) await openAddress(url)
  return 0
}

/** The address of the clicker, and that as a code for the camera of a phone, where somebody sees it. */
function clickerText(url: string, isQuiet: boolean): string {
  const code = process.stderr.isTTY && !isQuiet ? `${terminalQr(url, showsColour())}\n` : ''
  return `Clicker: ${url}\n${code}`
}

async function start(words: readonly string[], flags: PreviewFlags): Promise<Outcome<Preview>> {
  const sizes = readSizes(flags.size)
  if (!sizes.ok) return sizes
  const rules = readRules(flags.rule)
  if (!rules.ok) return rules
  const { VISUAL: visual, EDITOR: usual } = process.env
  const editor = chooseEditor({ ordered: flags.editor, usual: [visual, usual] })
  if (!editor.ok) return editor
  const expanded = await expandFiles(words)
  if (!expanded.ok) return expanded
  const { theme, templates, fit, strict = false, browser } = flags
  const named = { theme, templates, fit, strict, browser, sizes: sizes.value, rules: rules.value }
  const build: BuildOptions = { ...defaultOptions, ...named }
  const { port, clickerAddress, clicker = clickerAddress !== undefined } = flags
  const wanted = { port, clicker: clicker && (clickerAddress ?? true), editor: editor.value }
  const preview = { words: expanded.value, host: nodeHost, build, ...wanted }
  return runPreview({ ...preview, run: startProgram })
}

function jsonOf(started: Outcome<Preview>): object {
  const version = packageVersion()
  const diagnostics = started.diagnostics.map((each: Diagnostic) => toJson(each))
  if (!started.ok) return { version, ok: false, diagnostics }
  const { url, port, files, clicker } = started.value
  return { version, ok: true, url, port, files, ...(clicker && { clicker }), diagnostics }
}
