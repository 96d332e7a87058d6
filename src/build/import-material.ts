// The files of an import, read and told apart.
import { dirname } from 'node:path'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
import { kindOfText, type TextKind } from '../material/kind-of-text.ts'
import { readArticle, type ArticleKind, type ReadArticle } from '../material/read-article.ts'
import { readChapters, type Description } from '../material/read-chapters.ts'
import { declaredCharset, toUtf8 } from '../material/page-charset.ts'
import { transcriptLanguage } from '../material/transcript-language.ts'
import { decodeSource } from '../load/decode-source.ts'
import type { SourceText } from '../model/source.ts'
import type { Transcript } from '../model/transcript.ts'
import { readTranscript, transcriptLimits } from '../transcript/read-transcript.ts'

/** A file of an import, `-` for standard input. */
export interface ImportSource {
  readonly path: string
  /** What it is, where the command line says so. */
  readonly kind?: 'transcript' | undefined
}

/** All that was read of a talk. */
export interface ImportMaterial {
  readonly article?: Found<ReadArticle> | undefined
  readonly transcript?: Found<Transcript> | undefined
  readonly description?: Found<Description> | undefined
  /** What the files are, in their order. */
  readonly kinds: readonly { readonly file: string; readonly kind: TextKind }[]
  /** A language that a file says it is in. */
  readonly language?: string | undefined
}

export interface Found<T> {
  readonly path: string
  readonly folder: string
  readonly value: T
}

/** An article may be so large. */
const articleBytes = 10_000_000

/** Reads all files; every fault of every file is told. */
export async function readMaterial(
  sources: readonly ImportSource[],
  host: Host,
): Promise<Outcome<ImportMaterial>> {
  if (sources.length === 0) return fail([report('import/no-file', {})])
  const diagnostics: Diagnostic[] = []
  let material: ImportMaterial = { kinds: [] }
  for (const source of sources) {
    const read = await readOne(source, host)
    diagnostics.push(...read.diagnostics)
    if (!read.ok) continue
    const joined = join(material, read.value, source.path)
    diagnostics.push(...joined.diagnostics)
    if (joined.ok) material = joined.value
  }
  return diagnostics.some(({ severity }) => severity === 'error')
    ? fail(diagnostics)
    : ok(material, diagnostics)
}

type Piece = Pick<ImportMaterial, 'kinds' | 'language'> &
  (
    | { readonly key: 'article'; readonly value: ReadArticle }
    | { readonly key: 'transcript'; readonly value: Transcript }
    | { readonly key: 'description'; readonly value: Description }
  )

async function readOne({ path, kind }: ImportSource, host: Host): Promise<Outcome<Piece>> {
  if (/^https?:\/\//i.test(path)) return fail([report('import/address', { url: path })])
  const file = path.replaceAll('\\', '/')
  const bytes =
    path === '-'
      ? await host.readStdin(transcriptLimits.bytes)
      : await host.readInput(path, transcriptLimits.bytes)
  if (!bytes.ok) return { ...bytes, diagnostics: bytes.diagnostics.map(aboutImport) }
  const text = decodeSource(
    toUtf8(bytes.value, declaredCharset(bytes.value)),
    file,
    transcriptLimits,
  )
  if (!text.ok) return { ...text, diagnostics: text.diagnostics.map(aboutImport) }
  const known = kind ?? kindOfText(text.value.text, path === '-' ? '' : path)
  return readAs(known, text.value, bytes.value.length)
}

/** Hints that are written for recaps would mislead here. */
function aboutImport(diagnostic: Diagnostic): Diagnostic {
  const hints: Partial<Record<string, string>> = {
    'source/folder': 'Name a file in it.',
    'source/empty': 'Look whether the right file was saved.',
    'source/binary': 'Save the article as a web page or as text, and name that file.',
    'source/too-large': 'Keep the part that belongs to this talk.',
  }
  const hint = hints[diagnostic.code]
  return hint === undefined ? diagnostic : { ...diagnostic, hint }
}

const others = {
  recap: 'a recap or another file in YAML or JSON',
  archive: 'a web archive (MHTML)',
  other: 'neither an article nor a transcript',
} as const

function readAs(kind: TextKind, source: SourceText, bytes: number): Outcome<Piece> {
  const { file, text } = source
  const kinds = [{ file, kind }]
  switch (kind) {
    case 'page':
    case 'markdown':
    case 'notes':
      return bytes > articleBytes
        ? fail([
            report(
              'source/too-large',
              { limit: '10 MB' },
              { file, hint: 'Keep the part that belongs to this talk.' },
            ),
          ])
        : readText(kind, source)
    case 'transcript': {
      const read = readTranscript(source)
      const diagnostics = read.diagnostics.map((each) => ({ ...each, file }))
      if (!read.ok) return fail(diagnostics)
      return ok(
        { kinds, key: 'transcript', value: read.value, language: transcriptLanguage(text) },
        diagnostics,
      )
    }
    case 'chapters':
      return ok({ kinds, key: 'description', value: readChapters(text)! })
    case 'recap':
    case 'archive':
    case 'other':
      return fail([
        report('import/unknown-kind', { kind: others[kind] }, { file, ...hintFor(kind) }),
      ])
  }
}

function hintFor(kind: 'recap' | 'archive' | 'other'): { readonly hint?: string } {
  if (kind === 'recap') return { hint: 'A recap needs no import: build it with “afterdeck build”.' }
  return kind === 'archive' ? { hint: 'Save the page as “Webpage, HTML only” or “complete”.' } : {}
}

function readText(kind: ArticleKind, source: SourceText): Outcome<Piece> {
  const read = readArticle(source, kind)
  if (!read.ok) return read
  return ok(
    { kinds: [{ file: source.file, kind }], key: 'article', value: read.value },
    read.diagnostics,
  )
}

const names = {
  article: 'articles',
  transcript: 'transcripts',
  description: 'lists of chapters',
} as const

function join(material: ImportMaterial, piece: Piece, path: string): Outcome<ImportMaterial> {
  const known = material[piece.key]
  if (known !== undefined) {
    const words = { first: known.path, second: path, kind: names[piece.key] }
    return fail([report('import/several-articles', words)])
  }
  const folder = path === '-' ? '.' : dirname(path)
  return ok({
    ...material,
    [piece.key]: { path, folder, value: piece.value },
    kinds: [...material.kinds, ...piece.kinds],
    language: material.language ?? piece.language,
  })
}
