import process from 'node:process'
import { initProject } from '../build/init-project.ts'
import { toJson } from '../diagnostics/format-json.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { nodeHost } from '../host/node-host.ts'
import { exitStatus } from './exit-status.ts'
import { showsColour } from './terminal.ts'

/** The options of `init` as commander hands them over. */
export interface InitFlags {
  readonly force?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Runs `init` and says what it wrote, and what to do next. */
export async function runInitCommand(folder: string, flags: InitFlags): Promise<number> {
  const result = await initProject(folder, { host: nodeHost, force: flags.force ?? false })
  const { diagnostics, files, ok } = result
  if (flags.json === true) {
    const json = { ...result, diagnostics: diagnostics.map(toJson) }
    process.stdout.write(`${JSON.stringify(json, null, 2)}\n`)
    return exitStatus(diagnostics)
  }
  if (diagnostics.length > 0) {
    const text = formatDiagnostics(diagnostics, { sources: new Map(), colour: showsColour() })
    process.stderr.write(`${text}\n`)
  }
  if (ok && flags.quiet !== true) {
    process.stderr.write(`${[...files, nextStep(result.folder)].join('\n')}\n`)
  }
  return exitStatus(diagnostics)
}

function nextStep(folder: string): string {
  const build = 'npx afterdeck build recap.yaml'
  return folder === '.' ? `Next: ${build}` : `Next: cd ${quoted(folder)} && ${build}`
}

/** A folder as a shell takes it. */
function quoted(folder: string): string {
  return /^[\w@%+=:,./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", String.raw`'\''`)}'`
}
