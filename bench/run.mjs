// Afterdeck beside marp-cli and a bare print, on one machine, with one browser. See README.md.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const bench = fileURLToPath(new URL('.', import.meta.url))
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    'batch-rounds': { type: 'string', default: '3' },
    decks: { type: 'string', default: '50' },
    root: { type: 'string', default: join(bench, '..') },
    recap: { type: 'string' },
  },
})
const root = values.root
const recap = values.recap ?? join(root, 'content/making-ai-accessible.yaml')
const rounds = Number(values.rounds)
const batchRounds = Number(values['batch-rounds'])
const decks = Number(values.decks)

const program = join(root, 'dist/cli/main.js')
const marpCli = join(bench, 'node_modules/@marp-team/marp-cli/marp-cli.js')
const work = mkdtempSync(join(tmpdir(), 'afterdeck-bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
const cache = join(work, 'cache')
mkdirSync(cache)

const say = (text) => process.stdout.write(`${text}\n`)

for (const [path, advice] of [
  [program, 'npm run build'],
  [marpCli, '(cd bench && npm install)'],
]) {
  if (!existsSync(path)) throw new Error(`${path} is not there. Run ${advice} first.`)
}

const browser = JSON.parse(
  spawnSync(process.execPath, [program, 'doctor', '--json'], { encoding: 'utf8' }).stdout,
).browser
const environment = {
  ...process.env,
  CHROME_PATH: browser.path,
  PUPPETEER_EXECUTABLE_PATH: browser.path,
  ...(browser.sandbox ? {} : { CHROME_NO_SANDBOX: '1' }),
}

/** Runs a program to its end and says how many milliseconds it took. */
function time([command, ...words], cwd = work) {
  // No run finds in the cache what another one has measured. Compiled code stays, as it does from deck to deck.
  rmSync(join(cache, 'afterdeck/fits'), { recursive: true, force: true })
  const started = performance.now()
  const child = spawn(command, words, {
    cwd,
    env: { ...environment, XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      const ms = performance.now() - started
      if (status === 0) settle(ms)
      else reject(new Error(`${command} ${words.join(' ')} ended with ${status}: ${said}`))
    })
  })
}

/** Runs the contestants in turn, so many rounds; checks that each made its files. Rounds before the first do not count. */
async function inTurn(contestants, count, first = 1) {
  const times = new Map(contestants.map(({ name }) => [name, []]))
  for (let round = first; round <= count; round++) {
    for (const { name, command, made } of contestants) {
      const out = join(work, 'out')
      rmSync(out, { recursive: true, force: true })
      mkdirSync(out)
      const ms = await time(command)
      const files = readdirSync(out).filter((file) => file.endsWith('.pdf')).length
      if (files !== made) throw new Error(`${name} made ${files} PDF files instead of ${made}.`)
      if (round > 0) times.get(name).push(ms)
    }
  }
  return times
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2
}

function table(times, base) {
  const of = median(times.get(base))
  say(`| run | median | fastest – slowest | × ${base} |`)
  say('| --- | ---: | ---: | ---: |')
  for (const [name, all] of times) {
    const middle = median(all)
    const [low, high] = [Math.min(...all), Math.max(...all)].map(seconds)
    say(`| ${name} | ${seconds(middle)} s | ${low} – ${high} | ${(middle / of).toFixed(2)} |`)
  }
  say('')
}

const seconds = (ms) => (ms / 1000).toFixed(2)

const ours = (files, formats, out = 'out') =>
  [process.execPath, program, 'build', '--quiet', '--format', formats, '--out', out].concat(files)
const marp = (words) =>
  [process.execPath, marpCli, '--pdf', '--allow-local-files', '--no-config']
    .concat(['--theme-set', 'md/folio.css'])
    .concat(words)

async function oneDeck() {
  await time(ours([recap], 'html'))
  await time(ours([recap], 'md', 'md'))
  const stem = /([^/\\]+)\.\w+$/.exec(recap)[1]
  cpSync(join(work, 'out', `${stem}.html`), join(work, 'finished.html'))
  const page = pathToFileURL(join(work, 'finished.html')).href
  const flags = browser.sandbox ? [] : ['--no-sandbox']
  const script = join(bench, 'bare.mjs')
  const bare = [process.execPath, script, browser.path, page, 'out/bare.pdf', ...flags]
  const contestants = [
    { name: 'marp-cli, PDF', command: marp(['-o', 'out/deck.pdf', `md/${stem}.md`]), made: 1 },
    { name: 'afterdeck, HTML and PDF', command: ours([recap], 'html,pdf'), made: 1 },
    { name: 'afterdeck, PDF', command: ours([recap], 'pdf'), made: 1 },
    { name: 'afterdeck, PDF, --no-fit', command: [...ours([recap], 'pdf'), '--no-fit'], made: 1 },
    { name: 'bare print of the HTML', command: bare, made: 1 },
  ]
  say(`## One deck, cold (${rounds} rounds)\n`)
  table(await inTurn(contestants, rounds, 0), 'marp-cli, PDF')
  return stem
}

async function manyDecks(stem) {
  const folder = join(work, 'many')
  mkdirSync(folder)
  const files = Array.from({ length: decks }, (_, index) => {
    const name = `deck-${String(index + 1).padStart(3, '0')}`
    cpSync(recap, join(work, `${name}.yaml`))
    cpSync(join(work, 'md', `${stem}.md`), join(folder, `${name}.md`))
    return `${name}.yaml`
  })
  const pictures = join(work, 'md', `${stem}.images`)
  if (existsSync(pictures)) cpSync(pictures, join(folder, `${stem}.images`), { recursive: true })
  const contestants = [
    { name: 'marp-cli, PDF', command: marp(['-I', 'many', '-o', 'out']), made: decks },
    { name: 'afterdeck, HTML and PDF', command: ours(files, 'html,pdf'), made: decks },
  ]
  say(`## ${decks} decks in one run (${batchRounds} rounds)\n`)
  table(await inTurn(contestants, batchRounds), 'marp-cli, PDF')
}

async function steps() {
  const all = []
  for (let round = 0; round <= rounds; round++) {
    const words = [join(bench, 'steps.mjs'), root, recap, browser.path, join(work, 'steps')]
    const { stdout, stderr, status } = spawnSync(process.execPath, words, {
      encoding: 'utf8',
      env: { ...environment, XDG_CACHE_HOME: mkdtempSync(join(work, 'cache-')) },
    })
    if (status !== 0) throw new Error(stderr)
    if (round > 0) all.push(JSON.parse(stdout))
  }
  say(`## The steps of a cold run (${rounds} rounds)\n`)
  say('| step | median | part |')
  say('| --- | ---: | ---: |')
  const middles = Object.keys(all[0]).map((name) => [name, median(all.map((one) => one[name]))])
  const whole = middles.reduce((sum, [, ms]) => sum + ms, 0)
  for (const [name, ms] of middles) {
    say(`| ${name} | ${Math.round(ms)} ms | ${Math.round((100 * ms) / whole)} % |`)
  }
  say(`| sum | ${Math.round(whole)} ms | 100 % |\n`)
}

const versions = spawnSync(process.execPath, [marpCli, '--version'], {
  cwd: work,
  encoding: 'utf8',
})
say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model}, ${browser.version}, `)
say(`${versions.stdout.trim()}\n`)
const stem = await oneDeck()
await steps()
if (decks > 0) await manyDecks(stem)
