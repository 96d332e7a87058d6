import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, type DeckBrowser } from '../../src/browser/start-browser.ts'
import { deckOnPage, measureAndPrint } from '../../src/build/deck-on-page.ts'
import { onPage } from '../../src/build/on-page.ts'
import { fail, ok } from '../../src/diagnostics/outcome.ts'
import { report } from '../../src/diagnostics/report.ts'
import { fixDates } from '../../src/export/pdf-dates.ts'
import { numberNodes } from '../../src/export/pdf-nodes.ts'
import type { Deck } from '../../src/model/deck.ts'
import type { Step5 } from '../../src/model/slide.ts'
import { withSteps } from '../../src/render/with-steps.ts'
import { compileYaml } from '../support/deck-of.ts'

let browser: DeckBrowser

beforeAll(() => {
  browser = startBrowser()
})

afterAll(() => browser.close())

const { deck } = compileYaml(`
talk: { title: T, speakers: [{ name: Ada }] }
takeaways:
  - { claim: Points, points: [one, two, three] }
  - claim: A table
    table: { columns: [a, b], rows: [[1, 2], [3, 4]] }
  - { claim: Other points, points: [one, two] }
`)

/** A PDF without what differs from print to print. */
function lasting(pdf: Uint8Array): string {
  return Buffer.from(fixDates(numberNodes(pdf), new Date(0))).toString('latin1')
}

async function printAlone(shown: Deck): Promise<string> {
  const printed = await onPage(browser, shown.slides.length, (page) =>
    deckOnPage(page, '').print(shown),
  )
  if (!printed.ok) throw new Error(JSON.stringify(printed.diagnostics))
  return lasting(printed.value)
}

const measuring = {
  slides: deck.slides.length,
  fontCss: '',
  prints: true,
  shown: deck,
}

test('What is printed from the page of the measure is, byte by byte, the deck at its steps loaded anew', async () => {
  const steps = deck.slides.map((_, index) => (index % 2 === 0 ? 'd2' : 'd4') as Step5)
  const done = await measureAndPrint(
    {
      ...measuring,
      async measure(sheet) {
        // Another deck first, and the largest steps: what lay there before must leave no trace.
        await sheet.measure({ ...deck, slides: deck.slides.slice(0, 2) }, [['d1'], ['d1']])
        await sheet.measure(
          deck,
          deck.slides.map(() => ['d1']),
        )
        await sheet.measure(
          deck,
          steps.map((step) => [step]),
        )
        return ok({ shown: deck })
      },
    },
    browser,
  )
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics))
  const byId = new Map(deck.pages.map(({ id }, index) => [id, steps[index]!]))
  expect(lasting(done.value.printed.printed!)).toBe(
    await printAlone(withSteps(deck, { steps: byId, tight: new Set() })!),
  )
})

test.each([
  ['browser/crashed', true],
  ['browser/request-refused', false],
] as const)('After %s, what was measured before is %j', async (code, isKept) => {
  const words = { what: 'print the PDF', addresses: 'x' }
  const found = report(code, words)
  const failing: DeckBrowser = {
    ...browser,
    runWithRetry: async (work, limits) => {
      await browser.runWithRetry(work, limits)
      return fail([found])
    },
  }
  const task = { ...measuring, measure: () => Promise.resolve(ok({ shown: deck })) }
  const done = await measureAndPrint(task, failing)
  const kept = { ok: true, value: { measured: { shown: deck }, printed: {} } }
  expect(done).toMatchObject(isKept ? kept : { ok: false, diagnostics: [{ code }] })
})

test('Nothing is printed where no PDF is wanted', async () => {
  const done = await measureAndPrint(
    { ...measuring, prints: false, measure: () => Promise.resolve(ok({ shown: deck })) },
    browser,
  )
  expect(done).toMatchObject({ ok: true, value: { measured: { shown: deck }, printed: {} } })
})
