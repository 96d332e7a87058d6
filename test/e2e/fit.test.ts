import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { foldBlanks, htmlText } from '../support/html-text.ts'
import { runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const cache = temporaryFolder()

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index % 7 === 3 ? 'ier' : ''}`).join(' ')
const sentences = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Sentence number ${index} has ${words(3 + (index % 6))}.`).join(' ') // prettier-ignore
const cells = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** What people write, and what comes of it: slides, or a refusal that names the field. */
const cases: Readonly<Record<string, { readonly takeaway: object; readonly refused?: string }>> = {
  'a claim of 2,000 characters': { takeaway: { claim: sentences(48), points: ['One'] } },
  'a claim of 2,000 characters and a short one': { takeaway: { claim: sentences(48), short: 'Brief', points: ['One'] } }, // prettier-ignore
  'a claim of 2,000 characters in one sentence': { takeaway: { claim: words(330), points: ['One'] }, refused: 'claim' }, // prettier-ignore
  'a word of 400 letters': { takeaway: { claim: 'C', points: ['x'.repeat(400)] } },
  'sixty points': { takeaway: { claim: 'C', points: cells(60, (index) => `Point ${index} says this`) } }, // prettier-ignore
  'a point of 3,000 characters': { takeaway: { claim: 'C', points: ['One', sentences(70)] } },
  'a text of 19,000 characters': { takeaway: { claim: 'C', text: sentences(340) } },
  'a text of one sentence': { takeaway: { claim: 'C', text: words(600) }, refused: 'text' },
  'a table of 40 by 12': { takeaway: { claim: 'C', table: { columns: cells(12, (column) => `Column ${column}`), rows: cells(40, (row) => `${row}`).map((row) => cells(12, (column) => `cell ${row} ${column}`)) } } }, // prettier-ignore
  'one cell of 3,000 characters': { takeaway: { claim: 'C', table: { columns: ['A', 'B'], rows: [['a', words(600)]] } }, refused: 'table.rows.0.1' }, // prettier-ignore
  'code of 300 lines': { takeaway: { claim: 'C', code: { text: cells(300, (index) => `line${index}`).join('\n') } } }, // prettier-ignore
  'lines of 500 columns': { takeaway: { claim: 'C', code: { text: cells(4, () => 'abc defg '.repeat(55)).join('\n') } } }, // prettier-ignore
  'a quote of 3,000 characters': { takeaway: { claim: 'C', quote: { text: sentences(70) } } },
  'a quote of one sentence': { takeaway: { claim: 'C', quote: { text: words(600) } }, refused: 'quote.text' }, // prettier-ignore
  'an answer of 3,000 characters': { takeaway: { claim: 'C', qa: [{ question: 'Why?', answer: sentences(70) }] } }, // prettier-ignore
}

const names = Object.keys(cases)
const pathOf = (name: string): string => join(folder, `${names.indexOf(name)}.json`)

describe.each(['16:9', '4:5'])('What is too long for a slide, at %s', (size) => {
  let run: JsonRun
  beforeAll(async () => {
    for (const name of names) {
      const recap = { talk: { title: 'T' }, takeaways: [cases[name]!.takeaway] }
      writeFileSync(pathOf(name), JSON.stringify(recap))
    }
    const out = ['--format', 'html', '--out', join(folder, size.replace(':', 'x')), '--size', size]
    run = await runJson(['build', ...names.map(pathOf), ...out])
  })

  const htmlOf = (name: string): string =>
    join(folder, size.replace(':', 'x'), `${names.indexOf(name)}.html`)
  const errorsOf = (name: string): JsonRun['report']['decks'][number]['diagnostics'] =>
    run.report.decks[names.indexOf(name)]!.diagnostics.filter(
      ({ severity }) => severity === 'error',
    )

  test.each(names.filter((name) => cases[name]!.refused !== undefined))(
    '%s is refused, with the field and how much to cut',
    (name) => {
      const [first] = errorsOf(name)
      expect(first).toMatchObject({ code: 'fit/overflow', slide: 2 })
      expect(first!.path?.slice(2).join('.')).toBe(cases[name]!.refused)
      expect(first!.hint).toMatch(/by about \d+ characters/)
      expect(run.report.decks[names.indexOf(name)]!.fit!.refused).toBeGreaterThan(0)
      expect(existsSync(htmlOf(name))).toBe(false)
    },
  )

  test.each(names.filter((name) => cases[name]!.refused === undefined))(
    '%s is divided with nothing lost',
    (name) => {
      expect(errorsOf(name)).toEqual([])
      const html = readFileSync(htmlOf(name), 'utf8')
      const shown = new Set(foldBlanks(htmlText(html)).split(/\s+/))
      const wanted = textsOf(cases[name]!.takeaway).flatMap((text) => text.split(/\s+/))
      expect(wanted.filter((word) => word !== '' && !shown.has(word))).toEqual([])
    },
  )

  test('takes no time worth telling', () => expect(run.report.ms).toBeLessThan(60_000))
})

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Object.entries(value ?? {}).flatMap(([key, each]) =>
    key === 'short' ? [] : textsOf(each),
  )
}

test('A deck that is refused is written where that is asked for', async () => {
  const path = pathOf('a text of one sentence')
  const out = join(folder, 'forced')
  const { status, report } = await runJson(['build', path, '--force', '--format', 'html', '--out', out]) // prettier-ignore
  expect(status).toBe(1)
  expect(statSync(report.decks[0]!.files![0]!.path).size).toBeGreaterThan(1000)
})

test('A deck that was measured before comes out the same, byte by byte', async () => {
  const path = pathOf('a point of 3,000 characters')
  const env = { XDG_CACHE_HOME: cache }
  const build = async (name: string): Promise<readonly Buffer[]> => {
    const out = join(folder, name)
    const words = ['build', path, '--format', 'html,pdf', '--out', out]
    const { report } = await runJson(words, { env })
    return report.decks[0]!.files!.map((file) => readFileSync(file.path))
  }
  const first = await build('first')
  expect(first).toHaveLength(2)
  expect(await build('second')).toEqual(first)
})
