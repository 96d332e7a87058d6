// Runs the bundle of the command line with what V8 has compiled of it in an earlier run: a sixth of a cold build is
// compiling. Node does the same for every module from version 22.1 on (`module.enableCompileCache`); this one serves
// Node 20 too, and grows while runs use more of the program.
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs' // prettier-ignore
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'
import vm from 'node:vm'
import { isOurs, ownCacheFolder } from './own-cache.ts'

/** A bundle at work. */
export interface RunningBundle {
  readonly exports: unknown
  /** Keeps what has been compiled so far, where that is much more than was known. */
  keep(): void
}

/** Code in bytes, and how much bytecode there was in all when it was kept. */
interface KeptCode {
  readonly code: Buffer
  readonly bytecode: number
}

/** Several versions of Node may take turns; what none has used for long goes. */
const mostFiles = 4
/** A digest, and the amount of bytecode as a double. */
const headBytes = 32 + 8

/**
 * Runs a CommonJS bundle, or does nothing where there is none. `place` is its file; its source must be ASCII alone, which
 * is read without decoding, and without `import()`.
 */
export function runBundle(place: URL): RunningBundle | undefined {
  const file = fileURLToPath(place)
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  const source = bytes.toString('latin1')
  const store = storeFor(file, bytes)
  const kept = store === undefined ? undefined : readCode(store)
  const script = new vm.Script(wrapped(source), {
    filename: file,
    ...(kept === undefined ? {} : { cachedData: kept.code }),
  })
  const module = { exports: {} }
  const run = script.runInThisContext() as (...words: readonly unknown[]) => void
  run(module.exports, createRequire(file), module, file, dirname(file))
  const known = script.cachedDataRejected === true ? 0 : (kept?.bytecode ?? 0)
  return {
    exports: module.exports,
    keep() {
      const bytecode = v8.getHeapCodeStatistics().bytecode_and_metadata_size
      if (store === undefined || bytecode < known * 1.1) return
      keepCode(store, { code: script.createCachedData(), bytecode })
    },
  }
}

/** The wrapper that Node gives to every CommonJS module; no line may move, for the sake of traces. */
function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`
}

/** Where the code of just this source, this Node, these flags and this processor is kept: V8 asks for no more than its length. */
function storeFor(file: string, source: Buffer): string | undefined {
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return undefined
  try {
    const facts = [file, process.version, process.arch, v8.cachedDataVersionTag()]
    const name = digest(Buffer.concat([Buffer.from(facts.join('\n')), source])).toString('hex')
    return join(ownCacheFolder('code'), `${name.slice(0, 32)}.bin`)
  } catch {
    return undefined
  }
}

/** Reads kept code. It is going to be run: only from a file that nobody else can have written, and whole. */
function readCode(file: string): KeptCode | undefined {
  let opened: number | undefined
  try {
    opened = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const found = fstatSync(opened)
    if (!found.isFile() || !isOurs(found)) return undefined
    const bytes = readFileSync(opened)
    const body = bytes.subarray(32)
    if (!digest(body).equals(bytes.subarray(0, 32))) return undefined
    return { bytecode: body.readDoubleLE(0), code: bytes.subarray(headBytes) }
  } catch {
    return undefined
  } finally {
    if (opened !== undefined) closeSync(opened)
  }
}

/** Keeps code: written beside its place, then renamed, so that runs at the same time never see half of it. */
function keepCode(file: string, { code, bytecode }: KeptCode): void {
  const temp = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const amount = Buffer.alloc(8)
  amount.writeDoubleLE(bytecode)
  const body = Buffer.concat([amount, code])
  try {
    writeFileSync(temp, Buffer.concat([digest(body), body]), { flag: 'wx', mode: 0o600 })
    renameSync(temp, file)
    makeRoom(dirname(file))
  } catch {
    // A full disk, a folder that is read-only now: the next run compiles again.
    tryTo(() => unlinkSync(temp))
  }
}

function makeRoom(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const times = new Map(files.map((file) => [file, timeOf(file)]))
  const oldestLast = files.toSorted((a, b) => times.get(b)! - times.get(a)!)
  for (const file of oldestLast.slice(mostFiles)) tryTo(() => unlinkSync(file))
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** Does what another process may have done already. */
function tryTo(work: () => void): void {
  try {
    work()
  } catch {
    // Done.
  }
}
