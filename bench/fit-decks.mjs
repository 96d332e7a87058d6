// Builds recaps by chance in all themes and sizes, looks at their pages with pdf.js, and prints what came of them:
//   npm run build && node bench/fit-decks.mjs [--decks 500] [--seed 1]
// The work is done by test/properties/fit.test.ts, which builds 40 of them whenever tests are run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { decks: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
})
const folder = mkdtempSync(join(tmpdir(), 'afterdeck-fit-'))
const table = join(folder, 'table.jsonl')
const run = spawnSync('npx', ['vitest', 'run', 'test/properties/fit.test.ts'], {
  cwd: resolve(import.meta.dirname, '..'),
  env: {
    ...process.env,
    AFTERDECK_FIT_DECKS: values.decks,
    AFTERDECK_FIT_SEED: values.seed,
    AFTERDECK_FIT_TABLE: table,
    // Nothing is remembered from one run to the next.
    XDG_CACHE_HOME: folder,
  },
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
const lines = existsSync(table) ? readFileSync(table, 'utf8').trim().split('\n') : []
const groups = lines.map((line) => JSON.parse(line))
const columns = ['decks', 'written', 'slides', 'stepped', 'varied', 'split', 'refused', 'faults', 'ms'] // prettier-ignore
const total = Object.fromEntries(
  columns.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0)]),
)
const rows = [
  ['theme', 'size', ...columns],
  ['---', '---', ...columns.map(() => '---:')],
  ...groups.map((group) => [group.theme, group.size, ...columns.map((name) => group[name])]),
  ['all', '', ...columns.map((name) => total[name])],
]
process.stdout.write(rows.map((row) => `| ${row.join(' | ')} |\n`).join(''))
if (run.status !== 0) process.stderr.write(run.stdout.slice(-4000) + run.stderr.slice(-2000))
rmSync(folder, { recursive: true })
process.exitCode = run.status ?? 1
