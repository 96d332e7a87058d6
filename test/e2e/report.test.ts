import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { JsonDiagnostic } from '../../src/diagnostics/format-json.ts'
import type { DeckReport } from '../../src/model/report.ts'
import { readPdf } from '../support/pdf-reader.ts'
import { repository, runCli, runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const recap = 'content/making-ai-accessible.yaml'
const folder = temporaryFolder()
const out = relative(repository, join(folder, 'out'))
let run: JsonRun
let deck: DeckReport<JsonDiagnostic>

beforeAll(async () => {
  run = await runJson(['build', recap, '--format', 'html,pdf,notes', '--out', out])
  deck = run.report.decks[0]!
})

test('A build with --json prints one object and nothing else', () => {
  expect(run).toMatchObject({ status: 0, signal: null, stderr: '' })
  expect(run.stdout.startsWith('{') && run.stdout.endsWith('}\n')).toBe(true)
  expect(Object.keys(run.report)).toEqual(['version', 'ok', 'ms', 'decks'])
  const manifest: unknown = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  expect(manifest).toMatchObject({ version: run.report.version })
  expect(run.report.ok).toBe(true)
  expect(run.report.ms).toBeGreaterThan(0)
  expect(run.report.ms).toBeLessThan(run.ms)
  expect(run.stdout).not.toContain('null')
})

test('A deck is reported with its keys in the order of the contract', () => {
  const keys = ['source', 'ok', 'files', 'slides', 'fit', 'quotes', 'diagnostics']
  expect(Object.keys(deck)).toEqual(keys)
  expect(deck).toMatchObject({ source: recap, ok: true, diagnostics: [] })
})

test('The files are reported as they were written', () => {
  const pages = deck.slides!.length
  const path = (ending: string): string => `${out}/making-ai-accessible${ending}`
  const bytes = (ending: string): number => statSync(join(repository, path(ending))).size
  expect(deck.files).toEqual([
    { format: 'html', size: '16:9', path: path('.html'), bytes: bytes('.html'), pages },
    { format: 'pdf', size: '16:9', path: path('.pdf'), bytes: bytes('.pdf'), pages },
    { format: 'notes', size: '16:9', path: path('.notes.txt'), bytes: bytes('.notes.txt') },
  ])
  expect(readdirSync(join(repository, out)).sort()).toEqual([
    'making-ai-accessible.html',
    'making-ai-accessible.notes.txt',
    'making-ai-accessible.pdf',
  ])
})

test('The slides are those of the PDF', async () => {
  const slides = deck.slides!
  const pdf = await readPdf(readFileSync(join(repository, out, 'making-ai-accessible.pdf')))
  expect(pdf.pages).toHaveLength(slides.length)
  expect(slides.length).toBeGreaterThanOrEqual(25)
  expect(slides.map(({ page }) => page)).toEqual(slides.map((_, index) => index + 1))
  for (const [index, { title }] of slides.entries()) {
    const words = title.replaceAll(/[\s’]+/g, '')
    expect(pdf.pages[index]!.text.replaceAll(/[\sʼ’]+/g, '')).toContain(words)
  }
})

test('Each slide has an id of its own, a layout, a step, and a place in the recap', () => {
  const slides = deck.slides!
  const keys = ['size', 'page', 'id', 'layout', 'title', 'step', 'continued', 'at', 'path']
  const catalogue =
    'cover tldr agenda section claim statement quote versus mapping process timeline stats table chart code figure people myth proscons checklist qa closing resources sources'
  const content = parseDocument(readFileSync(join(repository, recap), 'utf8'))
  expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
  for (const slide of slides) {
    expect(Object.keys(slide)).toEqual(keys.filter((key) => key !== 'at' || slide.at !== undefined))
    expect(slide.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:--\d+)?$/)
    expect(slide.id.length).toBeLessThanOrEqual(40)
    expect(catalogue.split(' ')).toContain(slide.layout)
    expect(slide.step).toMatch(/^d[1-5]$/)
    expect(slide.at ?? '00:00').toMatch(/^\d\d:\d\d(?:–\d\d:\d\d)?$/)
    expect(slide.continued).toBe(/--\d$/.test(slide.id))
    expect(content.hasIn(slide.path), slide.path.join('.')).toBe(true)
  }
  expect(slides[0]).toMatchObject({ id: 'cover', layout: 'cover', path: ['talk'] })
  expect(slides).toContainEqual({
    size: '16:9',
    page: expect.any(Number),
    id: 'everybody-is-building',
    layout: 'mapping',
    title: 'Everybody is building the same thing: an LLM operating system',
    step: expect.any(String),
    continued: false,
    at: '04:04',
    path: ['sections', 0, 'takeaways', 1],
  })
})

