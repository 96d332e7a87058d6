import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SlideReport } from '../../src/model/report.ts'
import { readPdf, type OutlineEntry, type ReadPdf } from '../support/pdf-reader.ts'
import { runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const out = temporaryFolder()
const recaps = [
  { stem: 'making-ai-accessible', folder: 'content', language: 'en' },
  { stem: 'every-evidence', folder: 'content/examples', language: 'en' },
  { stem: 'algebra-ar', folder: 'content/examples', language: 'ar' },
  { stem: 'pasteur-de', folder: 'content/examples', language: 'de' },
]

interface Built {
  readonly pdf: ReadPdf
  readonly bytes: Buffer
  readonly slides: readonly SlideReport[]
  readonly pages: number | undefined
}

/** Roles that every version of the format has, and kinds of links, which are written alike. */
const known = new Set(
  'Document Part Sect Div BlockQuote Caption TOC NonStruct P H1 H2 H3 H4 L LI Lbl LBody Table TR TH TD THead TBody Span Quote Code Link Figure Formula URI D'.split(
    ' ',
  ),
)

const built = new Map<string, Built>()

beforeAll(async () => {
  const files = recaps.map(({ stem, folder }) => `${folder}/${stem}.yaml`)
  const { report } = await runJson(['build', ...files, '--format', 'pdf', '--out', out])
  for (const [index, { stem }] of recaps.entries()) {
    const bytes = readFileSync(join(out, `${stem}.pdf`))
    const { slides = [], files: written = [] } = report.decks[index]!
    built.set(stem, { pdf: await readPdf(bytes), bytes, slides, pages: written[0]?.pages })
  }
})

/** The outline as lines, so that a difference can be read: blanks for the depth, title, page. */
function outlineLines(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ title, page, items }) => [
    `${indent}${title} → ${page}`,
    ...outlineLines(items, `${indent}  `),
  ])
}

function depthOf({ layout, path }: SlideReport): number {
  if (layout === 'cover') return 0
  return path[0] === 'sections' && path.includes('takeaways') ? 2 : 1
}

