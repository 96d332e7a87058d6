import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RecapDraft } from '../../src/draft/recap-draft.ts'
import type { JsonDiagnostic } from '../../src/diagnostics/format-json.ts'
import { htmlText } from '../support/html-text.ts'
import { wordsIn } from '../support/imported.ts'
import { runCli, runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What `import --json` prints. */
interface ImportJson {
  readonly ok: boolean
  readonly files: readonly string[]
  readonly recap: RecapDraft
  readonly report: { readonly leftOut: readonly { readonly text: string }[]; readonly todos: readonly unknown[] } // prettier-ignore
  readonly diagnostics: readonly JsonDiagnostic[]
}

const articles = join(import.meta.dirname, 'articles')
const folder = temporaryFolder()

async function importJson(words: readonly string[], input?: string): Promise<ImportJson> {
  const { stdout } = await runCli(['import', ...words, '--json'], { cwd: folder, ...(input !== undefined && { input }) }) // prettier-ignore
  return JSON.parse(stdout) as ImportJson
}

/** An article as a browser or a person reads it: no tags, no head, no marks, no addresses. */
function readable(name: string): string {
  const text = readFileSync(join(articles, name), 'utf8')
  if (!name.endsWith('.html'))
    return text.replaceAll(
      /\[\^\w+\]:|<https?:[^>]*>|^\d+\. |^(?:date|lang): .*$|^---$|^\w+:(?= )|\[ \]/gm,
      ' ',
    )
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(text) ?? []
  return htmlText(body.replaceAll(/<(?=[a-z/])/g, ' <')).replaceAll('↩', ' ')
}

const shapes = [
  { article: 'harbour.html', others: ['harbour.vtt'], stem: 'harbour' },
  { article: 'garten.md', others: [], stem: 'garten' },
  { article: 'minuten.txt', others: [], stem: 'minuten' },
] as const

describe('Three articles of different shape', () => {
  const imported = new Map<string, ImportJson>()
  let built: JsonRun

  beforeAll(async () => {
    for (const name of readdirSync(articles)) copyFileSync(join(articles, name), join(folder, name))
    for (const { article, others, stem } of shapes)
      imported.set(stem, await importJson([article, ...others, '--out', `${stem}.yaml`]))
    const recaps = shapes.map(({ stem }) => `${stem}.yaml`)
    built = await runJson(['build', ...recaps, '--format', 'html', '--out', 'out'], { cwd: folder })
  })

  test.each(shapes)('$article is a recap without errors, and builds', ({ stem }) => {
    expect(imported.get(stem)).toMatchObject({ ok: true, files: [`${stem}.yaml`] })
    const deck = built.report.decks.find(({ source }) => source === `${stem}.yaml`)!
    expect(deck.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(deck.files).toHaveLength(1)
  })

  test.each(shapes)(
    'every word of $article is in its deck, or told as left out',
    ({ article, stem }) => {
      // prettier-ignore
      const told = imported.get(stem)!.report.leftOut.map(({ text }) => text)
      const html = readFileSync(join(folder, 'out', `${stem}.html`), 'utf8')
      const alts = Array.from(html.matchAll(/ alt="([^"]*)"/g), ([, alt]) => alt!)
      const deck = htmlText(html.replaceAll(/<(?=[a-z/])/g, ' <'))
      const shown = new Set([deck, ...alts, ...told].flatMap(wordsIn))
      const lost = wordsIn(readable(article)).filter((word) => !shown.has(word))
      expect(lost).toEqual([])
    },
  )

  test('the quote of the page is found in the captions, and has its time', () => {
    const deck = built.report.decks.find(({ source }) => source === 'harbour.yaml')!
    expect(deck.quotes).toMatchObject([{ state: 'verbatim', at: '04:02' }])
  })
})

describe('The command', () => {
  test('reads standard input, and writes the recap on standard output', async () => {
    const { status, stdout, stderr } = await runCli(['import', '-'], { cwd: folder, input: '# Tides\n\nThe sea comes and goes.' }) // prettier-ignore
    expect(status).toBe(0)
    expect(stdout).toContain('title: Tides')
    expect(stderr).toContain('1 takeaway')
  })

  test('prints one object where it fails, and no file is written', async () => {
    const wrong = await importJson(['https://example.org/a', '--out', 'never.yaml'])
    expect(wrong).toMatchObject({ ok: false, diagnostics: [{ code: 'import/address' }] })
    const there = await runCli(['import', 'garten.md', '--out', 'garten.yaml'], { cwd: folder })
    expect(there.status).toBe(2)
    expect(there.stderr).toContain('import/file-there')
    expect((await runCli(['import'], { cwd: folder })).status).toBe(2)
    expect(existsSync(join(folder, 'never.yaml'))).toBe(false)
  })

  test('prints what to ask a language model, with the lines of the transcript', async () => {
    const { status, stdout } = await runCli(['import', '--prompt', 'harbour.vtt'], { cwd: folder })
    expect(status).toBe(0)
    expect(stdout).toContain('[T3] 11:20 Joris Maal: The pilot touches nothing at all.')
    expect(stdout).toContain('"takeaways"')
  })
})
