import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveFontTokens, type ChosenFamilies } from '../../../src/style/theme-fonts.ts'
import type { Outcome } from '../../../src/diagnostics/outcome.ts'
import type { BelowRequest, Host } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import type { ThemeFonts } from '../../../src/model/theme.ts'
import { fontFaceCss } from '../../../src/theme/font-face-css.ts'
import type { FontIndexEntry } from '../../../src/theme/font-index.ts'
import { writeFontPackage } from '../../support/font-package.ts'
import { repository } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { fullMap, plainFont, tablesWith } from '../../support/tiny-font.ts'

const bundled = JSON.parse(
  readFileSync(join(repository, 'templates/fonts/index.json'), 'utf8'),
) as readonly FontIndexEntry[]
const latin = 'geist/geist-latin-400-normal.woff2'
const letters = fullMap([{ start: 0x41, end: 0x5a, glyph: 1 }])

const resolve = (
  fonts: ThemeFonts,
  folder = '/nowhere',
  host: Host = nodeHost,
): Promise<Outcome<ChosenFamilies>> => resolveFontTokens({ fonts, bundled, folder }, host)

/** A host with these files in the folder of the recap, and no others. */
function hostWith(files: Readonly<Record<string, Uint8Array>>): Host {
  const readBelow = ({ root, path }: BelowRequest): ReturnType<Host['readBelow']> => {
    const bytes = root === '/recaps' ? files[path] : undefined
    return Promise.resolve(bytes ? { ok: true, bytes } : { ok: false, reason: 'missing' })
  }
  return { ...nodeHost, readBelow }
}

const valueOf = (outcome: Outcome<ChosenFamilies>): ChosenFamilies => {
  if (!outcome.ok) throw new Error(outcome.diagnostics[0]?.message)
  return outcome.value
}

describe('a font that comes along', () => {
  it('is found by its name in any spelling', async () => {
    const fonts = { heading: 'ibm plex  sans', body: 'Geist', mono: 'GEIST-MONO', numeral: 'Geist' }
    const families = { ...fonts, heading: 'IBM Plex Sans', mono: 'Geist Mono' }
    expect(await resolve(fonts)).toEqual({
      ok: true,
      value: { families, faces: [] },
      diagnostics: [],
    })
  })

  it('stays the theme’s own where nothing is named', async () => {
    expect(valueOf(await resolve({ body: ' ', mono: undefined }))).toEqual({
      families: {},
      faces: [],
    })
  })

  it('may be one for another script, but not one of mere symbols', async () => {
    expect(valueOf(await resolve({ body: 'Noto Sans Arabic' })).families.body).toBe(
      'Noto Sans Arabic',
    )
    for (const body of ['Open Sans', 'Noto Emoji', 'Noto Sans Symbols 2']) {
      expect((await resolve({ body })).diagnostics[0]?.code, body).toBe('font/unknown-family')
    }
  })
})

describe('a font package of the project', () => {
  const project = temporaryFolder()
  const recaps = join(project, 'talks')
  mkdirSync(recaps)
  const root = writeFontPackage(project, 'inter-tight', [
    { file: latin, ranges: 'U+20-7E,U+A0-FF' },
    { file: latin, ranges: 'U+20-7E,U+A0-FF', weight: 600 },
  ])
  const sheet = readFileSync(join(root, '400.css'), 'utf8')
  writeFileSync(join(root, '400-italic.css'), sheet.replace('style: normal', 'style: italic'))

  it('is found by the name of its font, with an italic, and brings its files', async () => {
    const found = valueOf(await resolve({ body: 'Inter Tight', heading: 'inter-tight' }, recaps))
    const family = found.families.body!
    expect(found.families).toEqual({ body: family, heading: family })
    const styles = found.faces.map(({ weight, style }) => `${weight} ${style}`)
    expect(styles).toEqual(['400 normal', '600 normal', '400 700 italic'])
    for (const face of found.faces) {
      expect(face.family).toBe(family)
      expect(Buffer.from(face.data!, 'base64').toString('latin1', 0, 4)).toBe('wOF2')
    }
  })

  it('of one weight serves all weights, and may have another weight than 400', async () => {
    const folder = temporaryFolder()
    const one = writeFontPackage(folder, 'lone-font', [
      { file: latin, ranges: 'U+20-7E', weight: 300 },
    ])
    cpSync(join(one, '300.css'), join(one, 'index.css'))
    const { faces } = valueOf(await resolve({ heading: '@fontsource/lone-font' }, folder))
    expect(faces.map(({ weight }) => weight)).toEqual(['400 700'])
  })

  it('without a file that can be read is an error', async () => {
    const folder = temporaryFolder()
    const empty = writeFontPackage(folder, 'empty-font', [{ file: latin, ranges: 'U+20-7E' }])
    writeFileSync(join(empty, 'files/empty-font-0-400-normal.woff2'), 'nothing')
    const { ok, diagnostics } = await resolve({ body: 'Empty Font' }, folder)
    expect({ ok, code: diagnostics[0]?.code }).toEqual({ ok: false, code: 'font/unreadable' })
    expect(diagnostics[0]?.message).toContain('@fontsource/empty-font')
  })
})

