// `afterdeck import`: what exists of a talk becomes a recap to be gone over. Nothing is loaded, and no model is asked.
import { basename, dirname, join, relative } from 'node:path'
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
import { withOrder } from '../draft/import-article.ts'
import { importFacts, type ImportFacts } from '../draft/import-report.ts'
import { makeRecap, type MadeRecap } from '../draft/make-recap.ts'
import type { RecapDraft } from '../draft/recap-draft.ts'
import { timeQuotes } from '../draft/time-quotes.ts'
import { writePrompt } from '../draft/write-prompt.ts'
import { locate } from '../load/locate.ts'
import { writeYaml } from '../load/write-yaml.ts'
import type { Transcript } from '../model/transcript.ts'
import { readRecap } from '../pipeline.ts'
import { showMoment } from '../text/parse-moment.ts'
import { compareWithTranscript } from '../transcript/compare-with-transcript.ts'
import { readMaterial, type ImportMaterial, type ImportSource } from './import-material.ts'
import { importPictures } from './import-pictures.ts'
import { schemaText } from './schema-file.ts'

/** What to import, and where to. */
export interface ImportRequest {
  readonly sources: readonly ImportSource[]
  /** The file for the recap; without it, its text is only returned. */
  readonly out?: string | undefined
  /** Whether a file that is there is replaced. */
  readonly force: boolean
}

/** A recap that was imported. */
export interface Imported {
  /** The files that were written: one, or none. */
  readonly files: readonly string[]
  readonly recap: RecapDraft
  readonly yaml: string
  readonly kinds: ImportMaterial['kinds']
  readonly facts: ImportFacts
  readonly quotes: readonly ImportedQuote[]
}

/** A quote, and what the transcript says to it. */
export interface ImportedQuote {
  readonly path: readonly (string | number)[]
  readonly state: string
  readonly found?: string
}

/** Reads the files, makes a recap of them, checks that it is one, and writes it. */
export async function importFiles(
  { sources, out, force }: ImportRequest,
  host: Host,
): Promise<Outcome<Imported>> {
  const there = out === undefined || force ? [] : await taken(out, host)
  if (there.length > 0) return fail(there)
  const material = await readMaterial(sources, host)
  if (!material.ok) return material
  const folder = out === undefined ? '.' : dirname(out)
  const made = await make(material.value, folder, host)
  const name = out ?? '<recap>'
  const checked = check(made.value, name, material.value.transcript?.value)
  const diagnostics = [...material.diagnostics, ...made.diagnostics, ...checked.diagnostics]
  if (!checked.ok) return fail(diagnostics)
  const { recap, quotes } = checked.value
  const yaml = writeYaml(recap, { comment: await headComment(folder, host) })
  const { placed, leftOut } = made.value
  const facts = importFacts(made.value.recap, placed, leftOut)
  const value = {
    files: out === undefined ? [] : [out.replaceAll('\\', '/')],
    recap,
    yaml,
    kinds: material.value.kinds,
    facts,
    quotes,
  }
  const written = out === undefined ? ok([]) : await write(out, yaml, host)
  const all = [...diagnostics, ...written.diagnostics]
  return written.ok ? ok(value, all) : fail(all)
}

async function taken(out: string, host: Host): Promise<Diagnostic[]> {
  const found = await host.readBelow({ root: dirname(out), path: basename(out), limitBytes: 0 })
  const isFree = !found.ok && found.reason === 'missing'
  return isFree ? [] : [report('import/file-there', { path: out.replaceAll('\\', '/') })]
}

async function make(
  { article, transcript, description, language }: ImportMaterial,
  folder: string,
  host: Host,
): Promise<{ readonly value: MadeRecap; readonly diagnostics: readonly Diagnostic[] }> {
  const pictures = await importPictures(
    article?.value.blocks ?? [],
    { from: article?.folder ?? '.', to: folder },
    host,
  )
  const value = makeRecap({
    article: article?.value,
    transcript: transcript?.value,
    description: description?.value,
    transcriptPath: transcript && (await pathBelow(transcript.path, folder, host)),
    language,
    fallbackTitle: titleFrom((article ?? transcript ?? description)?.path ?? ''),
    pictureFor: pictures.pictureFor,
  })
  return { value, diagnostics: pictures.diagnostics }
}

