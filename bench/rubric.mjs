// The measured part of the design rubric, for each theme, size and recap. See README.md.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { slidesScript } from './rubric-page.mjs'
import { median, scoreOf } from './rubric-score.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
    themes: { type: 'string', default: 'folio,grid,kernel,atlas,poster' },
    sizes: { type: 'string', default: '16:9,4:3,1:1,4:5' },
    pages: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const root = resolve(values.root)
const recaps = positionals.length > 0 ? positionals : [join(root, 'content/making-ai-accessible.yaml')] // prettier-ignore
const load = (file) => import(pathToFileURL(join(root, 'dist', file)).href)
const { build, check } = await load('index.js')
const { metricsScript } = await load('inspect/slide-metrics.js')
const { typeScales } = await load('theme/type-scale.js')
const { canvasPx } = await load('model/canvas.js')
const { launch } = createRequire(join(root, 'package.json'))('puppeteer-core')

const program = join(root, 'dist/cli/main.js')
const { browser: found } = JSON.parse(
  execFileSync(process.execPath, [program, 'doctor', '--json'], { encoding: 'utf8' }),
)
const args = ['--disable-gpu', ...(found.sandbox ? [] : ['--no-sandbox'])]
const browser = await launch({ executablePath: found.path, args })
const out = mkdtempSync(join(tmpdir(), 'afterdeck-rubric-'))
const jobs = values.themes
  .split(',')
  .flatMap((theme) => values.sizes.split(',').map((size) => ({ theme, size })))
  .flatMap((job) => recaps.map((recap) => ({ ...job, recap })))
const decks = []
try {
  for (const job of jobs) decks.push(await judge(job))
} finally {
  await browser.close()
  rmSync(out, { recursive: true, force: true })
}
if (values.json) process.stdout.write(`${JSON.stringify(decks, null, 1)}\n`)
else process.stdout.write(`${table(decks)}\n\n${summary(decks)}\n`)

async function judge({ theme, size, recap }) {
  const [checked] = (await check(recap, { theme, sizes: [size] })).decks
  const [built] = (await build(recap, { theme, sizes: [size], formats: ['html'], out, force: true })).decks // prettier-ignore
  const name = basename(recap).replace(/\.\w+$/, '')
  if (built.files === undefined || built.files.length === 0)
    return { theme, size, name, failed: built.diagnostics }
  const measured = await measure(built.files[0].path, canvasPx[size])
  const slides = built.slides.map((slide, index) => ({ ...slide, ...measured[index] }))
  const floor = typeScales[size].meta - 1
  const deck = { slides, fit: checked.fit, diagnostics: checked.diagnostics, floor }
  return { theme, size, name, ...scoreOf(deck), ...(values.pages ? { slides } : {}) }
}

/** Lays the slides of an HTML file out as they are printed and measures them. */
async function measure(path, [width, height]) {
  const page = await browser.newPage()
  await page.setViewport({ width, height })
  await page.emulateMediaType('print')
  await page.goto(pathToFileURL(path).href)
  await page.evaluate('document.fonts.ready')
  const metrics = await page.evaluate(metricsScript())
  const counts = await page.evaluate(slidesScript())
  await page.close()
  return metrics.map((each, index) => ({ ...each, ...counts[index] }))
}

function table(all) {
  const head = ['theme', 'size', 'recap', 'slides', 'splits', 'over', 'min type', 'contrast', 'fill', '< 60 %', 'orphans', 'words', 'bodies', 'run', 'found', 'score', 'gates'] // prettier-ignore
  const rows = all.map(
    ({ theme, size, name, failed, figures: f, score, gates }) =>
    failed !== undefined
      ? [theme, size, name, `failed: ${failed[0]?.message}`]
      : [
          theme, size, name, f.slides, f.splits, f.overflows + f.overlaps,
          `${Math.round(f.minType * 10) / 10}/${f.floor}`, f.contrast.toFixed(1), percent(f.fill), f.low.join(' ') || '–', f.orphans,
          `${f.words}/${f.mostWords}`, f.bodySizes, f.run,
          Object.entries(f.codes).map(([code, count]) => `${code} ${count}`).join(', ') || '–',
          score, gates.map(({ cap, reason }) => `${cap} ${reason}`).join(', ') || '–',
        ], // prettier-ignore
  )
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** The middle and the lowest score of each theme and size. */
function summary(all) {
  const sizes = [...new Set(all.map(({ size }) => size))]
  const rows = [...new Set(all.map(({ theme }) => theme))].map((theme) => [
    theme,
    ...sizes.map((size) => {
      const scores = all.filter((each) => each.theme === theme && each.size === size).map(({ score = 0 }) => score) // prettier-ignore
      return `${median(scores)} (${Math.min(...scores)})`
    }),
  ])
  const head = ['theme', ...sizes]
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function percent(value) {
  return `${Math.round(value * 100)} %`
}
