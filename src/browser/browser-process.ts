// The browser as a process: started in a process group of its own, so that all of it can be killed,
// with its temporary files inside its profile, so that all of them can be removed.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { browserFlags } from './browser-flags.ts'
import { rememberLeftover, removeFolderNow } from './leftovers.ts'
import type { Machine } from './machine.ts'
import { PipeTransport } from './pipe-transport.ts'
import { makeTempFolder } from './temp-folder.ts'
import { within } from './within.ts'

/** What to start, and how. */
export interface ProcessOptions {
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
  readonly sandbox: boolean
}

/** A started browser process with its own profile folder. */
export interface BrowserProcess {
  readonly transport: PipeTransport
  readonly profile: string
  readonly pid: number | undefined
  /** Settles with the reason when the process has ended or could not be started; never rejects. */
  readonly ended: Promise<string>
  hasEnded(): boolean
  /** The end of what it said on standard error. */
  lastWords(): string
  /** Kills the whole process group and removes the profile, at once. */
  killNow(): void
  /** The same, but waits for the processes to go. */
  kill(): Promise<void>
}

/** Starts a browser; a failure to start is told by `ended`. */
export function startProcess(options: ProcessOptions, machine: Machine): BrowserProcess {
  const profile = makeTempFolder(machine, 'profile')
  const ownTemp = join(profile, 'tmp')
  mkdirSync(ownTemp, { mode: 0o700 })
  const child = spawn(options.executable, browserFlags({ profile, sandbox: options.sandbox }), {
    detached: machine.platform !== 'win32',
    env: { ...machine.env, ...neutral(profile, ownTemp, machine), ...options.environment },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    cwd: profile,
  })
  const end = watchEnd(child)
  const killNow = (): void => {
    killGroup(child)
    removeFolderNow(profile)
    forget()
  }
  const forget = rememberLeftover(killNow)
  const kill = async (): Promise<void> => {
    killGroup(child)
    await within(1000, () => end.promise)
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }).catch(
      () => {},
    )
    forget()
  }
  return {
    transport: new PipeTransport(writable(child), readable(child)),
    profile,
    pid: child.pid,
    ended: end.promise,
    hasEnded: end.has,
    lastWords: keepLastWords(child),
    killNow,
    kill,
  }
}

/** The same pages on every machine: no time zone and no language of the caller's, files in our folder. */
function neutral(profile: string, ownTemp: string, machine: Machine): Record<string, string> {
  const home = machine.home === undefined ? { HOME: profile } : {}
  // On macOS the temporary folder is so deep that a socket further down would have too long a name.
  const temp = machine.platform === 'darwin' ? {} : { TMPDIR: ownTemp }
  return { ...home, ...temp, TZ: 'UTC', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' }
}

function watchEnd(child: ChildProcess): { promise: Promise<string>; has: () => boolean } {
  let ended = false
  const promise = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    // Not `close`: a grandchild may hold the pipes open.
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `it ended with status ${code}` : `it was ended by ${signal}`),
    )
  }).then((reason) => {
    ended = true
    return reason
  })
  return { promise, has: () => ended }
}

function keepLastWords(child: ChildProcess): () => string {
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-8192)
  })
  return () => words
}

/** The executable may be a shell script: what it started is in its group, and goes too. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F'])
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing of the group is left.
  }
}

function writable(child: ChildProcess): Writable {
  const pipe = child.stdio[3]
  return pipe instanceof Writable ? pipe : new Writable()
}

function readable(child: ChildProcess): Readable {
  const pipe = child.stdio[4]
  return pipe instanceof Readable ? pipe : new Readable({ read: () => {} })
}
