// How long the fit pass takes by itself, from a compiled deck to one whose slides fit, in a browser that runs already: with nothing
// known of its slides, with one slide changed, and with all of them known.
//   npm run build && node bench/fit-time.mjs [--slides 20,200,1000] [--theme folio]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    slides: { type: 'string', default: '20,200,1000' },
    theme: { type: 'string', default: 'folio' },
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'afterdeck-fit-time-'))
// Nothing is known from runs before.
process.env.XDG_CACHE_HOME = folder
const load = (file) => import(pathToFileURL(join(values.root, 'dist', file)).href)
const { startBrowser } = await load('browser/start-browser.js')
const { readDeckSource } = await load('build/read-deck-source.js')
const { layOutRecap } = await load('build/lay-out-recap.js')
const { fitDeck } = await load('fit/fit-deck.js')
const { rememberFits } = await load('build/remember-fits.js')
const { measureAndPrint } = await load('build/deck-on-page.js')
const { compile } = await load('pipeline.js')
const { packageStyle } = await load('style/package-style.js')
const { defaultOptions } = await load('build/build-options.js')
const { nodeHost } = await load('host/node-host.js')

/** Points, quotes, figures, tables and comparisons in turn, of lengths that go through all type steps. */
function recapOf(slides, [others, one]) {
  const words = (count, from) =>
    Array.from({ length: count }, (_, index) => `word${(from + index) % 97}`).join(' ')
  const evidence = [
    (n) => `points: [${[1, 2, 3, 4].map((each) => words(4 + (n % 14), n + each)).join(', ')}]`,
    (n) => `quote: { text: ${words(8 + (n % 40), n)}, by: Ada Bell }`,
    (n) => `figures: [{ value: ${n}, label: ${words(5, n)} }, { value: ${n + 1}, label: ${words(9, n)} }]`, // prettier-ignore
    (n) => `table: { columns: [A, B, C], rows: [${[1, 2, 3, 4].map((row) => `[r${row}, ${words(3, n)}, ${words(n % 9, row)}.]`).join(', ')}] }`, // prettier-ignore
    (n) => `compare: { left: { head: L, points: [${words(6, n)}, ${words(9, n)}] }, right: { head: R, points: [${words(7, n)}] } }`, // prettier-ignore
  ]
  const takeaways = Array.from(
    { length: slides - 1 },
    (_, n) =>
      `  - claim: Takeaway ${n} ${n === 0 ? one : others} something that matters\n    ${evidence[n % evidence.length](n)}\n`,
  )
  return `talk: { title: A long talk }\ntakeaways:\n${takeaways.join('')}`
}

/** Milliseconds of processor time that Node has used; the browser's work shows in the other column alone. */
function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const browser = startBrowser({})
await browser.session()
const style = packageStyle(values.theme).value

/** A compiled deck and the fonts that it is measured with. */
async function prepare(slides, verbs) {
  const path = join(folder, `deck-${slides}.yaml`)
  writeFileSync(path, recapOf(slides, verbs))
  const options = { ...defaultOptions, fit: false }
  const { outcome } = await readDeckSource({ kind: 'file', path }, { host: nodeHost, options })
  const shop = {
    host: nodeHost,
    options,
    browser,
    prints: false,
    inspects: false,
    texts: new Map(),
  }
  const laid = await layOutRecap(outcome.value, { size: '16:9', style, stem: 'deck' }, shop)
  const { recap } = outcome.value
  const input = { recap, size: '16:9', style, images: new Map(), imageFolder: 'deck.images' }
  return { input, first: compile(input).value, fontCss: laid.value.fontCss }
}

/** What a build does between compiling a deck and exporting it. */
async function fit({ input, first, fontCss }) {
  const recompile = (decisions, stepless) => compile(input, decisions, stepless)
  const fits = await rememberFits(first.deck, fontCss, { host: nodeHost, browser })
  const work = { recap: input.recap, recompile }
  const recalled = await fitDeck(first, {
    ...work,
    measure: ({ deck }, steps) => Promise.resolve(fits.recall(deck, steps)),
  })
  if (recalled.ok) return
  const measure = async (sheet) => {
    const known = async ({ deck }, steps) => ({
      ok: true,
      value: await fits.measure(deck, steps, sheet),
      diagnostics: [],
    })
    return fitDeck(first, { ...work, measure: known })
  }
  const slides = first.plan.slides.length
  const done = await measureAndPrint({ slides, fontCss, prints: false, measure }, browser)
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics.slice(0, 3)))
  await fits.keep()
}

async function timeOf(slides, verbs) {
  const prepared = await prepare(slides, verbs)
  const [began, used] = [performance.now(), processorMs()]
  await fit(prepared)
  return { wall: performance.now() - began, cpu: processorMs() - used }
}

/** The least of a few runs: whatever else the machine does makes them longer, never shorter. */
async function least(run) {
  const found = { wall: Infinity, cpu: Infinity }
  for (let round = 0; round < 3; round++) {
    const { wall, cpu } = await run(round)
    Object.assign(found, { wall: Math.min(found.wall, wall), cpu: Math.min(found.cpu, cpu) })
  }
  return found
}

function tell(slides, name, { wall, cpu }) {
  process.stdout.write(`| ${slides} | ${name} | ${Math.round(wall)} | ${Math.round(cpu)} |\n`)
}

process.stdout.write(
  '| slides | run | wall ms | Node’s processor ms |\n| ---: | --- | ---: | ---: |\n',
)
// What is loaded and compiled once is no part of it.
await timeOf(5, ['is', 'is'])
for (const slides of values.slides.split(',').map(Number)) {
  tell(slides, 'first', await least((round) => timeOf(slides, [`is${round}`, 'is'])))
  tell(slides, 'one slide changed', await least((round) => timeOf(slides, ['is0', `was${round}`])))
  tell(slides, 'all known', await least(() => timeOf(slides, ['is0', 'is'])))
}
await browser.close()
rmSync(folder, { recursive: true })
