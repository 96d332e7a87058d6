import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../support/pdf-reader.ts'
import { repository, runCli, runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const recap = join(repository, 'content/examples/lightning.yaml')
const themes = ['folio', 'grid', 'kernel', 'atlas', 'poster'] as const
const sizes = {
  '16:9': [960, 540],
  '4:3': [720, 540],
  '1:1': [810, 810],
  '4:5': [810, 1012.5],
} as const

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('a theme', () => {
  test.each(themes)('%s fits at every size, and an editor has no error to mark', async (theme) => {
    const demo = join(repository, 'content/making-ai-accessible.yaml')
    const list = Object.keys(sizes).join(',')
    const { report } = await runJson(['check', demo, '--theme', theme, '--size', list])
    const [deck] = report.decks
    expect(deck!.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(deck!.fit!.overflowing).toBe(0)
  })

  test('that is not there is told with the nearest name', async () => {
    const { status, report } = await runJson(['check', recap, '--theme', 'folo', '--no-fit'])
    expect(status).toBe(1)
    const [found] = report.decks[0]!.diagnostics
    expect(found).toMatchObject({ code: 'theme/unknown', hint: 'Did you mean “folio”?' })
    expect(found!.expected).toEqual(expect.arrayContaining([...themes]))
  })

  test('is chosen by the recap, and by the command line in its place', async () => {
    const text = 'talk: { title: A }\ndeck: { theme: atlas }\ntakeaways: [{ claim: B }]\n'
    const path = write('chosen.yaml', text)
    const out = join(folder, 'chosen')
    await runCli(['build', path, '--format', 'md', '--no-fit', '--out', out])
    expect(readFileSync(join(out, 'chosen.md'), 'utf8')).toContain('theme: "atlas"\n')
    await runCli(['build', path, '--format', 'md', '--no-fit', '--out', out, '--theme', 'grid'])
    expect(readFileSync(join(out, 'chosen.md'), 'utf8')).toContain('theme: "grid"\n')
  })
})

describe('the size of a deck', () => {
  test('is that of its pages, each in a file of its own, in one run', async () => {
    const out = join(folder, 'sizes')
    const list = Object.keys(sizes).join(',')
    const { report } = await runJson([
      'build', recap, '--size', list, '--format', 'pdf,html,md', '--out', out,
    ]) // prettier-ignore
    const [deck] = report.decks
    expect(deck!.files).toHaveLength(12)
    for (const [size, [width, height]] of Object.entries(sizes)) {
      const file = deck!.files!.find((each) => each.format === 'pdf' && each.size === size)!
      expect(file.path).toContain(`lightning.${size.replace(':', 'x')}.pdf`)
      const pdf = await readPdf(readFileSync(file.path))
      // Chromium rounds the height of a page to its own unit.
      const [, , wide, high] = pdf.pages[0]!.view
      expect(Math.abs(wide! - width) + Math.abs(high! - height)).toBeLessThan(1)
      expect(pdf.pages).toHaveLength(deck!.slides!.filter((slide) => slide.size === size).length)
    }
    const ids = (size: string): string[] =>
      deck!.slides!.filter((slide) => slide.size === size).map(({ id }) => id.replace(/--\d+$/, ''))
    for (const size of Object.keys(sizes)) expect(new Set(ids(size))).toEqual(new Set(ids('16:9')))
  })

  test('that is alone is not in the name of its file', async () => {
    const out = join(folder, 'alone')
    const { report } = await runJson([
      'build',
      recap,
      '--size',
      '4:5',
      '--out',
      out,
      '--no-fit',
      '--format',
      'html',
    ])
    expect(report.decks[0]!.files![0]!.path).toMatch(/alone\/lightning\.html$/)
  })

  test('that is unknown is wrong usage', async () => {
    const { status, report } = await runJson(['build', recap, '--size', '16:9,3:2'])
    expect(status).toBe(2)
    expect(report.diagnostics![0]).toMatchObject({
      code: 'usage/unknown-size',
      expected: ['16:9', '4:3', '1:1', '4:5'],
    })
  })
})

describe('colours of the author', () => {
  const check = async (theme: string): Promise<string[]> => {
    const text = `talk: { title: A }\ndeck: { theme: ${theme} }\ntakeaways: [{ claim: B }]\n`
    const { report } = await runJson(['check', write('colours.yaml', text)])
    return report.decks[0]!.diagnostics.map(({ code, range }) => `${code} ${range?.start.column}`)
  }

  test('are taken as they are where they can be read', async () => {
    expect(await check('{ accent: "#9A2A1B" }')).toEqual([])
  })

  test('are moved until they can be read, and that is told at their place', async () => {
    expect(await check('{ accent: "#FFE066" }')).toEqual(['theme/colour-moved 26'])
  })

  test('are refused where the author insists on what nobody can see', async () => {
    expect(await check('{ accent: "#FFF5DD", exact: true }')).toEqual(['theme/colour-refused 26'])
  })

  test('are kept where the author insists and large type can be read', async () => {
    expect(await check('{ accent: "#E8590C", exact: true }')).toEqual(['theme/colour-kept 26'])
  })
})

describe('the PDF of a theme', () => {
  test.each(themes)('%s has no bitmap and no font of drawings', async (theme) => {
    const out = join(folder, theme)
    const demo = join(repository, 'content/making-ai-accessible.yaml')
    await runCli(['build', demo, '--theme', theme, '--format', 'pdf', '--out', out])
    const path = join(out, 'making-ai-accessible.pdf')
    const bytes = readFileSync(path).toString('latin1')
    expect(bytes).not.toMatch(/\/Subtype\s*\/Type3/)
    expect(bytes).not.toMatch(/\/Subtype\s*\/Image/)
    expect(bytes).not.toMatch(/\/SMask\s+\d/)
    const { pages } = await readPdf(readFileSync(path))
    expect(readFileSync(path).length).toBeLessThan(pages.length * 9_000 + 160_000)
  })
})
