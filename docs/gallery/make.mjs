// Makes the pictures of the gallery: every layout in every theme, and the page that shows them; and the sheet of themes
// that README shows.
//   npm run build && node docs/gallery/make.mjs
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launch } from 'puppeteer-core'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const { build } = await import(pathToFileURL(join(root, 'dist/index.js')).href)
const themes = ['folio', 'grid', 'kernel', 'atlas', 'poster']
const recap = join(root, 'content/examples/every-evidence.yaml')
/** Pictures are so many px wide, for screens with two px to a point. */
const width = 400
/** The most that a picture may weigh, in bytes: its quality goes down until it does. */
const limits = { picture: 12_000, sheet: 120_000 }
/** What the sheet shows of each theme. */
const shown = ['cover', 'tldr', 'quote', 'stats', 'versus']

const doctor = JSON.parse(
  execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'doctor', '--json'], {
    encoding: 'utf8',
  }),
)
const out = mkdtempSync(join(tmpdir(), 'afterdeck-gallery-'))
const browser = await launch({
  executablePath: doctor.browser.path,
  args: ['--disable-gpu', ...(doctor.browser.sandbox ? [] : ['--no-sandbox'])],
})
const layouts = new Set()
/** Pictures as they were drawn, PNG in base64, by theme and layout. */
const large = new Map()
try {
  for (const theme of themes) await picture(theme)
  const images = themes.flatMap((theme) => shown.map((layout) => large.get(`${theme}/${layout}`)))
  const path = join(root, 'docs/images/themes.webp')
  await light({ images, columns: shown.length, width: 1500, path, limit: limits.sheet, gap: 12 })
} finally {
  await browser.close()
  rmSync(out, { recursive: true, force: true })
}
writeFileSync(join(here, 'README.md'), gallery())

/** Takes a picture of the first slide of each layout. */
async function picture(theme) {
  const report = await build(recap, { theme, formats: ['html'], out })
  const [deck] = report.decks
  if (!deck.ok) throw new Error(JSON.stringify(deck.diagnostics, null, 2))
  const page = await browser.newPage()
  await page.setViewport({ width: 1400, height: 800 })
  await page.goto(pathToFileURL(deck.files[0].path).href)
  await page.evaluate('document.fonts.ready')
  const slides = await page.$$('div.marpit > svg')
  const folder = join(here, theme)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const seen = new Set()
  for (const { layout, page: number } of deck.slides) {
    if (seen.has(layout)) continue
    seen.add(layout)
    layouts.add(layout)
    const path = join(folder, `${layout}.webp`)
    // Drawn large and made small: letters keep their distances.
    const image = await slides[number - 1].screenshot({ type: 'png', encoding: 'base64' })
    large.set(`${theme}/${layout}`, image)
    await light({ images: [image], columns: 1, width, path, limit: limits.picture })
  }
  await page.close()
}

/** Writes pictures in a grid, in the best quality that the limit lets them have. */
async function light({ images, columns, width: across, path, limit, gap = 0 }) {
  const page = await browser.newPage()
  await page.setViewport({ width: across, height: 900 })
  const grid = `display:grid;grid-template-columns:repeat(${columns},1fr);gap:${gap}px;padding:${gap}px;background:#d9d9d6`
  const tags = images.map((image) => `<img src="data:image/png;base64,${image}" style="width:100%;display:block">`) // prettier-ignore
  await page.setContent(
    `<body style="margin:0"><main style="${grid}">${tags.join('')}</main></body>`,
  )
  const main = await page.$('main')
  for (let quality = 84; quality >= 20; quality -= 8) {
    await main.screenshot({ path, type: 'webp', quality })
    if (statSync(path).size <= limit) return page.close()
  }
  throw new Error(`${path} is larger than ${limit} bytes.`)
}

function gallery() {
  const rows = [...layouts].map(
    (layout) =>
      `| \`${layout}\` | ${themes.map((theme) => `![${layout} in ${theme}](${theme}/${layout}.webp)`).join(' | ')} |`,
  )
  return `# Gallery

Every layout in every theme, at 16:9. The slides are those of
[every-evidence.yaml](../../content/examples/every-evidence.yaml); \`node docs/gallery/make.mjs\` makes this page and its pictures anew.

| layout | ${themes.join(' | ')} |
| --- | ${themes.map(() => '---').join(' | ')} |
${rows.join('\n')}
`
}
