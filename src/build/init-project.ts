// What `afterdeck init` writes: a project that looks finished on its first build, with what editors and
// Marp tools want to find beside it. A file that is there already is never touched, unless it is asked for.
import { basename, dirname, join } from 'node:path'
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host, OutputFile } from '../host/host.ts'
import { packageVersion, projectFile } from '../package-files.ts'
import { schemaText } from './schema-file.ts'

/** What became of a new project. */
export interface InitReport<Finding> {
  readonly version: string
  readonly ok: boolean
  /** The folder as it was given. */
  readonly folder: string
  /** The files that were written. */
  readonly files: readonly string[]
  /** The files that were there already and stayed as they were. */
  readonly kept: readonly string[]
  readonly diagnostics: readonly Finding[]
}

/** Where each file of a new project comes from. npm would leave out some of these names. */
const origins: Readonly<Record<string, string>> = {
  'recap.yaml': 'recap.yaml',
  '.vscode/settings.json': 'vscode/settings.json',
  '.marprc.yml': 'marprc.yml',
  '.gitignore': 'gitignore',
  'README.md': 'README.md',
}

/** Writes a new project into a folder, which is made if need be. */
export async function initProject(
  folder: string,
  { host, force }: { readonly host: Host; readonly force: boolean },
): Promise<InitReport<Diagnostic>> {
  const own = Object.entries(origins).map(([name, origin]) => [name, projectFile(origin)] as const)
  const files = Object.fromEntries([...own, ['recap.schema.json', schemaText()] as const])
  const written = await writeNewFiles(folder, files, { host, force })
  return { version: packageVersion(), folder: shown(folder), ...written }
}

/** Texts by their names in a folder. */
export type NewFiles = Readonly<Record<string, string>>

/** What became of new files. */
export type Written = Pick<InitReport<Diagnostic>, 'ok' | 'files' | 'kept' | 'diagnostics'>

/** Writes files into a folder. One that is there already is never touched, unless it is asked for. */
export async function writeNewFiles(
  folder: string,
  texts: NewFiles,
  { host, force }: { readonly host: Host; readonly force: boolean },
): Promise<Written> {
  const kept = force ? [] : await taken(folder, Object.keys(texts), host)
  const files = Object.entries(texts)
    .map(([name, text]): OutputFile => ({ path: join(folder, name), bytes: Buffer.from(text) }))
    .filter(({ path }) => !kept.includes(path))
  const findings = kept.map((path) => report('init/file-kept', { path: shown(path) }))
  const faults = await write(files, host)
  const ok = !faults.some(isError)
  return {
    ok,
    files: ok ? files.map(({ path }) => shown(path)) : [],
    kept: kept.map(shown),
    diagnostics: [...findings, ...faults],
  }
}

/** The paths that something stands at, whatever it is. */
async function taken(folder: string, names: readonly string[], host: Host): Promise<string[]> {
  const paths: string[] = []
  for (const name of names) {
    const found = await host.readBelow({ root: folder, path: name, limitBytes: 0 })
    if (found.ok || found.reason !== 'missing') paths.push(join(folder, name))
  }
  return paths
}

/** Writes all files or none; a failure leaves no folder behind. */
async function write(files: readonly OutputFile[], host: Host): Promise<readonly Diagnostic[]> {
  const made: string[] = []
  const folders = new Set(files.map(({ path }) => dirname(path)))
  for (const folder of folders) {
    const own = files.filter(({ path }) => dirname(path) === folder)
    const probed = await host.probeFolder(
      folder,
      own.map(({ path }) => basename(path)),
    )
    if (!probed.ok) return giveUp(probed.diagnostics, made, host)
    made.push(...probed.value)
  }
  const written = await host.writeFiles(files)
  return written.ok ? written.diagnostics : giveUp(written.diagnostics, made, host)
}

async function giveUp(diagnostics: readonly Diagnostic[], made: readonly string[], host: Host) {
  await host.removeEmptyFolders(made)
  return diagnostics.map(withoutOut)
}

/** `init` has no --out: its folder is its argument. */
function withoutOut(diagnostic: Diagnostic): Diagnostic {
  const { hint } = diagnostic
  return hint === undefined ? diagnostic : { ...diagnostic, hint: hint.replace(' with --out', '') }
}

function shown(path: string): string {
  return path.replaceAll('\\', '/')
}
