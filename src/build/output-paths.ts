import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
import { outputStem } from '../host/safe-name.ts'
import { deckSizes } from '../model/canvas.ts'
import type { DeckSize, Recap } from '../model/recap.ts'
import type { Format } from '../model/report.ts'
import { isHandwritten, sourceName, type BuildOptions, type DeckSource } from './build-options.ts'
import { readDeckSource } from './read-deck-source.ts'

const endings: Readonly<Partial<Record<Format, string>>> = {
  html: '.html',
  pdf: '.pdf',
  md: '.md',
  notes: '.notes.txt',
  png: '.001.png',
  contact: '.contact.png',
  share: '.share.png',
  recap: '.recap.md',
  handout: '.handout.pdf',
  carousel: '.carousel.pdf',
}

/** Formats that a deck has once, whatever its sizes are, and the size of their slides. */
const sizeless: Readonly<Partial<Record<Format, DeckSize | 'none'>>> = {
  share: 'none',
  recap: 'none',
  carousel: '4:5',
}

/** Whether a format is the same whatever sizes a deck comes in. */
export function isSizeless(format: Format): boolean {
  return sizeless[format] !== undefined
}

/** The size that a report tells of a file; none where it has no slides of one. */
export function reportedSize(format: Format, deckSize: DeckSize): DeckSize | undefined {
  const own = sizeless[format] ?? deckSize
  return own === 'none' ? undefined : own
}

/** The name of a deck's results, without folder and ending. */
export function stemOf(source: DeckSource): string {
  return source.kind === 'file' ? outputStem(source.path) : 'recap'
}

/** The sizes that a deck is wanted in. */
export function sizesOf(
  recap: Recap | undefined,
  { sizes }: Pick<BuildOptions, 'sizes'>,
): readonly DeckSize[] {
  return sizes ?? recap?.deck?.size ?? ['16:9']
}

/** A size as a part of a file's name. */
export function sizeMark(size: DeckSize): string {
  return size.replace(':', 'x')
}

/** Where a result goes: the folder, and the size where a deck comes in several. */
export interface OutputPlace {
  readonly out: string
  readonly size?: DeckSize | undefined
}

/** The file that a format of a deck goes into, of several the first. */
export function outputPath(source: DeckSource, format: Format, { out, size }: OutputPlace): string {
  const mark = size === undefined || isSizeless(format) ? '' : `.${sizeMark(size)}`
  return join(out, `${stemOf(source)}${mark}${endings[format] ?? `.${format}`}`)
}

/** The first picture beside a carousel; those of slides are their format's own file. */
export function picturePath(path: string): string {
  return path.replace(/\.pdf$/, '.001.png')
}

/** Where the PDF of all decks goes; nothing where none is wanted. */
export function mergedPath({ merge, out }: BuildOptions): string | undefined {
  return merge === undefined ? undefined : join(out, `${outputStem(`${merge}.pdf`)}.pdf`)
}

/** All files of a format whose names are known before it is made. */
export function knownPaths(source: DeckSource, format: Format, place: OutputPlace): string[] {
  const path = outputPath(source, format, place)
  return format === 'carousel' ? [path, picturePath(path)] : [path]
}

/** Faults that no deck can answer for: two inputs for one file, or a result in the place of a source. */
export async function checkOutputs(
  sources: readonly DeckSource[],
  options: BuildOptions,
  host: Host,
): Promise<Diagnostic[]> {
  const { out } = options
  const folder = await host.realPath(out)
  const inputs = new Set((await Promise.all(sources.map((each) => sourceKeys(each, host)))).flat())
  const owners = new Map<string, DeckSource>()
  const findings: Diagnostic[] = []
  const stems = new Set(sources.map((each) => stemOf(each).toLowerCase()))
  for (const source of sources) {
    const sizes = await clashingSizes(source, stems, { host, options })
    const outputs = knownOutputs({ ...options, ...(sizes && { sizes }) })
    for (const path of outputs.flatMap((each) => knownPaths(source, ...each))) {
      const key = keyOf(join(folder, basename(path)))
      const owner = owners.get(key)
      if (inputs.has(key)) findings.push(report('usage/source-as-output', { path }))
      if (owner === undefined) owners.set(key, source)
      else if (owner !== source) {
        findings.push(
          report('usage/same-output', {
            first: sourceName(owner),
            second: sourceName(source),
            path,
          }),
        )
      }
    }
  }
  const merged = mergedPath(options)
  if (merged === undefined) return findings
  const key = keyOf(join(folder, basename(merged)))
  const owner = owners.get(key)
  if (inputs.has(key)) findings.push(report('usage/source-as-output', { path: merged }))
  if (owner !== undefined) {
    const names = { first: `--merge ${options.merge}`, second: sourceName(owner) }
    findings.push(report('usage/same-output', { ...names, path: merged }))
  }
  return findings
}

/**
 * The sizes that a recap names itself, where its results may have the names of another source’s: only such a
 * recap is read before its turn.
 */
async function clashingSizes(
  source: DeckSource,
  stems: ReadonlySet<string>,
  reading: { readonly host: Host; readonly options: BuildOptions },
): Promise<readonly DeckSize[] | undefined> {
  const stem = stemOf(source).toLowerCase()
  const mayClash = deckSizes.some((size) => stems.has(`${stem}.${sizeMark(size)}`))
  if (!mayClash || source.kind !== 'file' || isHandwritten(source)) return undefined
  const { outcome } = await readDeckSource(source, reading)
  return outcome.ok ? sizesOf(outcome.value.recap, reading.options) : undefined
}

/** Each format in each size, as far as the command line tells: a recap may name more sizes. */
export function knownOutputs({ formats, sizes, out }: BuildOptions): [Format, OutputPlace][] {
  const places = marksOf(sizes ?? []).map((size) => ({ out, size }))
  return formats.flatMap((format) =>
    (isSizeless(format) ? [{ out }] : places).map((place): [Format, OutputPlace] => [
      format,
      place,
    ]),
  )
}

/** The sizes that names of files tell: none where there is one. */
function marksOf(sizes: readonly DeckSize[]): readonly (DeckSize | undefined)[] {
  return sizes.length > 1 ? sizes : [undefined]
}

/** The places that a source must not be written over at: its own, and where it leads if it is a link. */
async function sourceKeys(source: DeckSource, host: Host): Promise<string[]> {
  if (source.kind !== 'file') return []
  const { path } = source
  const own = join(await host.realPath(dirname(path)), basename(path))
  return [keyOf(own), keyOf(await host.realPath(path))]
}

/** Many file systems take two names that differ in case for one. */
function keyOf(path: string): string {
  return path.toLowerCase()
}
