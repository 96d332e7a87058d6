// What `afterdeck build` and `afterdeck check` run, and the Node API with them: a batch of recaps, one browser.
// One bad deck stops no other; a fault that belongs to no deck is told before anything is written.
import { basename } from 'node:path'
import { startBrowser, type DeckBrowser } from '../browser/start-browser.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import type { DeckReport, Report } from '../model/report.ts'
import { packageVersion } from '../package-files.ts'
import type { DeckStyle } from '../pipeline.ts'
import { isHandwritten, sourceName, type BuildOptions, type DeckSource } from './build-options.ts'
import { deckFacts } from './deck-facts.ts'
import { Findings } from './findings.ts'
import type { Workshop } from './laid-out-deck.ts'
import { openHandwritten, openRecap } from './open-deck.ts'
import { checkOutputs, outputPath } from './output-paths.ts'
import { packageStyle } from './package-style.ts'
import { writeDeck } from './write-deck.ts'

/** A report, and the texts of its sources for code frames. */
export interface RunResult {
  readonly report: Report<Diagnostic>
  readonly sources: ReadonlyMap<string, string>
}

/** Whether results are written, or only found fault with. */
export type Task = 'build' | 'check'

/** Builds or checks a batch of recaps. */
export async function runDecks(
  task: Task,
  sources: readonly DeckSource[],
  { host, options }: { readonly host: Host; readonly options: BuildOptions },
): Promise<RunResult> {
  const started = host.now().getTime()
  const texts = new Map<string, string>()
  const ready: Outcome<readonly string[]> =
    task === 'build' ? await prepareOutputs(sources, options, host) : ok([])
  const early = ready.diagnostics
  const decks: DeckReport<Diagnostic>[] = []
  if (ready.ok) {
    const browser = needsBrowser(options, task === 'build')
      ? startBrowser(options.browser === undefined ? {} : { executable: options.browser })
      : undefined
    try {
      const run = { host, options, browser, texts, style: ourStyle() }
      decks.push(...(await inLanes(sources, lanesFor(run), (source) => runDeck(task, source, run))))
    } finally {
      await browser?.close()
      await host.removeEmptyFolders(ready.value)
    }
  }
  const report = {
    version: packageVersion(),
    ok: early.length === 0 && decks.every((deck) => deck.ok),
    ms: host.now().getTime() - started,
    decks,
    ...(early.length === 0 ? {} : { diagnostics: early }),
  }
  return { report, sources: texts }
}

/** Our own templates are right, or the package is broken: a fault of ours. */
function ourStyle(): DeckStyle {
  const style = packageStyle()
  if (!style.ok) throw new Error(style.diagnostics.map(({ message }) => message).join(' '))
  return style.value
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
  const { formats, out } = options
  const clashes = await checkOutputs(sources, options, host)
  if (clashes.length > 0) return fail(clashes)
  const names = sources.flatMap((source) =>
    formats.map((format) => basename(outputPath(source, format, out))),
  )
  return host.probeFolder(out, names)
}

interface DeckRun extends Workshop {
  readonly texts: Map<string, string>
  readonly browser: DeckBrowser | undefined
}

async function runDeck(
  task: Task,
  source: DeckSource,
  run: DeckRun,
): Promise<DeckReport<Diagnostic>> {
  const name = sourceName(source)
  const open = isHandwritten(source) ? openHandwritten : openRecap
  const { text, outcome, recap } = await open(source, run)
  run.texts.set(name, text)
  const found = new Findings(name, run.options.strict)
  found.add(outcome.diagnostics)
  const none = task === 'build' ? { files: [] } : {}
  if (!outcome.ok) return { source: name, ok: false, ...none, diagnostics: found.all }
  const deck = outcome.value
  const writes = task === 'build' && (found.fine || run.options.force)
  const written = writes ? await writeDeck(source, deck, { run, found }) : []
  return {
    source: name,
    ok: found.fine,
    ...(task === 'build' ? { files: written } : {}),
    ...deckFacts(recap, deck),
    diagnostics: found.all,
  }
}

/** Whether these options need a browser at all. */
function needsBrowser({ formats, fit }: BuildOptions, writes: boolean): boolean {
  return fit || (writes && formats.includes('pdf'))
}

/** Pages at once: more than there are processors only wait for each other. */
function lanesFor({ host, options }: Workshop): number {
  return Math.max(1, Math.min(options.jobs ?? host.processors(), 6))
}

/** Works on a few things at a time, and gives what came of them in their own order. */
async function inLanes<T, R>(
  things: readonly T[],
  lanes: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let index = next++; index < things.length; index = next++) {
      results[index] = await work(things[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, things.length) }, lane))
  return results
}
