import process from 'node:process'
import { listLayouts, type ListedLayout } from '../build/list-layouts.ts'
import { toJson } from '../diagnostics/format-json.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { nodeHost } from '../host/node-host.ts'
import { packageVersion } from '../package-files.ts'
import { exitStatus } from './exit-status.ts'
import { showsColour } from './terminal.ts'

/** The options of `layouts` as commander hands them over. */
export interface LayoutsFlags {
  readonly templates?: string
  readonly json?: boolean
}

/** Prints the layouts of a deck, those of one's own among them. */
export async function runLayoutsCommand({ templates, json }: LayoutsFlags): Promise<number> {
  const listed = await listLayouts(templates, nodeHost)
  const { diagnostics } = listed
  const layouts = listed.ok ? listed.value : []
  if (json === true) {
    const object = { version: packageVersion(), ok: listed.ok, layouts, diagnostics: diagnostics.map(toJson) } // prettier-ignore
    process.stdout.write(`${JSON.stringify(object, null, 2)}\n`)
    return exitStatus(diagnostics)
  }
  if (diagnostics.length > 0) {
    const text = formatDiagnostics(diagnostics, { sources: new Map(), colour: showsColour() })
    process.stderr.write(`${text}\n`)
  }
  if (layouts.length > 0) process.stdout.write(`${layouts.map(lineOf).join('\n')}\n`)
  return exitStatus(diagnostics)
}

function lineOf({ name, about, evidence, file }: ListedLayout): string {
  const from = evidence.length === 0 ? '' : `  ← ${evidence.join(', ')}`
  return `${name.padEnd(12)}${about}${from}${file === undefined ? '' : `  (${file})`}`
}
