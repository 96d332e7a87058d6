import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marp } from '@marp-team/marp-core'
import { katexMarpCorePlugin } from '@marp-team/marp-core/plugins/katex'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DeckReport } from '../../src/model/report.ts'
import type { JsonDiagnostic } from '../../src/diagnostics/format-json.ts'
import { htmlText } from '../support/html-text.ts'
import { withoutOwnScript } from '../support/own-script.ts'
import { readPdf, type ReadPdf } from '../support/pdf-reader.ts'
import { repository, runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const recap = 'content/examples/euler.yaml'

let deck: DeckReport<JsonDiagnostic>
let html: string
let markdown: string
let theme: string
let pdf: ReadPdf
let pdfBytes: Buffer

beforeAll(async () => {
  const { report } = await runJson(['build', recap, '--format', 'html,pdf,md', '--out', folder])
  deck = report.decks[0]!
  html = readFileSync(join(folder, 'euler.html'), 'utf8')
  markdown = readFileSync(join(folder, 'euler.md'), 'utf8')
  theme = readFileSync(join(folder, 'folio.css'), 'utf8')
  pdfBytes = readFileSync(join(folder, 'euler.pdf'))
  pdf = await readPdf(pdfBytes)
})

describe('a deck with mathematics', () => {
  test('is built and fits, and its MathML is no text that runs over', () => {
    expect(deck.ok).toBe(true)
    expect(deck.diagnostics).toEqual([])
    expect(deck.slides!.map(({ title }) => title)).toContain(
      'At x = \\pi half a turn is done, and e^{i\\pi} = -1',
    )
  })

  test('asks for nothing from elsewhere, and has its few fonts inside', () => {
    const addresses = html.match(/(?:url\(|src=|@import)\s*["']?(?!["']?data:)[^)"'\s>]*/g) ?? []
    expect(addresses).toEqual([])
    const families = [...html.matchAll(/@font-face\{font-family:"(KaTeX_\w+)"/g)].map(
      ([, family]) => family,
    )
    expect(families.toSorted((a, b) => a!.localeCompare(b!))).toEqual([
      'KaTeX_Main',
      'KaTeX_Math',
      'KaTeX_Size2',
      'KaTeX_Size3',
    ])
    expect(withoutOwnScript(html)).not.toContain('<script')
    expect(html).toContain(
      '<annotation encoding="application/x-tex">e^{i\\pi} + 1 = 0</annotation>',
    )
  })

  test('has sharp formulas in its PDF: outlines of embedded fonts, no bitmaps', () => {
    expect(pdf.pages).toHaveLength(deck.slides!.length)
    expect(pdf.pages.map(({ bitmaps }) => bitmaps)).toEqual(pdf.pages.map(() => 0))
    const source = pdfBytes.toString('latin1')
    expect(source).toMatch(/\/BaseFont \/[A-Z]{6}\+KaTeX_Math-Italic/)
    expect(source).toMatch(/\/BaseFont \/[A-Z]{6}\+KaTeX_Main-Regular/)
    expect(source).not.toContain('/Type3')
    expect(pdf.pages[3]!.text).toContain('∞')
  })

  test('looks the same in stock Marp', () => {
    const marp = new Marp({ script: false }).use(katexMarpCorePlugin())
    marp.themeSet.add(theme)
    const stock = marp.render(markdown, { htmlAsArray: true }).html
    const ours = html.match(/<section[\s\S]*?<\/section>/g)!
    expect(stock).toHaveLength(ours.length)
    expect(stock.map(htmlText)).toEqual(ours.map(htmlText))
    expect(markdown).toContain('\nmath: katex\n')
    expect(theme).toContain('@font-face{font-family:"KaTeX_Math"')
  })
})

test('LaTeX that can’t be set is told at its place, and nothing is written', async () => {
  const path = join(folder, 'bad.yaml')
  writeFileSync(
    path,
    "talk:\n  title: 'On $\\frac{1}$'\ndeck: { math: true }\ntakeaways:\n  - claim: 'See $\\url{https://example.org}$'\n",
  )
  const run = await runJson(['build', path, '--out', folder])
  expect(run.status).toBe(1)
  expect(run.report.decks[0]!.diagnostics).toMatchObject([
    { code: 'math/invalid', file: path, range: { start: { line: 2, column: 14 } } },
    { code: 'math/invalid', file: path, range: { start: { line: 5, column: 17 } } },
  ])
  expect(run.report.decks[0]!.files ?? []).toEqual([])
})

test.each([
  ['content/examples/minimal.yaml', false],
  [recap, true],
])('checking %s loads KaTeX: %s', (file, loads) => {
  const hook = join(folder, 'tell-katex.cjs')
  writeFileSync(
    hook,
    "process.on('exit', () => { if (Object.keys(require.cache).some((path) => /katex[\\\\/]dist/.test(path))) console.error('KaTeX is there') })\n",
  )
  const program = join(repository, 'dist/cli/main.js')
  const words = ['--require', hook, program, 'check', file, '--no-fit']
  const run = spawnSync(process.execPath, words, { cwd: repository, encoding: 'utf8' })
  expect(run.status).toBe(0)
  expect(run.stderr.includes('KaTeX is there')).toBe(loads)
})

test('Signs that the fonts of formulas have not are no noise on standard error', async () => {
  const path = join(folder, 'signs.yaml')
  const formula = String.raw`$\text{ش} + 😀 + �$`
  writeFileSync(
    path,
    `deck: { math: true }\ntalk: { title: '${formula}' }\ntakeaways: [{ claim: C }]\n`,
  )
  const words = ['build', path, '--no-fit', '--format', 'html,md', '--out', folder]
  expect(await runJson(words)).toMatchObject({ status: 0, stderr: '' })
  const own = [
    'build',
    join(folder, 'signs.md'),
    '--no-fit',
    '--format',
    'html',
    '--out',
    join(folder, 'own'),
  ]
  expect(await runJson(own)).toMatchObject({ status: 0, stderr: '' })
})
