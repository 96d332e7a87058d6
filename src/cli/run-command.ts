import process from 'node:process'
import { CommanderError } from 'commander'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { toJson } from '../diagnostics/format-json.ts'
import { report } from '../diagnostics/report.ts'
import { packageVersion } from '../package-files.ts'
import { exitStatus } from './exit-status.ts'
import { ourFault } from './our-fault.ts'
import { makeProgram } from './program.ts'

/** Runs one command line and returns its exit status. */
export async function runCommand(words: readonly string[]): Promise<number> {
  let status = 0
  const program = makeProgram((code) => {
    status = code
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    const finding = findingOf(error)
    if (finding === undefined) return 0
    if (wantsJson(words)) process.stdout.write(jsonOf(finding))
    // commander has said on standard error already what is wrong with the words.
    if (!(error instanceof CommanderError)) process.stderr.write(ourFault(error))
    return exitStatus([finding])
  }
}

/** What ended the run; nothing where help or the version was asked for. */
function findingOf(error: unknown): Diagnostic | undefined {
  if (!(error instanceof CommanderError)) {
    return report('afterdeck/fault', {
      reason: error instanceof Error ? error.message : String(error),
    })
  }
  if (error.exitCode === 0) return undefined
  if (error.code === 'commander.help')
    return report('usage/command-line', { reason: 'no command is named' })
  const [reason = '', hint] = error.message.replace(/^error: |\.$/g, '').split(/\s*\n\s*/)
  const place = hint === undefined || hint === '' ? {} : { hint: hint.replace(/^\((.*)\)$/, '$1') }
  return report('usage/command-line', { reason }, place)
}

/** Whether a program asked, also where the words could not be understood. */
function wantsJson(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return (end === -1 ? words : words.slice(0, end)).includes('--json')
}

function jsonOf(finding: Diagnostic): string {
  const diagnostics = [toJson(finding)]
  const result = { version: packageVersion(), ok: false, ms: 0, decks: [], diagnostics }
  return `${JSON.stringify(result, null, 2)}\n`
}
