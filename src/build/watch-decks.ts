// A build that goes on: what has changed is built again, with the browser and all that is loaded kept warm.
import { resolve } from 'node:path'
import { coalesce } from '../watch/coalesce.ts'
import { recordReads } from '../watch/record-reads.ts'
import { watchReads } from '../watch/watch-reads.ts'
import { browserFor, needsBrowser, runDecks, type RunResult, type RunWorld } from './build-decks.ts'
import type { DeckSource } from './build-options.ts'

/** A build that goes on until it is closed. */
export interface WatchedBuild {
  /** What came of the first run. */
  readonly first: RunResult
  /** Whether anything is watched: not where the first run could not begin. */
  readonly isWatching: boolean
  readonly close: () => Promise<void>
}

/** Who is told of the runs after the first. */
export interface Told {
  readonly built: (result: RunResult) => void
  /** A fault of ours. */
  readonly failed: (error: unknown) => void
}

/** Saves that come together are one change. */
const gatherMs = 50

/** Builds decks, and again those whose files change; each run after the first is told. */
export async function watchDecks(
  sources: readonly DeckSource[],
  world: RunWorld,
  told: Told,
): Promise<WatchedBuild> {
  const { host, reads } = recordReads(world.host)
  const browser = needsBrowser(world.options, 'build') ? browserFor(world.options) : undefined
  const run = (some: readonly DeckSource[]): Promise<RunResult> =>
    runDecks('build', some, { ...world, host, browser })
  const first = await run(sources)
  const changed = new Set<string>()
  const work = coalesce(
    async () => {
      const affected = affectedBy(changed, sources, world.options.merge !== undefined)
      changed.clear()
      told.built(await run(affected))
      watcher.watch(reads)
    },
    { delayMs: gatherMs, failed: told.failed },
  )
  const watcher = watchReads((path) => {
    reads.delete(path)
    changed.add(path)
    work.ask()
  })
  const isWatching = first.report.decks.length > 0
  if (isWatching) watcher.watch(reads)
  return {
    first,
    isWatching,
    close: async () => {
      work.stop()
      watcher.close()
      await browser?.close()
    },
  }
}

/** A recap that changed concerns its own deck; any other file may concern all, and so does one PDF of all. */
function affectedBy(
  paths: ReadonlySet<string>,
  sources: readonly DeckSource[],
  isMerged: boolean,
): readonly DeckSource[] {
  const own = sources.filter((source) => source.kind === 'file' && paths.has(resolve(source.path)))
  const isOther = own.length < paths.size
  return isOther || isMerged ? sources : own
}
