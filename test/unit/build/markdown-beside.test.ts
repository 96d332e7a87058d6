import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runDecks } from '../../../src/build/build-decks.ts'
import { defaultOptions, type BuildOptions } from '../../../src/build/build-options.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()

function write(name: string, text: string): string {
  const path = join(root, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

const recap = (claim: string, more = ''): string =>
  `talk: {title: T}\ndeck: {math: true${more}}\ntakeaways: [{claim: ${JSON.stringify(claim)}}]\n`

/** Builds recaps as Markdown; gives the codes of what was found. */
async function build(
  paths: readonly string[],
  out: string,
  more: Partial<BuildOptions> = {},
): Promise<string[]> {
  const options: BuildOptions = {
    ...defaultOptions,
    formats: ['md'],
    fit: false,
    out: join(root, out),
    ...more,
  }
  const sources = paths.map((path) => ({ kind: 'file', path }) as const)
  const { report } = await runDecks('build', sources, { host: nodeHost, options })
  return report.decks.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))
}

const theme = (out: string): string => readFileSync(join(root, out, 'folio.css'), 'utf8')

describe('the theme beside Markdown', () => {
  const greek = write('greek.yaml', recap('\u0391\u03b2\u03b3'))
  const hebrew = write('hebrew.yaml', recap('\u05d0\u05d1\u05d2 $x$'))

  test('has the fonts of all decks of a run, in whatever order they are made', async () => {
    expect(await build([greek, hebrew], 'one')).toEqual([])
    expect(theme('one')).toContain('font-family:"Noto Sans Hebrew"')
    expect(theme('one')).toMatch(/unicode-range:U\+37[0-9a-f-]+/i)
    expect(theme('one')).toContain('KaTeX_Math')
    expect(await build([hebrew, greek], 'two', { jobs: 1 })).toEqual([])
    expect(theme('two')).toBe(theme('one'))
  })

  test('keeps the fonts of decks of earlier runs while they lie there', async () => {
    await build([hebrew], 'three')
    await build([greek], 'three')
    expect(theme('three')).toBe(theme('one'))
    rmSync(join(root, 'three/hebrew.md'))
    await build([greek], 'three')
    await build([greek], 'alone')
    expect(theme('three')).toBe(theme('alone'))
    expect(theme('alone')).not.toContain('KaTeX_Math')
  })

  test('is told where another deck loses its look, and not where it is made anew', async () => {
    await build([greek, hebrew], 'four')
    const sheet = join(root, 'four/folio.css')
    writeFileSync(sheet, theme('four').replace('\n/* Fonts of', '\np{color:red}\n/* Fonts of'))
    expect(await build([greek, hebrew], 'four', { jobs: 1 })).toEqual([])
    writeFileSync(sheet, theme('four').replace('\n/* Fonts of', '\np{color:red}\n/* Fonts of'))
    expect(await build([greek], 'four')).toEqual(['output/theme-replaced'])
    expect(theme('four')).toContain('Noto Sans Hebrew')
  })
})

describe('the pictures beside Markdown', () => {
  const svg = (width: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="${width}" height="3"/></svg>`
  const figure = (src: string): string =>
    `${recap('A figure')}  - {claim: B, image: {src: ${src}, alt: x}}\n`.replace(
      'takeaways: [{claim: "A figure"}]\n',
      'takeaways:\n  - claim: A figure\n',
    )

  test('never take the place of a picture that the recap shows', async () => {
    const path = write(
      'talk/talk.yaml',
      figure('talk.images/a.svg') + '  - {claim: C, image: {src: b/a.svg, alt: y}}\n',
    )
    write('talk/talk.images/a.svg', svg(2))
    write('talk/b/a.svg', svg(3))
    expect(await build([path], 'talk')).toEqual([])
    expect(readFileSync(join(root, 'talk/talk.images/a-2.svg'), 'utf8')).toBe(svg(3))
    const clashing = write(
      'talk/talk.yaml',
      figure('b/a.svg') + '  - {claim: C, image: {src: talk.images/a.svg, alt: y}}\n',
    )
    expect(await build([clashing], 'talk')).toEqual(['usage/source-as-output'])
    expect(readFileSync(join(root, 'talk/talk.images/a.svg'), 'utf8')).toBe(svg(2))
  })

  test('that lie in their place already stay as they are', async () => {
    const path = write('same/same.yaml', figure('same.images/a.svg'))
    const picture = write('same/same.images/a.svg', svg(4))
    const before = statSync(picture).ino
    expect(await build([path], 'same')).toEqual([])
    expect(statSync(picture).ino).toBe(before)
  })
})
