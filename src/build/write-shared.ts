// Writes the files of one deck. The theme beside its Markdown is shared with the decks that lie there already, and with
// those of this run: it keeps the fonts of them all, and a look that another deck loses is told.
import { basename, dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { Host, ResultFile } from '../host/host.ts'
import { joinThemes, printThemeFile, readThemeFile, type ThemeFile } from './theme-file.ts'

/** Where a theme goes, and what it is for one deck. */
export interface ThemeOutput {
  readonly path: string
  readonly file: ThemeFile
}

/** Themes that were written in one run, by their paths, each with the decks that it has served by then. */
export type WrittenThemes = Map<string, Set<string>>

/** What is to be written, and what is known of the run. */
export interface SharedOutput {
  readonly files: readonly ResultFile[]
  readonly themes: readonly ThemeOutput[]
  /** Whether this run makes that Markdown. */
  readonly isOurs: (deck: string) => boolean
  readonly written: WrittenThemes
}

const limitBytes = 100_000_000

/** Writes all files, or none. Decks that share a theme take turns. */
export async function writeShared(output: SharedOutput, host: Host): Promise<Outcome<null>> {
  const [theme, ...more] = output.themes
  if (theme === undefined) return done(await host.writeFiles(output.files), [])
  // Sizes of one deck have one theme.
  const own = joinThemes(
    theme.file,
    more.map(({ file }) => file),
  )
  return inTurn(theme.path, () => writeWithTheme({ path: theme.path, file: own }, output, host))
}

const turns = new Map<string, Promise<unknown>>()

async function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(path) ?? Promise.resolve()).then(work)
  const over = turn.catch(() => undefined)
  turns.set(path, over)
  try {
    return await turn
  } finally {
    if (turns.get(path) === over) turns.delete(path)
  }
}

async function writeWithTheme(
  own: ThemeOutput,
  { files, isOurs, written }: SharedOutput,
  host: Host,
): Promise<Outcome<null>> {
  const { path, file } = own
  const before = await readBeside(path, host)
  const others = before && (await withOthers(before, own, host))
  const decks = written.get(path) ?? new Set()
  const losing = (others?.decks ?? []).filter((deck) => decks.has(deck) || !isOurs(deck))
  const text = printThemeFile(others === undefined ? file : joinThemes(file, [others]))
  const outcome = await host.writeFiles([...files, { path, bytes: new TextEncoder().encode(text) }])
  if (outcome.ok) written.set(path, new Set([...decks, ...file.decks]))
  const isOther = others !== undefined && others.css !== file.css && losing.length > 0
  const words = { path, deck: file.decks[0]!, others: losing.map((deck) => `“${deck}”`).join(', ') }
  return done(outcome, isOther ? [report('output/theme-replaced', words)] : [])
}

/** The theme that lies there with the other decks that still do; undefined where there are none. */
async function withOthers(
  before: ThemeFile,
  { path, file: own }: ThemeOutput,
  host: Host,
): Promise<ThemeFile | undefined> {
  const decks: string[] = []
  for (const deck of before.decks) {
    if (own.decks.includes(deck) || deck !== basename(deck)) continue
    const beside = await host.readBelow({ root: dirname(path), path: deck, limitBytes })
    if (beside.ok) decks.push(deck)
  }
  return decks.length === 0 ? undefined : { ...before, decks }
}

async function readBeside(path: string, host: Host): Promise<ThemeFile | undefined> {
  const root = dirname(path)
  const read = await host.readBelow({ root, path: basename(path), limitBytes })
  return read.ok ? readThemeFile(Buffer.from(read.bytes).toString('utf8')) : undefined
}

function done(outcome: Outcome<unknown>, found: readonly Diagnostic[]): Outcome<null> {
  return outcome.ok ? ok(null, [...outcome.diagnostics, ...found]) : outcome
}
