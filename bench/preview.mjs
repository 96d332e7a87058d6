// How long it takes from a save to the pixels of the preview, and what memory it takes:
//   npm run build && node bench/preview.mjs [--edits 100] [--slides 20,200,1000] [--memory 500]
// The page runs in the browser that `afterdeck doctor` names. The time is taken from before the file is written until after the
// frame with the slide has painted it: first the slide as it is shown at once, then the last change of it that the measure brings.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    edits: { type: 'string', default: '100' },
    slides: { type: 'string', default: '20,200,1000' },
    memory: { type: 'string', default: '500' },
  },
})
const program = join(values.root, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'afterdeck-bench-'))
const wait = (ms) => new Promise((go) => setTimeout(go, ms))
const now = () => performance.timeOrigin + performance.now()

/** A recap with so many slides, of several kinds. */
function recap(slides) {
  const kinds = [
    (n) => `points: [First point of ${n} with some words, "Second *point* with more words", A third]\n      notes: Said in passing ${n}.`,
    (n) => `quote: { text: "This is what was said in ${n}, and it is not long.", by: Somebody }`,
    (n) => `mapping: { from: Old, to: New, pairs: [[Process, CPU], [Memory, Context ${n}], [Disk, Files]] }`,
    (n) => `steps: [{ head: One, text: first of ${n} }, { head: Two, text: second }, { head: Three, text: third }]`,
    (n) => `figures: [{ value: ${n}, unit: "%", label: of all }, { value: 2, label: of others }]`,
  ] // prettier-ignore
  const lines = ['talk: { title: A long talk, speakers: [Jane Doe], event: Conf }', 'sections:']
  // A cover, an agenda, and a page for each section.
  for (let n = 1, made = 2; made < slides; n++, made++) {
    if (n % 10 === 1) {
      lines.push(`  - title: Section ${(n + 9) / 10}`, '    takeaways:')
      made++
    }
    lines.push(`    - claim: Number ${n} says something that matters`, `      ${kinds[n % 5](n)}`)
  }
  return `${lines.join('\n')}\n`
}

async function startPreview(file) {
  const words = ['preview', file, '--json', '--no-open']
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] }) // prettier-ignore
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
  while (!out.endsWith('\n}\n')) await wait(20)
  return { child, url: JSON.parse(out).url }
}

/** Notes when each new slide was painted: a message that is sent in a frame's callback comes after its paint. */
const watchPaints = () => {
  window.paints = []
  const channel = new MessageChannel()
  let text = ''
  channel.port1.addEventListener('message', () => {
    window.paints.push({ text, at: performance.timeOrigin + performance.now() })
  })
  channel.port1.start()
  new MutationObserver(() => {
    requestAnimationFrame(() => {
      text = document.querySelector('.marpit').textContent
      channel.port2.postMessage('')
    })
  }).observe(document.querySelector('.marpit'), { childList: true })
}

async function painted(frame, words) {
  for (;;) {
    const at = await frame.evaluate(
      (wanted) => window.paints.find(({ text }) => text.includes(wanted))?.at,
      words,
    )
    if (at !== undefined) return at
    await wait(4)
  }
}

const settled = (page) =>
  page.waitForFunction(
    () => /\d\s*(?:No findings|\d+ (?:error|warning))/.test(document.querySelector('footer').textContent),
    { polling: 20 },
  ) // prettier-ignore

function memoryOf({ pid }) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
}

function share(times, part) {
  return times.toSorted((a, b) => a - b)[
    Math.min(times.length - 1, Math.floor(times.length * part))
  ]
}

const doctor = JSON.parse(execFileSync(process.execPath, [program, 'doctor', '--json'], { encoding: 'utf8' })) // prettier-ignore
const lib = join(doctor.browser.path, '../lib')
const browser = await puppeteer.launch({
  executablePath: doctor.browser.path,
  args: ['--no-sandbox'],
  env: { ...process.env, LD_LIBRARY_PATH: lib, FONTCONFIG_FILE: join(lib, '../fonts.conf') },
})
const rows = []
for (const slides of values.slides.split(',').map(Number)) {
  const file = join(folder, `deck-${slides}.yaml`)
  const text = recap(slides)
  writeFileSync(file, text)
  const { child, url } = await startPreview(file)
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  await page.goto(`${url}#slide=number-6-says-something-that`)
  await settled(page)
  const count = await page.evaluate(() => document.querySelectorAll('nav li').length)
  const frame = page.frames().find((each) => each.url().endsWith('/frame'))
  await frame.evaluate(watchPaints)
  const edit = (n) => writeFileSync(file, text.replace('said in 6,', `said in edit ${n},`))
  const times = []
  const settling = []
  for (let n = 1; n <= Number(values.edits); n++) {
    const from = now()
    edit(n)
    times.push((await painted(frame, `edit ${n},`)) - from)
    await settled(page)
    settling.push(now() - from)
    await wait(20 + (n % 7) * 10)
    await frame.evaluate(() => (window.paints = []))
  }
  const before = memoryOf(child)
  const more = slides === 200 ? Number(values.memory) - Number(values.edits) : 0
  for (let n = 0; n < more; n++) {
    edit(1000 + n)
    await painted(frame, `edit ${1000 + n},`)
    await frame.evaluate(() => (window.paints = []))
  }
  await settled(page)
  const [median, late] = [share(times, 0.5), share(times, 0.95)].map(Math.round)
  const memory = more > 0 ? `${Math.round(before)} → ${Math.round(memoryOf(child))}` : Math.round(before) // prettier-ignore
  rows.push([count, median, late, Math.round(share(settling, 0.5)), memory])
  await page.close()
  child.kill('SIGINT')
  await new Promise((go) => child.once('exit', go))
}
await browser.close()
rmSync(folder, { recursive: true })
const table = [
  ['slides', 'median, ms', '95th percentile, ms', 'measured, median, ms', 'memory, MB'],
  ['---:', '---:', '---:', '---:', '---:'],
  ...rows,
]
process.stdout.write(table.map((row) => `| ${row.join(' | ')} |\n`).join(''))
