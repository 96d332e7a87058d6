// Templates of an author's own: a folder that a recap names, in or below its own, or any that the command line names.
// What it has takes the place of ours file by file; a layout that we don't have is a new one.
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report, type Place } from '../diagnostics/report.ts'
import { nearest } from '../diagnostics/suggest.ts'
import type { BelowFault, BelowFile, Host } from '../host/host.ts'
import { whyUnread } from '../host/why-unread.ts'
import { decodeSource } from '../load/decode-source.ts'
import { packageTemplates } from '../package-files.ts'

/** Templates of an author's own. */
export interface OwnTemplates {
  /** By their paths in their folder: `layouts/claim.md.hbs`. */
  readonly texts: ReadonlyMap<string, string>
  /** Where each lies, as messages say it. */
  readonly files: ReadonlyMap<string, string>
  /** The layouts that the catalogue does not have. */
  readonly layouts: readonly string[]
}

/** A folder of templates, and where it may lie. */
export interface TemplateFolder {
  readonly root: string
  /** Below the root; as it is written. */
  readonly path: string
}

export const noTemplates: OwnTemplates = { texts: new Map(), files: new Map(), layouts: [] }

const limitBytes = 1_000_000
const mostFiles = 500
const ending = '.md.hbs'

/** Reads a folder of templates. `place` is where it is named. */
export async function readTemplates(
  folder: TemplateFolder,
  host: Host,
  place: Place = {},
): Promise<Outcome<OwnTemplates>> {
  const listed = await listTemplates(folder, host, place)
  if (!listed.ok) return listed
  const texts = new Map<string, string>()
  const files = new Map<string, string>()
  const found: Diagnostic[] = [...listed.diagnostics]
  for (const path of listed.value) {
    const file = shown(join(folder.root, folder.path, path))
    const read = await host.readBelow({ root: folder.root, path: join(folder.path, path), limitBytes }) // prettier-ignore
    files.set(path, file)
    const text = textOf(read, file)
    found.push(...text.diagnostics)
    if (text.ok) texts.set(path, text.value)
  }
  const layouts = newLayouts([...texts.keys()])
  for (const name of layouts) {
    const file = files.get(`layouts/${name}${ending}`)
    if (!isLayoutName(name)) found.push(report('template/layout-name', { name }, { ...(file && { file }) })) // prettier-ignore
  }
  return unlessErrors({ texts, files, layouts }, found)
}

/** An empty file is a template that prints nothing. */
function textOf(read: BelowFile, file: string): Outcome<string> {
  if (!read.ok) return read.reason === 'empty' ? ok('') : fail([unread(read.reason, file)])
  const decoded = decodeSource(read.bytes, file)
  if (decoded.ok) return ok(decoded.value.text)
  return decoded.diagnostics.some(({ code }) => code === 'source/empty') ? ok('') : decoded
}

/** The paths of all templates in a folder, and what stands there besides. */
async function listTemplates(
  { root, path: folder }: TemplateFolder,
  host: Host,
  place: Place,
): Promise<Outcome<readonly string[]>> {
  const top = await host.listBelow(root, folder)
  if (!top.ok) return fail([noFolder(top.reason, shown(join(root, folder)), place)])
  const found: Diagnostic[] = []
  const paths: string[] = []
  const file = (path: string): string => shown(join(root, folder, path))
  for (const name of top.names.filter(isSeen)) {
    if (name === 'layouts' || name === 'partials') {
      const listed = await host.listBelow(root, join(folder, name))
      if (listed.ok) paths.push(...listed.names.filter(isSeen).map((each) => `${name}/${each}`))
      else found.push(noFolder(listed.reason, file(name), place))
    } else paths.push(name)
  }
  const isTemplate = (path: string): boolean =>
    path.endsWith(ending) && (path.includes('/') || path === `deck${ending}`)
  found.push(...paths.filter((path) => !isTemplate(path)).map((path) => unused(path, file(path))))
  const templates = paths.filter(isTemplate)
  const reason = `it has more than ${mostFiles} files`
  if (templates.length > mostFiles)
    return fail([report('template/unreadable', { path: folder, reason }, place)])
  return unlessErrors(templates, found)
}

/** Editors and systems leave files of theirs in folders. */
function isSeen(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('~') && name !== 'Thumbs.db'
}

function newLayouts(paths: readonly string[]): string[] {
  const ours = packageTemplates()
  return paths
    .filter((path) => path.startsWith('layouts/') && !ours.has(path))
    .map((path) => path.slice('layouts/'.length, -ending.length))
}

/** A layout's name is a class of its slides, beside others. */
function isLayoutName(name: string): boolean {
  return /^[a-z](?:-?[a-z0-9]+)*$/.test(name) && !/^(?:d[1-5]|rtl|on-.*)$/.test(name)
}

/** What stands at the wrong place, or has nearly the name of a template. */
function unused(path: string, file: string): Diagnostic {
  const ours = [...packageTemplates().keys()]
  const bare = path.replace(/(?:\.md)?\.(?:hbs|md|handlebars|html)$/, '')
  const wanted = bare + ending
  const moved = ours.find((each) => each.endsWith(`/${wanted}`))
  const [near = moved ?? (path.endsWith(ending) ? `layouts/${wanted}` : undefined)] = [
    ...(moved === undefined ? nearest(wanted, ours) : []),
  ]
  const hint = near === undefined ? undefined : `Did you mean “${near}”?`
  return report('template/unused', {}, { file, ...(hint && { hint, expected: [near!] }) })
}

function noFolder(
  reason: 'missing' | 'outside' | 'not-a-folder' | 'unreadable',
  path: string,
  place: Place,
): Diagnostic {
  if (reason === 'missing') return report('template/missing-folder', { path }, place)
  if (reason === 'outside') return report('template/outside', { path }, place)
  const why =
    reason === 'not-a-folder' ? 'it is not a folder' : 'the system does not let it be read'
  return report('template/unreadable', { path, reason: why }, place)
}

function unread(reason: BelowFault, file: string): Diagnostic {
  if (reason === 'outside') return report('template/outside', { path: file }, { file })
  const why = whyUnread(reason, limitBytes)
  return report('template/unreadable', { path: file, reason: why }, { file })
}

function shown(path: string): string {
  return path.replaceAll('\\', '/')
}
