import { readdirSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Moment } from '../../src/model/moment.ts'
import { momentUrl } from '../../src/text/link-to-moment.ts'
import { parseMoment } from '../../src/text/parse-moment.ts'
import { chooseWords } from '../../src/words/choose-words.ts'
import { foldBlanks, htmlText } from '../support/html-text.ts'
import { readPdf, type ReadPdf } from '../support/pdf-reader.ts'
import { recapTexts, withoutBlanks, withoutMarks, type RecapText } from '../support/recap-texts.ts'
import { repository, runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const recaps = ['content', 'content/examples'].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
)

const out = temporaryFolder()
let run: JsonRun

beforeAll(async () => {
  run = await runJson(['build', ...recaps, '--format', 'html,pdf,notes', '--out', out])
})

test('Every recap of the repository is built, and nothing in it is wrong', () => {
  expect(recaps.length).toBeGreaterThan(4)
  expect(run.report.decks.map(({ source }) => source)).toEqual(recaps)
  expect(run.report.decks.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
  expect(run).toMatchObject({ status: 0, stderr: '', report: { ok: true } })
})

describe.each(recaps)('%s', (recap) => {
  const stem = basename(recap, '.yaml')
  const yaml = readFileSync(join(repository, recap), 'utf8')
  const texts = recapTexts(yaml)
  const video = texts.find(({ path }) => path === 'talk.video')?.text
  const isLeftward = /^ {2}language: (?:ar|fa|he|ur)\b/m.test(yaml)
  let html: string
  let pdf: ReadPdf
  let addresses: Set<string>

  beforeAll(async () => {
    html = readFileSync(join(out, `${stem}.html`), 'utf8')
    pdf = await readPdf(readFileSync(join(out, `${stem}.pdf`)))
    addresses = new Set(pdf.pages.flatMap(({ links }) => links.map(({ url }) => url ?? '')))
  })

  function missing(list: readonly RecapText[], isThere: (text: RecapText) => boolean): string[] {
    return list.filter((text) => !isThere(text)).map(({ path, text }) => `${path}: ${text}`)
  }

  const kinds = (...wanted: RecapText['kind'][]): RecapText[] =>
    texts.filter(({ kind }) => wanted.includes(kind))

  test('shows every text in the HTML', () => {
    const visible = withoutFormat(htmlText(html))
    expect(texts.length).toBeGreaterThan(3)
    expect(
      missing(kinds('shown', 'notes', 'time'), (text) =>
        readings(text).some((reading) => visible.includes(withoutFormat(foldBlanks(reading)))),
      ),
    ).toEqual([])
  })

  test('has the LaTeX of every formula in its MathML', () => {
    const visible = foldBlanks(htmlText(html))
    const isThere = ({ text }: RecapText): boolean => visible.includes(foldBlanks(text))
    expect(missing(kinds('formula'), isThere)).toEqual([])
  })

  test('shows what has a word of its own in the words of the language', () => {
    const visible = withoutFormat(htmlText(html))
    const words = new Map(Object.entries(chooseWords(pdf.language, {})))
    expect(
      missing(kinds('word'), ({ text }) => visible.includes(words.get(text) ?? `no word ${text}`)),
    ).toEqual([])
  })

  test('has every speaker note in the notes', () => {
    const notes = withoutFormat(foldBlanks(readFileSync(join(out, `${stem}.notes.txt`), 'utf8')))
    expect(
      missing(kinds('notes'), (text) =>
        readings(text).some((reading) => notes.includes(withoutFormat(foldBlanks(reading)))),
      ),
    ).toEqual([])
  })

  test('shows every text in the PDF', (context) => {
    if (isLeftward) context.skip()
    const shown = inPdf(pdf.pages.map(({ text }) => text).join('\n'))
    expect(
      missing(kinds('shown', 'time'), (text) =>
        readings(text).some((reading) => shown.includes(inPdf(reading))),
      ),
    ).toEqual([])
  })

  // pdf.js reads glyphs and not the text that stands for them: letters that join take another reader.
  test('shows every word in the PDF', (context) => {
    const text = isLeftward ? poppler(join(out, `${stem}.pdf`)) : undefined
    if (text === undefined) return context.skip()
    const shown = inPdf(text).replaceAll(/\p{M}/gu, '')
    const words = kinds('shown', 'time').flatMap((one) =>
      withoutMarks(one.text)
        .replaceAll(/\p{M}/gu, '')
        .split(/[^\p{L}\p{N}]+/u)
        .map((word) => ({ ...one, text: word })),
    )
    // Letters that join stand at several heights, by which poppler takes those of display type apart.
    const isThere = ({ text: word, path }: (typeof words)[number]): boolean =>
      shown.includes(inPdf(word)) ||
      (path.startsWith('closing.message') &&
        Array.from(word).every((letter) => shown.includes(letter)))
    expect(missing(words, isThere)).toEqual([])
  })

  test('describes every image, and links every address', () => {
    expect(missing(kinds('alt'), ({ text }) => html.includes(`alt="${text}"`))).toEqual([])
    const links = kinds('link')
    const inHtml = ({ text }: RecapText): boolean =>
      html.includes(`href="${text.replaceAll('&', '&amp;')}"`)
    expect(missing(links, inHtml)).toEqual([])
    expect(missing(links, ({ text }) => addresses.has(text))).toEqual([])
  })

  test.runIf(video)('links every time to its moment in the video', () => {
    const times = kinds('time').filter(({ path }) => path !== 'talk.duration')
    expect(times.length).toBeGreaterThan(0)
    const target = ({ text }: RecapText): string => momentUrl(video!, momentOf(text))
    expect(missing(times, (time) => addresses.has(target(time)))).toEqual([])
    const anchor = (time: RecapText): string =>
      `href="${target(time).replaceAll('&', '&amp;')}">${asShown(time.text)}</a>`
    expect(missing(times, (time) => html.includes(anchor(time)))).toEqual([])
  })
})

test('At 4:5 every text is there as well, and every short form of a claim', async () => {
  const recap = 'content/making-ai-accessible.yaml'
  const folder = join(out, 'portrait')
  const portrait = await runJson([
    'build',
    recap,
    '--size',
    '4:5',
    '--format',
    'pdf',
    '--out',
    folder,
  ])
  expect(portrait.report.decks[0]?.diagnostics).toEqual([])
  const yaml = readFileSync(join(repository, recap), 'utf8')
  const pdf = await readPdf(readFileSync(join(folder, 'making-ai-accessible.pdf')))
  const shown = inPdf(pdf.pages.map(({ text }) => text).join('\n'))
  const isThere = (text: string): boolean => shown.includes(inPdf(text))
  const texts = recapTexts(yaml).filter(({ kind }) => kind === 'shown' || kind === 'time')
  const lost = texts.filter((text) => !readings(text).some(isThere))
  expect(lost.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  const shorts = [...yaml.matchAll(/^ +short: (.+)$/gm)].map(([, short]) => short!)
  expect(shorts.length).toBeGreaterThan(10)
  expect(shorts.filter((short) => !isThere(short))).toEqual([])
})

/** A text with its marks, where its field is plain text, and without them. */
function readings({ kind, text }: RecapText): string[] {
  return kind === 'time' ? [asShown(text)] : [text, withoutMarks(text)]
}

function asShown(time: string): string {
  return time.replace('-', '–')
}

function momentOf(time: string): Moment {
  const moment = parseMoment(time)
  if ('error' in moment) throw new Error(`no time: ${time}`)
  return moment
}

function withoutFormat(text: string): string {
  return text.replaceAll(/\p{Cf}/gu, '')
}

/** A text as it can be compared with that of a PDF: the fonts draw two apostrophes with one glyph. */
function inPdf(text: string): string {
  return withoutBlanks(text).replaceAll('ʼ', '’')
}

/** The text as poppler reads it, where this machine has poppler. */
function poppler(path: string): string | undefined {
  const { status, stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}