describe.each(recaps)('the PDF of $stem', ({ stem, language }) => {
  const deck = (): Built => built.get(stem)!

  test('has one page of 16:9 for each slide', () => {
    const { pdf, slides, pages } = deck()
    expect(slides.length).toBeGreaterThan(5)
    expect(pages).toBe(slides.length)
    expect(pdf.pages.map(({ view }) => view)).toEqual(slides.map(() => [0, 0, 960, 540]))
  })

  test('names its title and its language, and is tagged', () => {
    const { pdf, slides } = deck()
    expect(pdf).toMatchObject({ title: slides[0]!.title, language, tagged: true })
  })

  test('has a heading of the right level on every page', () => {
    const { pdf, slides } = deck()
    const headings = pdf.pages.map(({ roles }) => roles.filter((role) => /^H\d?$/.test(role)))
    expect(headings).toEqual(slides.map((slide) => [`H${depthOf(slide) + 1}`]))
  })

  test('has an outline by section, with the whole titles', () => {
    const { pdf, slides } = deck()
    const lines = outlineLines(pdf.outline)
    expect(lines.map((line) => line.replace(/ \(\d\/\d\) →/, ' →'))).toEqual(
      slides.map((slide) => `${'  '.repeat(depthOf(slide))}${slide.title} → ${slide.page}`),
    )
  })

  test('has lists and tables in its structure where they are drawn', () => {
    const { pdf, slides } = deck()
    const roles = new Set(pdf.pages.flatMap((page) => page.roles))
    expect(roles).toContain('L')
    expect(roles).toContain('LI')
    const tables = slides.filter(({ layout }) => layout === 'table')
    for (const { page } of tables) {
      expect(pdf.pages[page - 1]!.roles).toEqual(
        expect.arrayContaining(['Table', 'TR', 'TH', 'TD']),
      )
    }
  })

  test('has items of lists with a body each, and no tag that a reader may not know', () => {
    const { pdf, bytes } = deck()
    const inItems = pdf.pages
      .flatMap(({ nesting }) => nesting)
      .filter((each) => each.startsWith('LI >'))
    expect(new Set(inItems)).toEqual(new Set(['LI > LBody']))
    const used = new Set(
      [...bytes.toString('latin1').matchAll(/^\/S \/(\w+)$/gm)].map(([, s]) => s!),
    )
    const roles = /\/RoleMap <<([^>]*)>>/.exec(bytes.toString('latin1'))?.[1] ?? ''
    const unknown = [...used].filter((role) => !known.has(role) && !roles.includes(`/${role} `))
    expect(unknown).toEqual([])
  })

  test('draws nothing but what is tagged or marked as an ornament, and reads out no footer', () => {
    const { pdf } = deck()
    expect(pdf.pages.map(({ untagged }) => untagged)).toEqual(pdf.pages.map(() => 0))
  })

  test('leads from the agenda to the sections', () => {
    const { pdf, slides } = deck()
    const sections = slides.filter(({ layout }) => layout === 'section').map(({ page }) => page)
    const leading = pdf.pages.flatMap(({ links }, index) =>
      links.flatMap(({ page }) => (page === undefined ? [] : [{ from: index + 1, to: page }])),
    )
    const agenda = slides.filter(({ layout }) => layout === 'agenda')
    expect(leading).toEqual(
      agenda.flatMap(({ page }) => sections.map((to) => ({ from: page, to }))),
    )
  })

  test('draws no bitmap and uses no Type 3 font', () => {
    const { pdf, bytes } = deck()
    expect(pdf.pages.map(({ bitmaps }) => bitmaps)).toEqual(pdf.pages.map(() => 0))
    // Dictionaries are not compressed in what Chromium prints.
    expect(bytes.includes('/Subtype /Type0')).toBe(true)
    expect(bytes.includes('/Type3')).toBe(false)
  })

  test('carries the date of the talk', () => {
    expect(deck().pdf.created).toMatch(/^D:20\d{6}000000\+00'00'$/)
  })

  const path = join(out, `${stem}.pdf`)

  test.runIf(has('qpdf'))('is a sound file to qpdf', () => {
    expect(tool('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors')
  })

  test.runIf(has('pdfinfo'))('is tagged, without scripts and of one size to pdfinfo', () => {
    const info = tool('pdfinfo', [path])
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^JavaScript: +no$/m)
    expect(info).toMatch(/^Page size: +960 x 540 pts$/m)
  })

  test.runIf(has('pdffonts'))('has its fonts inside, as outlines with their text', () => {
    const [, , ...fonts] = tool('pdffonts', [path]).trimEnd().split('\n')
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })

  test.runIf(has('pdfimages'))('has no image to pdfimages', () => {
    expect(tool('pdfimages', ['-list', path]).trimEnd().split('\n').slice(2)).toEqual([])
  })
})

test('A time of the demo leads to its moment, on the slide that shows it', () => {
  const { pdf, slides } = built.get('making-ai-accessible')!
  const timed = slides.filter(({ at }) => at !== undefined)
  expect(timed.length).toBeGreaterThan(20)
  for (const { at, page } of timed) {
    const [minutes, seconds] = at!.split(/[:–]/).map(Number)
    const url = `https://www.youtube.com/watch?v=c3b-JASoPi0&t=${minutes! * 60 + seconds!}`
    expect(pdf.pages[page - 1]!.links).toContainEqual({ url })
  }
})

test('Every link of the demo is complete and has an allowed scheme', () => {
  for (const { pdf } of built.values()) {
    const urls = pdf.pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? []))
    expect(urls.filter((url) => !/^(?:https?:\/\/[^/\s]+|mailto:\S+@)/.test(url))).toEqual([])
  }
})

/** Whether this machine has a program. */
function has(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined
}

function tool(name: string, words: readonly string[]): string {
  return spawnSync(name, words, { encoding: 'utf8' }).stdout
}
