import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { themeNames } from '../../src/package-files.ts'
import type { WrittenFile } from '../../src/model/report.ts'
import { readPdf, type ReadPdf } from '../support/pdf-reader.ts'
import { readPng } from '../support/png-reader.ts'
import { findingsOf, runCli, runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const demo = 'content/making-ai-accessible.yaml'
const drawn = 'png,recap,handout,carousel,share,contact'

function put(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

const filesOf = ({ report }: JsonRun): readonly WrittenFile[] => report.decks[0]!.files!

const small = (claims: number): string =>
  `talk: { title: Small talk, speakers: [Ada], event: Club }\ntakeaways:\n${Array.from(
    { length: claims },
    (_, index) => `  - { claim: Claim ${index + 1}, quote: Said., notes: Note ${index + 1}. }\n`,
  ).join('')}`

describe('all formats of the demo, in two sizes, in one run', () => {
  const out = join(folder, 'all')
  let run: JsonRun
  const of = (format: WrittenFile['format']): WrittenFile[] =>
    filesOf(run).filter((file) => file.format === format)

  beforeAll(async () => {
    const words = ['build', demo, '--size', '16:9,4:5', '--scale', '1', '--out', out]
    run = await runJson([...words, '--format', `pdf,${drawn}`])
  })

  test('are written and listed, each file with its bytes', () => {
    expect(findingsOf(run)).toEqual([])
    expect(run.status).toBe(0)
    const files = filesOf(run)
    expect(files.map(({ bytes }) => bytes)).toEqual(files.map(({ path }) => statSync(path).size))
    const names = files.map(({ path }) => path.slice(out.length + 1)).sort()
    expect(names).toEqual(readdirSync(out).sort())
  })

  test('have a picture for each slide, as large as the slide', () => {
    const slides = run.report.decks[0]!.slides!
    for (const [size, width, height] of [
      ['16:9', 1280, 720],
      ['4:5', 1080, 1350],
    ] as const) {
      const pictures = of('png').filter((file) => file.size === size)
      expect(pictures).toHaveLength(slides.filter((slide) => slide.size === size).length)
      expect(pictures[0]!.path).toMatch(/\.(16x9|4x5)\.001\.png$/)
      for (const { path, pages } of pictures) {
        const { width: wide, height: high } = readPng(readFileSync(path))
        expect({ wide, high, pages }).toEqual({ wide: width, high: height, pages: 1 })
      }
    }
  })

  test('have what is of no size once', () => {
    expect(of('share')).toMatchObject([{ path: join(out, 'making-ai-accessible.share.png') }])
    expect(of('recap')).toMatchObject([{ path: join(out, 'making-ai-accessible.recap.md') }])
    expect([...of('share'), ...of('recap')].some((file) => 'size' in file)).toBe(false)
    const { width, height } = readPng(readFileSync(of('share')[0]!.path))
    expect([width, height]).toEqual([1200, 630])
    const [cards, ...pictures] = of('carousel')
    expect(cards).toMatchObject({ size: '4:5', pages: pictures.length })
    expect(cards!.path).toBe(join(out, 'making-ai-accessible.carousel.pdf'))
  })

  test('have a contact sheet of each size, at most 4000 pixels long', () => {
    const sheets = of('contact').map(({ path }) => readPng(readFileSync(path)))
    expect(sheets).toHaveLength(2)
    for (const { width, height } of sheets) {
      expect(Math.max(width, height)).toBeLessThanOrEqual(4000)
      expect(Math.min(width, height)).toBeGreaterThan(1000)
    }
  })

  describe('the handout', () => {
    let handout: ReadPdf
    let deck: ReadPdf
    beforeAll(async () => {
      handout = await readPdf(readFileSync(of('handout')[0]!.path))
      deck = await readPdf(readFileSync(of('pdf')[0]!.path))
    })

    test('is of A4 pages with several slides each, tagged, titled, without bitmaps but the images', () => {
      const count = run.report.decks[0]!.slides!.filter(({ size }) => size === '16:9').length
      expect(handout.pages.length).toBeLessThan(count / 2)
      expect(of('handout')[0]!.pages).toBe(handout.pages.length)
      for (const { view } of handout.pages) expect(view.map(Math.round)).toEqual([0, 0, 595, 842])
      const { title, language, author, subject, keywords, created, tagged } = deck
      expect(handout).toMatchObject({ title, language, author, subject, keywords, created, tagged })
      const bitmaps = ({ pages }: ReadPdf): number =>
        pages.reduce((sum, { bitmaps: each }) => sum + each, 0)
      expect(bitmaps(handout)).toBe(bitmaps(deck))
    })

    test('has the bookmarks of the deck', () => {
      const titles = (entries: ReadPdf['outline']): string[] =>
        entries.flatMap(({ title, items }) => [title, ...titles(items)])
      expect(titles(handout.outline)).toEqual(titles(deck.outline))
    })

    test('has every note, and every link in clear text', () => {
      const plain = (text: string): string => text.replaceAll(/\s+/g, '')
      const shown = plain(handout.pages.map(({ text }) => text).join('\n'))
      const notes = run.report.decks[0]!
      expect(notes.ok).toBe(true)
      expect(shown).toContain(
        plain('The career dates and the six Autopilot leaders are Stephanie Zhan’s words'),
      )
      const urls = new Set(deck.pages.flatMap(({ links }) => links.map(({ url }) => url ?? '')))
      expect(urls.size).toBeGreaterThan(10)
      expect([...urls].filter((url) => !shown.includes(plain(url)))).toEqual([])
    })
  })
})

describe.each(themeNames)('the carousel in %s', (theme) => {
  const out = join(folder, theme)
  let files: readonly WrittenFile[]
  let found: readonly unknown[]

  beforeAll(async () => {
    const run = await runJson([
      'build',
      demo,
      '-t',
      theme,
      '--format',
      'carousel,share',
      '--out',
      out,
    ])
    found = findingsOf(run)
    files = filesOf(run)
  })

  test('is eight to ten cards at 4:5, in less than 3 MB', async () => {
    expect(found).toEqual([])
    const [pdf] = files
    const { pages, tagged } = await readPdf(readFileSync(pdf!.path))
    expect(pages.length).toBeGreaterThanOrEqual(8)
    expect(pages.length).toBeLessThanOrEqual(10)
    // The browser rounds the height of pages up to what its printer can do.
    for (const { view } of pages) expect(view.map(Math.floor)).toEqual([0, 0, 810, 1013])
    expect(tagged).toBe(true)
    expect(pdf!.bytes).toBeLessThan(3_000_000)
  })

  test('leaves the lowest 90 px of every card free', () => {
    const cards = files.filter(({ path }) => /\.carousel\.\d+\.png$/.test(path))
    expect(cards.length).toBeGreaterThanOrEqual(8)
    for (const { path } of cards) {
      const { width, height, at } = readPng(readFileSync(path))
      expect([width, height]).toEqual([1080, 1350])
      // What a theme draws from top to bottom may end there: every row is the last one.
      const differing = Array.from({ length: 90 }, (_, row) => height - 1 - row).filter((y) => {
        for (let x = 0; x < width; x += 2)
          if (at(x, y).join() !== at(x, height - 1).join()) return true
        return false
      })
      expect(differing, path).toEqual([])
    }
  })
})

test('Pictures and PDFs of the same recap are the same bytes', async () => {
  const recap = put('same.yaml', small(4))
  const hashes: Record<string, string>[] = []
  for (const name of ['one', 'two']) {
    const out = join(folder, name)
    const { status } = await runCli(['build', recap, '--format', drawn, '--out', out, '-q'])
    expect(status).toBe(0)
    const files = readdirSync(out).map((file) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex')
      return [file, hash] as const
    })
    hashes.push(Object.fromEntries(files))
  }
  expect(Object.keys(hashes[0]!).length).toBeGreaterThan(8)
  expect(hashes[1]).toEqual(hashes[0])
})

test('Several decks become one PDF with a level of bookmarks for each, whatever their looks and sizes are', async () => {
  const out = join(folder, 'merged')
  const wide = put('wide.yaml', small(2))
  const tall = put('tall.yaml', `${small(1)}deck: { theme: poster, size: "4:5" }\n`)
  const run = await runJson([
    'build',
    wide,
    tall,
    '--format',
    'html',
    '--merge',
    'All',
    '--out',
    out,
  ])
  expect(findingsOf(run)).toEqual([])
  const path = join(out, 'All.pdf')
  const { pages, outline, tagged, title, author } = await readPdf(readFileSync(path))
  expect(run.report.files).toEqual([
    { format: 'pdf', path, bytes: statSync(path).size, pages: pages.length },
  ])
  expect(pages.map(({ view }) => view.slice(2).map(Math.floor))).toEqual([
    ...Array.from({ length: 3 }, () => [960, 540]),
    ...Array.from({ length: 2 }, () => [810, 1013]),
  ])
  expect(outline.map((entry) => [entry.title, entry.page, entry.items.length])).toEqual([
    ['Small talk', 1, 2],
    ['Small talk', 4, 1],
  ])
  expect({ tagged, title, author }).toEqual({ tagged: true, title: 'All', author: 'Ada' })
})

test('The PDF of several decks is not written where one is missing, or where another result has its name', async () => {
  const out = join(folder, 'incomplete')
  const good = put('good.yaml', small(1))
  const bad = put('faulty.yaml', 'talk: { titel: T }\n')
  const run = await runJson([
    'build',
    good,
    bad,
    '--format',
    'notes',
    '--merge',
    'all',
    '--out',
    out,
  ])
  expect(run.status).toBe(1)
  expect(run.report).toMatchObject({
    ok: false,
    files: [],
    diagnostics: [{ code: 'output/merge-incomplete' }],
  })
  expect(existsSync(join(out, 'good.notes.txt'))).toBe(true)
  expect(existsSync(join(out, 'all.pdf'))).toBe(false)
  const clash = await runJson(['build', good, '--format', 'pdf', '--merge', 'good', '--out', out])
  expect(clash.report.diagnostics).toMatchObject([{ code: 'usage/same-output' }])
})

test('Pictures that an earlier, longer deck left are told, and stay', async () => {
  const out = join(folder, 'old')
  const words = ['--format', 'png', '--scale', '0.5', '--out', out]
  const path = put('old.yaml', small(4))
  await runJson(['build', path, ...words])
  put('old/old.extra.png', 'mine')
  put('old.yaml', small(2))
  const run = await runJson(['build', path, ...words])
  expect(run.status).toBe(0)
  expect(findingsOf(run)).toMatchObject([{ code: 'output/old-pictures', severity: 'warning' }])
  expect(findingsOf(run)[0]!.message).toContain('2 pictures, “old.004.png” to “old.005.png”')
  expect(existsSync(join(out, 'old.005.png'))).toBe(true)
  expect(filesOf(run)).toHaveLength(3)
  expect(readPng(readFileSync(join(out, 'old.001.png')))).toMatchObject({ width: 640, height: 360 })
})

test('A handout is printed on letter paper as well, and pictures are taken without a measure', async () => {
  const out = join(folder, 'letter')
  const path = put('letter.yaml', small(2))
  const words = ['build', path, '--no-fit', '--paper', 'letter', '--out', out]
  const run = await runJson([...words, '--format', 'handout,png,contact,share,carousel'])
  expect(run.status).toBe(0)
  const { pages } = await readPdf(readFileSync(join(out, 'letter.handout.pdf')))
  expect(pages[0]!.view).toEqual([0, 0, 612, 792])
})

test('A deck that was written by hand has pictures and a handout, and no format that is made from takeaways', async () => {
  const out = join(folder, 'hand')
  const path = put('hand.md', '# One\n\n---\n\n## Two\n\n<!-- A note. -->\n')
  const run = await runJson(['build', path, '--format', 'png,contact,handout', '--out', out])
  expect(findingsOf(run)).toEqual([])
  expect(filesOf(run).map(({ path: file }) => file.slice(out.length + 1))).toEqual([
    'hand.001.png',
    'hand.002.png',
    'hand.contact.png',
    'hand.handout.pdf',
  ])
  const refused = await runJson(['build', path, '--format', 'html,recap,share', '--out', out])
  expect(refused.status).toBe(2)
  expect(findingsOf(refused).map(({ code }) => code)).toEqual([
    'handwritten/no-recap',
    'handwritten/no-recap',
  ])
})

test('A scale that is none, a paper that is none, and a folder in the place of a picture are told', async () => {
  const path = put('bad.yaml', small(1))
  for (const words of [
    ['--scale', '9'],
    ['--scale', 'big'],
    ['--paper', 'a5'],
  ]) {
    const run = await runJson(['build', path, ...words, '--out', join(folder, 'bad')])
    expect(run.status).toBe(2)
    expect(findingsOf(run)).toMatchObject([{ code: 'usage/command-line' }])
  }
  mkdirSync(join(folder, 'way/bad.carousel.001.png'), { recursive: true })
  const run = await runJson(['build', path, '--format', 'carousel', '--out', join(folder, 'way')])
  expect(run.status).toBe(3)
  expect(findingsOf(run)).toMatchObject([{ code: 'output/folder-in-the-way' }])
})

test('What was written is told in few lines, however many pictures there are', async () => {
  const path = put('lines.yaml', small(3))
  const { stderr } = await runCli([
    'build',
    path,
    '--format',
    'png,share',
    '--out',
    join(folder, 'lines'),
  ])
  expect(stderr.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/lines\.001\.png … lines\.004\.png {2}4 pictures, \d/),
    expect.stringMatching(/lines\.share\.png {2}\d+ kB/),
  ])
})