test('The fit counts slides, and none overflows', () => {
  const { fit, slides = [] } = deck
  expect(Object.keys(fit!)).toEqual(['overflowing', 'stepped', 'varied', 'split', 'refused'])
  expect(fit!.overflowing).toBe(0)
  expect(fit!.stepped).toBe(slides.filter(({ step }) => step !== 'd1').length)
})

test('Each quote is reported as not checked, as there is no transcript', () => {
  const { quotes = [] } = deck
  expect(quotes.length).toBeGreaterThan(1)
  for (const quote of quotes) {
    expect(quote).toEqual({ path: quote.path, state: 'unchecked', at: quote.at })
    expect(quote.path.at(-1)).toBe('quote')
    expect(quote.at).toMatch(/^\d\d:\d\d/)
  }
})

describe('what is not known is absent', () => {
  test('as “fit” and “step” without a measure', async () => {
    const { status, report } = await runJson(['check', recap, '--no-fit'])
    const [checked] = report.decks
    expect(status).toBe(0)
    expect(Object.keys(checked!)).toEqual(['source', 'ok', 'slides', 'quotes', 'diagnostics'])
    expect(checked!.slides!.some((slide) => 'step' in slide)).toBe(false)
  })

  test('as “quotes” and “at” without any', async () => {
    const input = 'talk: {title: T}\ntakeaways: [{claim: C, points: [p]}]\n'
    const { report } = await runJson(['check', '-', '--no-fit'], { input })
    expect(Object.keys(report.decks[0]!)).toEqual(['source', 'ok', 'slides', 'diagnostics'])
    expect(Object.keys(report.decks[0]!.slides![1]!)).not.toContain('at')
  })

  test('and “files” is empty where nothing was written', async () => {
    const input = 'talk: {title: T}\ntakeaways: [{}]\n'
    const { report, status } = await runJson(['build', '-', '--out', join(folder, 'none')], {
      input,
    })
    expect(status).toBe(1)
    expect(Object.keys(report.decks[0]!)).toEqual(['source', 'ok', 'files', 'diagnostics'])
    expect(report).toMatchObject({ ok: false, decks: [{ source: '-', ok: false, files: [] }] })
  })
})

test('A finding is reported with its place, counted in UTF-16 units from 1', async () => {
  const input = 'talk:\n  title: "🎤 T"\ntakeaways:\n  - {claim: "👩‍🚀", pionts: [a]}\n'
  const { report } = await runJson(['check', '-', '--no-fit'], { input })
  expect(report.decks[0]!.diagnostics).toContainEqual({
    code: 'recap/unknown-key',
    severity: 'error',
    message: expect.any(String),
    hint: expect.stringContaining('points'),
    file: '-',
    range: { start: { line: 4, column: 22 }, end: { line: 4, column: 28 } },
    path: ['takeaways', 0, 'pionts'],
    expected: expect.arrayContaining(['points']),
  })
})

describe('for people', () => {
  test('a build says what was written on standard error, and nothing on standard output', async () => {
    const target = join(folder, 'people')
    const words = [
      'build',
      'content/examples/minimal.yaml',
      '--out',
      target,
      '--format',
      'html,md',
      '--no-fit',
    ]
    const { status, stdout, stderr } = await runCli(words)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain(`${target}/minimal.html  2 slides, `)
    expect(stderr).toContain(`${target}/minimal.md`)
    expect(readdirSync(target).sort()).toEqual(['folio.css', 'minimal.html', 'minimal.md'])
    const quiet = await runCli([...words, '--quiet'])
    expect(quiet).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('help and version are printed on standard output', async () => {
    const version = await runCli(['--version'])
    expect(version).toMatchObject({ status: 0, stdout: `${run.report.version}\n`, stderr: '' })
    for (const words of [['--help'], ['help', 'build'], ['build', '--help'], ['check', '-h']]) {
      const help = await runCli(words)
      expect(help).toMatchObject({ status: 0, stderr: '' })
      expect(help.stdout).toContain('Usage: afterdeck')
      expect(help.stdout).toContain('Examples:')
    }
  })
})
