// What `afterdeck build` and `afterdeck check` run, and the Node API with them: a batch of recaps, one browser.
// One bad deck stops no other; a fault that belongs to no deck is told before anything is written.
import { basename } from 'node:path'
import { startBrowser, type DeckBrowser } from '../browser/start-browser.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import type { DeckReport, Report, WrittenFile } from '../model/report.ts'
import { packageVersion } from '../package-files.ts'
import {
  drawnFormats,
  isHandwritten,
  sourceName,
  type BuildOptions,
  type DeckSource,
} from './build-options.ts'
import { deckFacts } from './deck-facts.ts'
import { findingsOf } from './findings.ts'
import { inLanes } from './in-lanes.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { mergeDecks } from './merge-decks.ts'
import { openHandwritten, openRecap } from './open-deck.ts'
import { checkOutputs, knownOutputs, knownPaths, mergedPath } from './output-paths.ts'
import { countDecks, type Tell } from './progress.ts'
import { writeDeck } from './write-deck.ts'

/** A report, and the texts of its sources for code frames. */
export interface RunResult {
  readonly report: Report<Diagnostic>
  readonly sources: ReadonlyMap<string, string>
}

/** Whether results are written, or only found fault with. */
export type Task = 'build' | 'check'

/** What a run works with, and whom it tells what it is doing. */
export interface RunWorld {
  readonly host: Host
  readonly options: BuildOptions
  readonly tell?: Tell | undefined
  /** A browser that outlives the run; else each run starts its own. */
  readonly browser?: DeckBrowser | undefined
}

/** Builds or checks a batch of recaps. */
export async function runDecks(
  task: Task,
  sources: readonly DeckSource[],
  { host, options, tell, browser: lent }: RunWorld,
): Promise<RunResult> {
  const started = host.now().getTime()
  const texts = new Map<string, string>()
  const ready: Outcome<readonly string[]> =
    task === 'build' ? await prepareOutputs(sources, options, host) : ok([])
  let merged: Outcome<readonly WrittenFile[]> | undefined
  const decks: DeckReport<Diagnostic>[] = []
  if (ready.ok) {
    const browser = lent ?? (needsBrowser(options, task) ? browserFor(options) : undefined)
    try {
      const prints = wantsPdf(options, task)
      const inspects = task === 'check'
      const shelves = { styles: new Map(), themes: new Map() }
      const counter = countDecks(sources.length, tell)
      const laidOut = new Map<DeckSource, LaidOutDeck>()
      const run = {
        host,
        options,
        browser,
        texts,
        sources,
        prints,
        inspects,
        counter,
        laidOut,
        ...shelves,
      }
      decks.push(
        ...(await inLanes(sources, lanesFor(run), (source) =>
          runDeck(task, source, run).finally(counter.end),
        )),
      )
      merged = await mergeAll(task, run)
    } finally {
      if (browser !== lent) await browser?.close()
      await host.removeEmptyFolders(ready.value)
    }
  }
  const early = [...ready.diagnostics, ...(merged?.diagnostics ?? [])]
  const report = {
    version: packageVersion(),
    ok: early.length === 0 && decks.every((deck) => deck.ok),
    ms: host.now().getTime() - started,
    decks,
    ...(merged === undefined ? {} : { files: merged.ok ? merged.value : [] }),
    ...(early.length === 0 ? {} : { diagnostics: early }),
  }
  return { report, sources: texts }
}

/** Whether a run has anything to measure or to draw. */
export function needsBrowser(options: BuildOptions, task: Task): boolean {
  return options.fit || wantsDrawing(options, task)
}

/** Starts the browser that a run is to use. */
export function browserFor({ browser }: Pick<BuildOptions, 'browser'>): DeckBrowser {
  return startBrowser(browser === undefined ? {} : { executable: browser })
}

/**
 * Finds what stops the whole run, names that clash and a folder that can't be written to, and makes the
 * folder. Returns the folders it made.
 */
async function prepareOutputs(
  sources: readonly DeckSource[],
  options: BuildOptions,
  host: Host,
): Promise<Outcome<readonly string[]>> {
  const clashes = await checkOutputs(sources, options, host)
  if (clashes.length > 0) return fail(clashes)
  const names = sources.flatMap((source) =>
    knownOutputs(options).flatMap((each) =>
      knownPaths(source, ...each).map((path) => basename(path)),
    ),
  )
  const merged = mergedPath(options)
  const all = merged === undefined ? names : [...names, basename(merged)]
  return host.probeFolder(options.out, all)
}

interface DeckRun extends Workshop {
  readonly browser: DeckBrowser | undefined
  /** Decks that are right, for the PDF of all. */
  readonly laidOut: Map<DeckSource, LaidOutDeck>
}

/** Makes the PDF of all decks, where one is wanted. */
async function mergeAll(
  task: Task,
  run: DeckRun,
): Promise<Outcome<readonly WrittenFile[]> | undefined> {
  const path = task === 'build' ? mergedPath(run.options) : undefined
  if (path === undefined) return undefined
  return mergeDecks(
    run.sources.map((source) => run.laidOut.get(source)),
    path,
    run,
  )
}

async function runDeck(
  task: Task,
  source: DeckSource,
  run: DeckRun,
): Promise<DeckReport<Diagnostic>> {
  const name = sourceName(source)
  run.counter.begin(source)
  const open = isHandwritten(source) ? openHandwritten : openRecap
  const { text, outcome, recap, quotes } = await open(source, run)
  run.texts.set(name, text)
  const found = findingsOf(name, recap, run.options)
  found.add(outcome.diagnostics)
  const none = task === 'build' ? { files: [] } : {}
  if (!outcome.ok) return { source: name, ok: false, ...none, diagnostics: found.all }
  const decks = outcome.value
  const writes = task === 'build' && (found.fine || run.options.force)
  // Only where they are wanted: a deck weighs megabytes.
  if (writes && run.options.merge !== undefined) run.laidOut.set(source, decks[0]!)
  const written = writes ? await writeDeck(source, decks, { run, found }) : []
  return {
    source: name,
    ok: found.fine,
    ...(task === 'build' ? { files: written } : {}),
    ...deckFacts(recap, decks, quotes),
    diagnostics: found.all,
  }
}

function wantsDrawing({ formats, merge }: BuildOptions, task: Task): boolean {
  if (task === 'build' && merge !== undefined) return true
  return task === 'build' && formats.some((format) => drawnFormats.includes(format))
}

function wantsPdf({ formats }: BuildOptions, task: Task): boolean {
  return task === 'build' && formats.includes('pdf')
}

/** Pages at once: more than there are processors only wait for each other. */
function lanesFor({ host, options }: Workshop): number {
  return Math.max(1, Math.min(options.jobs ?? host.processors(), 6))
}
