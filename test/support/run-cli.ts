import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JsonDiagnostic } from '../../src/diagnostics/format-json.ts'
import type { Report } from '../../src/model/report.ts'

/** The repository, which content and compiled program lie in. */
export const repository: string = resolve(import.meta.dirname, '../..')

const program = resolve(repository, 'dist/cli/main.js')

/** How to run the program. */
export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What stands on standard input; nothing where it is left out. */
  readonly input?: string | Uint8Array
  readonly umask?: string
}

/** What a run gave. `signal` is set where a signal ended the program before it could end itself. */
export interface Run {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

/** Starts the compiled program, `node dist/cli/main.js …`. */
export function startCli(words: readonly string[], options: RunOptions = {}): ChildProcess {
  const command = [process.execPath, program, ...words]
  const shell = ['/bin/sh', '-c', 'umask "$0"; exec "$@"', options.umask ?? '']
  const [first, ...rest] = options.umask === undefined ? command : [...shell, ...command]
  return spawn(first!, rest, {
    cwd: options.cwd ?? repository,
    env: environment(options.env),
    stdio: 'pipe',
  })
}

/** Nothing of the machine that tests run on may decide which browser is used, or what is printed. */
function environment(own: RunOptions['env'] = {}): NodeJS.ProcessEnv {
  const fixed = { PUPPETEER_EXECUTABLE_PATH: undefined, SOURCE_DATE_EPOCH: undefined }
  return { ...process.env, ...fixed, FORCE_COLOR: undefined, NO_COLOR: '1', ...own }
}

/** Waits for the end of a program that was started. */
export async function finished(child: ChildProcess, input?: string | Uint8Array): Promise<Run> {
  const started = performance.now()
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // A program that reads no input may be gone before it is written.
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) =>
      settle({ status, signal, stdout, stderr, ms: performance.now() - started }),
    )
  })
}

/** Runs the compiled program to its end. */
export function runCli(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  return finished(startCli(words, options), options.input)
}

/** A run with `--json`, with what it printed. Throws where that is no JSON. */
export interface JsonRun extends Run {
  readonly report: Report<JsonDiagnostic>
}

export async function runJson(
  words: readonly string[],
  options: RunOptions = {},
): Promise<JsonRun> {
  const run = await runCli([...words, '--json'], options)
  try {
    return { ...run, report: JSON.parse(run.stdout) as Report<JsonDiagnostic> }
  } catch {
    throw new Error(`No JSON: ${run.stdout}\n${run.stderr}`)
  }
}

/** All findings of a run: those of no deck first. */
export function findingsOf({ report }: JsonRun): JsonDiagnostic[] {
  return [...(report.diagnostics ?? []), ...report.decks.flatMap(({ diagnostics }) => diagnostics)]
}

/** The processes whose environment has this text, the dead ones that nobody reaped left out. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(text)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Waits until something is so; says whether it came to be so. */
export async function until(condition: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs
  while (!condition() && performance.now() < end) await new Promise((go) => setTimeout(go, 10))
  return condition()
}