/** A path as a recap in a folder may name it; undefined where the file lies elsewhere. */
async function pathBelow(path: string, folder: string, host: Host): Promise<string | undefined> {
  if (path === '-') return undefined
  const [real, root] = [await host.realPath(path), await host.realPath(folder)]
  const way = relative(root, real).replaceAll('\\', '/')
  return way === '' || way.startsWith('../') || /^[a-z]:/i.test(way) ? undefined : way
}

/** `making-ai-accessible.en.vtt` → `making ai accessible` */
function titleFrom(path: string): string {
  const name = basename(path).replace(/(?:\.[a-z]{2,3}(?:-[a-z]{2,4})?)?\.[a-z0-9]{1,10}$/i, '')
  const words = name.replaceAll(/[\s_-]+/g, ' ').trim()
  return words === '' ? 'Untitled' : words
}

interface Checked {
  readonly recap: RecapDraft
  readonly quotes: readonly ImportedQuote[]
}

/** What is imported has to be a recap: read it back, and look for its quotes in the transcript. */
function check(
  { recap }: MadeRecap,
  file: string,
  transcript: Transcript | undefined,
): Outcome<Checked> {
  const read = readRecap({ file, text: writeYaml(recap) })
  if (!read.ok) return fail([passedLimit(read.diagnostics.find(isError)!)])
  if (transcript === undefined) return ok({ recap: ordered(recap), quotes: [] })
  const { tree } = read.value
  const compared = compareWithTranscript(read.value.recap, transcript, (path, what) =>
    locate(tree, path, what),
  )
  timeQuotes(recap, compared.quotes)
  const quotes = compared.quotes.map(({ path, state, seconds }): ImportedQuote => ({
    path,
    state,
    ...(seconds !== undefined && { found: showMoment(seconds) }),
  }))
  // Places are those of a text that is not the last one: paths say it.
  const found = compared.diagnostics.filter(({ code }) => code.startsWith('quote/'))
  return ok(
    { recap: ordered(recap), quotes },
    found.map((each) => withoutRange(each, file)),
  )
}

/** Only the limits of recaps may refuse a draft: anything else is a fault of ours. */
function passedLimit({ code, message }: Diagnostic): Diagnostic {
  if (!/^(?:source|recap)\/(?:too-|text-too-)/.test(code))
    throw new Error(`a recap was imported that is none: ${code}: ${message}`)
  return report('import/too-long', { reason: message })
}

function withoutRange(
  { code, severity, message, hint, path }: Diagnostic,
  file: string,
): Diagnostic {
  return {
    code,
    severity,
    message,
    file,
    ...(hint !== undefined && { hint }),
    ...(path && { path }),
  }
}

function ordered({ talk, ...content }: RecapDraft): RecapDraft {
  return { talk, ...withOrder(content) }
}

const schemas = ['recap.schema.json', 'node_modules/afterdeck/content/recap.schema.json']

/** Editors want to know the schema, where there is one. */
async function headComment(folder: string, host: Host): Promise<string> {
  const advice =
    ' Imported. What is marked x-todo waits for you; such keys are not shown on slides.\n   afterdeck check … says what is wrong, line by line.'
  for (const path of schemas) {
    const found = await host.readBelow({ root: folder, path, limitBytes: 5_000_000 })
    if (found.ok) return ` yaml-language-server: $schema=./${path}\n${advice}`
  }
  return advice
}

async function write(path: string, yaml: string, host: Host): Promise<Outcome<readonly string[]>> {
  const probed = await host.probeFolder(dirname(path), [basename(path)])
  if (!probed.ok) return probed
  const written = await host.writeFiles([
    { path: join(dirname(path), basename(path)), bytes: Buffer.from(yaml) },
  ])
  if (!written.ok) await host.removeEmptyFolders(probed.value)
  return written
}

/** The text to hand to a language model: instruction, schema, numbered material. */
export async function importPrompt(
  sources: readonly ImportSource[],
  host: Host,
): Promise<Outcome<string>> {
  const schema = schemaText({ portable: true })
  if (sources.length === 0) return ok(writePrompt({ schema }))
  const material = await readMaterial(sources, host)
  if (!material.ok) return material
  const { article, transcript, description } = material.value
  const prompt = writePrompt({
    schema,
    article: article?.value,
    transcript: transcript?.value,
    description: description?.value,
  })
  return ok(prompt, material.diagnostics)
}
