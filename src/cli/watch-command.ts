import process from 'node:process'
import type { RunResult } from '../build/build-decks.ts'
import { watchDecks } from '../build/watch-decks.ts'
import { printable } from '../diagnostics/printable.ts'
import { nodeHost } from '../host/node-host.ts'
import type { DeckOrder } from './deck-command.ts'
import { ourFault } from './our-fault.ts'
import { tellRun } from './tell-run.ts'

/** Runs `build --watch` until a signal ends it; returns where there is nothing to watch. */
export async function runWatchCommand(
  { sources, options }: DeckOrder,
  { quiet = false }: { readonly quiet?: boolean | undefined },
): Promise<number> {
  const world = { host: nodeHost, options }
  const watched = await watchDecks(sources, world, {
    built: (result) => {
      tellRun(result, { form: 'text', quiet: true })
      if (!quiet) process.stderr.write(linesOf(result))
    },
    failed: (error) => process.stderr.write(ourFault(error)),
  })
  const status = tellRun(watched.first, { form: 'text', quiet })
  if (!watched.isWatching) {
    await watched.close()
    return status
  }
  if (!quiet) process.stderr.write('Watching the files. Stop it with Ctrl-C.\n')
  return 0
}

function linesOf(result: RunResult): string {
  return result.report.decks.map((deck) => `${lineOf(deck, result)}\n`).join('')
}

/** One line for each deck that was built again. */
function lineOf(
  { source, ok, files = [] }: RunResult['report']['decks'][number],
  { report }: RunResult,
): string {
  const name = printable(source)
  if (!ok && files.length === 0) return `${name}: not built, the files of the last run stay.`
  const count = files.length === 1 ? '1 file' : `${files.length} files`
  return `${name}: ${count} in ${(report.ms / 1000).toFixed(1)} s.`
}
