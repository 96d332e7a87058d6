// In: what the user named, if anything. Out: a running browser, or why there is none. The candidates
// are tried in order; without its sandbox only one that said that it cannot have it.
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { startProcess, type BrowserProcess, type ProcessOptions } from './browser-process.ts'
import { BrowserSession } from './browser-session.ts'
import { unpackChromium } from './bundled-chromium.ts'
import { findBrowsers, type BrowserPackages, type Candidate } from './find-browser.ts'
import { BrowserFault, guardedBy, makeLifeline } from './guarded.ts'
import { thisMachine, type Machine } from './machine.ts'
import { sweepTempFolders } from './temp-folder.ts'

/** How to open a browser. */
export interface BrowserOptions {
  /** The program that the user named with `--browser`. */
  readonly executable?: string
  /** For all attempts together. @default 20000 */
  readonly launchMs?: number
  /** What the world is taken to be. @default this machine */
  readonly machine?: Machine
  readonly packages?: BrowserPackages
}

/** Opens the named browser, or the first of the machine's that starts. */
export async function openBrowser(options: BrowserOptions = {}): Promise<Outcome<BrowserSession>> {
  const machine = options.machine ?? thisMachine()
  const found = await findBrowsers(machine, options.executable, options.packages)
  if (!found.ok) return found
  void sweepTempFolders(machine).catch(() => {})
  let end = Date.now() + (options.launchMs ?? 20_000)
  const reasons: string[] = []
  for (const candidate of found.value) {
    const before = Date.now()
    const launch = await prepare(candidate, machine)
    if (!launch.ok) return launch
    // Unpacking, once a machine, is no part of launching.
    end += Date.now() - before
    const session = await launchBrowser(launch.value, machine, end)
    if (session instanceof BrowserSession) return ok(session)
    reasons.push(`${launch.value.executable}: ${session.reason}`)
    if (Date.now() >= end) break
  }
  return fail([report('browser/launch-failed', { reasons: reasons.join('; ') })])
}

interface Launch extends Omit<ProcessOptions, 'sandbox'> {
  readonly kind: Candidate['kind']
}

async function prepare(candidate: Candidate, machine: Machine): Promise<Outcome<Launch>> {
  if (candidate.kind !== 'bundled') {
    return ok({ ...candidate, environment: {} })
  }
  try {
    const unpacked = await unpackChromium(candidate.packageFolder, machine)
    return unpacked.ok ? ok({ ...unpacked.value, kind: candidate.kind }) : unpacked
  } catch (error) {
    const reason = `the bundled Chromium cannot be unpacked: ${messageOf(error)}`
    return fail([report('browser/launch-failed', { reasons: reason })])
  }
}

/** Why a browser did not start. */
interface LaunchFailure {
  readonly reason: string
  readonly wantsNoSandbox: boolean
}

async function launchBrowser(
  launch: Launch,
  machine: Machine,
  end: number,
): Promise<BrowserSession | LaunchFailure> {
  if (mustGoWithout(machine)) return attempt({ ...launch, sandbox: false }, machine, end)
  const first = await attempt({ ...launch, sandbox: true }, machine, end)
  if (first instanceof BrowserSession || !first.wantsNoSandbox || Date.now() >= end) return first
  return attempt({ ...launch, sandbox: false }, machine, end)
}

async function attempt(
  options: Launch & ProcessOptions,
  machine: Machine,
  end: number,
): Promise<BrowserSession | LaunchFailure> {
  const process = startProcess(options, machine)
  const lifeline = makeLifeline()
  void process.ended.then(() => lifeline.end('gone'))
  const step = { what: 'start the browser', deadlineMs: Math.max(0, end - Date.now()) }
  try {
    return await guardedBy(lifeline, () => connect(process, options), step)
  } catch (error) {
    const reason = await failureReason(process, error)
    await process.kill()
    return { reason, wantsNoSandbox: lacksSandbox(process.lastWords()) }
  }
}

async function connect(
  process: BrowserProcess,
  options: Launch & ProcessOptions,
): Promise<BrowserSession> {
  // Loaded only here: it takes 0.2 s, in which the browser starts.
  const { connect: connectOver } = await import('puppeteer-core')
  const browser = await connectOver({
    transport: process.transport,
    defaultViewport: null,
    // Off: `guarded` limits every call.
    protocolTimeout: 0,
  })
  const { executable, sandbox, kind } = options
  const version = await browser.version()
  const session = new BrowserSession(browser, process, { executable, kind, version, sandbox })
  await session.prepare()
  return session
}

async function failureReason(process: BrowserProcess, error: unknown): Promise<string> {
  if (error instanceof BrowserFault && error.kind === 'deadline') {
    return `it did not answer within ${Math.round(error.deadlineMs / 100) / 10} s`
  }
  if (!process.hasEnded()) return messageOf(error)
  const words = process.lastWords().trim().split('\n').at(-1)?.slice(-200)
  return words ? `${await process.ended} (${words})` : process.ended
}

/** Chromium on Linux ends at once when root starts it with its sandbox. */
function mustGoWithout({ platform, userId }: Machine): boolean {
  return platform === 'linux' && userId === 0
}

/** What Chromium says where it may not make namespaces, or runs as root. */
function lacksSandbox(words: string): boolean {
  return /without --no-sandbox|No usable sandbox|SUID sandbox|Failed to move to new namespace/.test(
    words,
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