describe('a font that is not there', () => {
  it('is told with the nearest names and the package that may have it', async () => {
    const { ok, diagnostics } = await resolve({ heading: 'Archvo', mono: 'Zilla Slab' })
    expect(ok).toBe(false)
    expect(diagnostics).toMatchObject([
      { code: 'font/unknown-family', path: ['font', 'heading'] },
      { code: 'font/unknown-family', path: ['font', 'mono'] },
    ])
    expect(diagnostics[0]?.expected?.[0]).toBe('Archivo')
    expect(diagnostics[0]?.hint).toMatch(/^Did you mean “Archivo”\? .*@fontsource\/archvo”/)
    expect(diagnostics[1]?.hint).toMatch(/^If .*“npm install @fontsource\/zilla-slab”/)
  })

  it('is told without a package where the name can’t be one', async () => {
    for (const body of ['../../etc/passwd', 'Grüße', '"}', '@fontsource/../x']) {
      const { diagnostics } = await resolve({ body })
      expect(diagnostics).toMatchObject([{ code: 'font/unknown-family' }])
      expect(diagnostics[0]?.hint).toMatch(/^Known: Source Serif 4, .* Or write the path/)
      expect(diagnostics[0]?.hint).not.toContain('npm')
    }
  })
})

describe('a font file', () => {
  it('is read from the folder of the recap, and serves all weights', async () => {
    const host = hostWith({ 'fonts/Own "Sans".otf': plainFont(tablesWith(letters), 'OTTO') })
    const heading = 'fonts/Own "Sans".otf'
    const found = valueOf(await resolve({ heading, numeral: heading }, '/recaps', host))
    const family = 'fonts/Own _Sans_.otf'
    expect(found.families).toEqual({ heading: family, numeral: family })
    expect(found.faces).toMatchObject([
      { family, weight: '400 700', style: 'normal', format: 'opentype', ranges: [[0x41, 0x5a]] },
    ])
    const css = fontFaceCss(found.faces, () => 'of the package')
    expect(css).toMatch(/^@font-face\{font-family:"fonts\/Own _Sans_\.otf";font-weight:400 700;/)
    expect(css).toMatch(/src:url\(data:font\/otf;base64,T1RUT[\w+/=]+\) format\("opentype"\);/)
  })

  it('that is variable is a warning, told once', async () => {
    const host = hostWith({ 'V.ttf': plainFont(tablesWith(letters, ['fvar'])) })
    const { ok, diagnostics } = await resolve({ heading: 'V.ttf', body: 'V.ttf' }, '/recaps', host)
    expect(ok).toBe(true)
    expect(diagnostics).toMatchObject([
      { code: 'font/variable', severity: 'warning', path: ['font', 'heading'] },
    ])
  })

  it('is refused for what it is, all faults at once', async () => {
    const folder = temporaryFolder()
    const inner = join(folder, 'recaps')
    mkdirSync(join(inner, 'folder.otf'), { recursive: true })
    writeFileSync(join(folder, 'out.woff2'), 'wOF2')
    symlinkSync(join(folder, 'out.woff2'), join(inner, 'link.woff2'))
    writeFileSync(join(inner, 'text.woff2'), 'no font')
    writeFileSync(join(inner, 'big.ttf'), Buffer.alloc(5_000_001))
    const codes = async (fonts: ThemeFonts): Promise<unknown> =>
      (await resolve(fonts, inner)).diagnostics.map(({ code }) => code)
    expect(
      await codes({
        heading: 'none.woff2',
        body: '../out.woff2',
        mono: 'link.woff2',
        numeral: 'text.woff2',
      }),
    ).toEqual(['font/missing-file', 'font/outside', 'font/outside', 'font/unreadable'])
    expect(
      await codes({ heading: 'big.ttf', body: 'folder.otf', mono: '/etc/passwd.ttf' }),
    ).toEqual(['font/unreadable', 'font/unreadable', 'font/outside'])
  })
})
