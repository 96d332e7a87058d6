import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { finished, processesWith, runCli, startCli, until, type Run } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const recap = 'content/examples/lightning.yaml'
const words = ['build', recap, '--format', 'html,pdf,md,notes', '--json', '--out']
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let whole: ReadonlyMap<string, Buffer>
let wholeMs: number

/** Every file below a folder. */
function filesIn(root: string): Map<string, Buffer> {
  const entries = existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
    : []
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path)]),
  )
}

interface Place {
  readonly out: string
  readonly temp: string
}

function place(name: string): Place {
  const [out, temp] = [join(folder, name, 'out'), join(folder, name, 'temp')]
  mkdirSync(temp, { recursive: true })
  return { out, temp }
}

interface Interrupted extends Run {
  /** From the signal to the end. */
  readonly endedMs: number
}

async function interrupt(
  signal: NodeJS.Signals,
  afterMs: number,
  { out, temp }: Place,
): Promise<Interrupted> {
  const child = startCli([...words, out], { env: { TMPDIR: temp } })
  const end = finished(child)
  let sentAt = performance.now()
  const timer = setTimeout(() => {
    sentAt = performance.now()
    child.kill(signal)
  }, afterMs)
  const run = await end
  clearTimeout(timer)
  return { ...run, endedMs: performance.now() - sentAt }
}

/** What runs still, what was not swept up, and what is there without being whole. */
async function leftovers({ out, temp }: Place): Promise<string[]> {
  await until(() => processesWith(`TMPDIR=${temp}`).length === 0, 1000)
  const broken = [...filesIn(out)].filter(
    ([name, bytes]) => whole.get(name)?.equals(bytes) !== true,
  )
  return [
    ...processesWith(`TMPDIR=${temp}`).map((pid) => `process ${pid}`),
    ...readdirSync(temp),
    ...broken.map(([name]) => name),
  ]
}

beforeAll(async () => {
  const { out, temp } = place('whole')
  const { ms } = await runCli([...words, out], { env: { TMPDIR: temp } })
  whole = filesIn(out)
  wholeMs = ms
})

test('A build that nobody interrupts leaves nothing but its results', async () => {
  const names = ['html', 'md', 'notes.txt', 'pdf'].map((ending) => `lightning.${ending}`)
  expect([...whole.keys()]).toEqual(expect.arrayContaining(names))
  const here = { out: join(folder, 'whole/out'), temp: join(folder, 'whole/temp') }
  expect(await leftovers(here)).toEqual([])
})

describe('an interrupted build', () => {
  const moments = Array.from({ length: 20 }, (_, index) => index)
  const moreAtTheEnd = (index: number): number => 1 - (1 - (index + 0.3) / moments.length) ** 1.3

  test.concurrent.each(moments)('leaves nothing half done at moment %i of 20', async (index) => {
    const signal = signals[index % signals.length]!
    const here = place(`moment-${index}`)
    const run = await interrupt(signal, wholeMs * moreAtTheEnd(index), here)
    // Node itself takes a moment to start, in which the system ends it; and a late signal meets a finished run.
    expect([statuses[signal], signal, 0]).toContain(run.status ?? run.signal)
    // What was printed is whole as well: a signal may come between the report and the end.
    expect(() => run.stdout === '' || JSON.parse(run.stdout)).not.toThrow()
    expect(run.endedMs).toBeLessThan(3000)
    expect(await leftovers(here)).toEqual([])
  })

  test.each(signals)('ends with the status of %s while its browser works', async (signal) => {
    const here = place(signal)
    const child = startCli([...words, here.out], { env: { TMPDIR: here.temp } })
    const end = finished(child)
    expect(await until(() => readdirSync(here.temp).length > 0, 10_000)).toBe(true)
    expect(processesWith(`TMPDIR=${here.temp}`).length).toBeGreaterThan(0)
    child.kill(signal)
    expect(await end).toMatchObject({ status: statuses[signal], signal: null, stdout: '' })
    expect(await leftovers(here)).toEqual([])
    expect(existsSync(here.out)).toBe(false)
  })

  const stages = [
    { stage: 'the first temporary file', pattern: /\.tmp$/ },
    { stage: 'the first result', pattern: /^lightning\./ },
  ]

  test.each(stages)('leaves no half of a result at $stage', async ({ pattern }) => {
    const signal = signals[stages.findIndex((each) => each.pattern === pattern)]!
    const here = place(`stage-${pattern.source.length}`)
    const child = startCli([...words, here.out], { env: { TMPDIR: here.temp } })
    const end = finished(child)
    const isReached = (): boolean =>
      existsSync(here.out) && readdirSync(here.out).some((name) => pattern.test(name))
    while (child.exitCode === null && !isReached()) await new Promise((go) => setImmediate(go))
    child.kill(signal)
    expect([statuses[signal], 0]).toContain((await end).status)
    expect(await leftovers(here)).toEqual([])
  })

  test('leaves the results of an earlier build as they were', async () => {
    const here = place('again')
    expect((await runCli([...words, here.out], { env: { TMPDIR: here.temp } })).status).toBe(0)
    await interrupt('SIGINT', wholeMs * 0.5, here)
    expect(await leftovers(here)).toEqual([])
    expect([...filesIn(here.out).keys()].sort()).toEqual([...whole.keys()].sort())
  })

  test('that is killed outright takes its browser along, and the next run sweeps up', async () => {
    const here = place('killed')
    const child = startCli([...words, here.out], { env: { TMPDIR: here.temp } })
    const end = finished(child)
    expect(await until(() => readdirSync(here.temp).length > 0, 10_000)).toBe(true)
    child.kill('SIGKILL')
    await end
    expect(await until(() => processesWith(`TMPDIR=${here.temp}`).length === 0, 3000)).toBe(true)
    const next = await runCli([...words, here.out], { env: { TMPDIR: here.temp } })
    expect(next.status).toBe(0)
    expect(await leftovers(here)).toEqual([])
  })
})
