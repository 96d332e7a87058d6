import process from 'node:process'
import { importFiles, importPrompt, type Imported } from '../build/import-files.ts'
import type { ImportSource } from '../build/import-material.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { toJson } from '../diagnostics/format-json.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { printable } from '../diagnostics/printable.ts'
import { nodeHost } from '../host/node-host.ts'
import { packageVersion } from '../package-files.ts'
import { exitStatus } from './exit-status.ts'
import { showsColour } from './terminal.ts'

/** The options of `import` as commander hands them over. */
export interface ImportFlags {
  readonly transcript?: string
  readonly out?: string
  readonly force?: boolean
  readonly prompt?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Imports files, or writes what a language model is asked; the recap or the prompt is on standard output. */
export async function runImportCommand(
  files: readonly string[],
  flags: ImportFlags,
): Promise<number> {
  const { transcript } = flags
  const named = files.map((path): ImportSource => ({ path }))
  const sources: readonly ImportSource[] =
    transcript === undefined ? named : [...named, { path: transcript, kind: 'transcript' }]
  return flags.prompt === true ? runPrompt(sources, flags) : runImport(sources, flags)
}

async function runPrompt(sources: readonly ImportSource[], flags: ImportFlags): Promise<number> {
  const outcome = await importPrompt(sources, nodeHost)
  const { ok, diagnostics } = outcome
  const prompt = outcome.ok ? outcome.value : undefined
  if (flags.json === true) tellJson({ ok, prompt }, diagnostics)
  else {
    tellFindings(diagnostics)
    if (prompt !== undefined) process.stdout.write(prompt)
  }
  return exitStatus(diagnostics)
}

async function runImport(sources: readonly ImportSource[], flags: ImportFlags): Promise<number> {
  const { out, force = false } = flags
  const outcome = await importFiles({ sources, out, force }, nodeHost)
  const { ok, diagnostics } = outcome
  const imported = outcome.ok ? outcome.value : undefined
  if (flags.json === true) tellJson({ ok, ...(imported && inJson(imported)) }, diagnostics)
  else {
    tellFindings(diagnostics)
    if (imported !== undefined && flags.quiet !== true)
      process.stderr.write(`${summary(imported, out)}\n`)
    if (imported !== undefined && out === undefined) process.stdout.write(imported.yaml)
  }
  return exitStatus(diagnostics)
}

function inJson({ files, recap, kinds, facts, quotes }: Imported): object {
  return { files, recap, report: { kinds, ...facts, quotes } }
}

function tellJson(result: object, diagnostics: readonly Diagnostic[]): void {
  const json = { version: packageVersion(), ...result, diagnostics: diagnostics.map(toJson) }
  process.stdout.write(`${JSON.stringify(json, null, 2)}\n`)
}

function tellFindings(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return
  const text = formatDiagnostics(diagnostics, { sources: new Map(), colour: showsColour() })
  process.stderr.write(`${text}\n`)
}

/** What came of it, what is not in it, and what is left to do. */
function summary({ recap, facts, quotes, kinds }: Imported, out: string | undefined): string {
  const sections = recap.sections ?? []
  const takeaways = [...(recap.takeaways ?? []), ...sections.flatMap(({ takeaways }) => takeaways)]
  const known = quotes.filter(({ state }) => state === 'verbatim' || state === 'trimmed').length
  const read = kinds.map(({ file, kind }) => `${printable(file)}: ${kindNames[kind] ?? kind}`)
  const counts = [
    counted(sections.length, 'section'),
    counted(takeaways.length, 'takeaway'),
    quotes.length === 0 ? '' : `${known} of ${counted(quotes.length, 'quote')} in the transcript`,
  ]
  const left = new Map<string, number>()
  for (const { reason } of facts.leftOut) left.set(reason, (left.get(reason) ?? 0) + 1)
  const pieces = [...left].map(([reason, count]) => `${reason} (${count})`)
  return [
    ...read,
    counts.filter((each) => each !== '').join(', '),
    ...(pieces.length === 0 ? [] : [`Left out: ${pieces.join(', ')}; --json has every piece.`]),
    ...(facts.todos.length === 0
      ? []
      : [`To do: ${counted(facts.todos.length, 'place')} marked x-todo.`]),
    ...(out === undefined ? [] : [`Next: afterdeck check ${printable(out)}`]),
  ].join('\n')
}

const kindNames: Readonly<Record<string, string>> = {
  page: 'a web page',
  markdown: 'an article in Markdown',
  notes: 'notes',
  transcript: 'a transcript',
  chapters: 'a list of chapters',
}

function counted(count: number, one: string): string {
  if (count === 0) return ''
  return `${count} ${count === 1 ? one : `${one}s`}`
}
