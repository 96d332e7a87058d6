import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ratioOf } from '../../../src/colour/contrast.ts'
import { buildBeside, recapWith, type Told } from '../../support/build-beside.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const top = temporaryFolder()
let count = 0
const next = (): string => join(top, String(count++))
const withCss = (css: string, more: Readonly<Record<string, string>> = {}): Promise<Told> =>
  buildBeside({ 'a.yaml': recapWith('theme: own.css'), 'own.css': css, ...more }, next())
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>'

/** The value of a role on the base ground. */
const role = (css: string, name: string): string =>
  new RegExp(`\\nsection\\{--background[^}]*?--${name}:(#[0-9A-Fa-f]{6})`).exec(css)?.[1] ??
  /--background:(#[0-9A-Fa-f]{6})/.exec(css)![1]!

const dark = `/* @theme night */
:root { --bg: #282a36; --fg: #f8f8f2; --text: 14px; --pink: #ff79c6 }
section { background: var(--bg); color: var(--fg); font-size: 12px; padding: 0; display: grid }
h1 { color: var(--pink); position: absolute; top: 0; font-size: 200px }
a { color: var(--pink) !important }
section::after { width: 40px; background: red }
@media print { h1 { color: black } }`

describe('a stylesheet as a theme', () => {
  it('lends its looks to our layouts, which stay where they are', async () => {
    const { css, markdown, diagnostics } = await withCss(dark)
    expect(diagnostics).toEqual([])
    expect(markdown).toContain('theme: "night"')
    expect(css).toContain('/* @theme night */')
    expect(css).toContain('h1{color:var(--css-pink)}')
    const own = css.slice(css.indexOf('@layer css{'))
    expect(own).not.toMatch(/200px|position:absolute|font-size:12px|!important|@media print/)
    expect(css).toContain('section{--css-bg:#282a36')
    expect(role(css, 'background')).toBe('#282A36')
  })

  it('gives every role a colour that can be read on its ground', async () => {
    for (const background of ['#282a36', '#fff8e1', 'rgb(20 20 20)', '#123', 'hsl(40 80% 90%)']) {
      const { css } = await withCss(`section { background: ${background}; color: #777 } a { color: #888 }`) // prettier-ignore
      const [ground, text, ink] = ['background', 'text', 'accent-ink'].map((name) => role(css, name)) // prettier-ignore
      expect(ratioOf(text!, ground!), background).toBeGreaterThanOrEqual(7)
      expect(ratioOf(ink!, ground!), background).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('leaves colours out that could not be read, and says which', async () => {
    const { css, diagnostics } = await withCss('section { background: #fff; color: #111 }\nthead th,\nth { background: #800; color: #fff }\nem { color: #eee }\n') // prettier-ignore
    expect(diagnostics).toMatchObject([
      { code: 'theme/css-colours', severity: 'warning', range: { start: { line: 2, column: 1 } } },
    ])
    expect(diagnostics[0]!.message).toContain('“em”')
    expect(css).not.toContain('em{color:#eee}')
  })

  it('flattens a background that no text can be read on, and says so', async () => {
    const { css, diagnostics } = await withCss('section { background: linear-gradient(#000, #fff) }') // prettier-ignore
    expect(diagnostics).toMatchObject([{ code: 'theme/css-background' }])
    expect(css).not.toContain('linear-gradient(#000')
  })

  it('takes its name from its file where it does not say one', async () => {
    expect((await withCss('section { color: #111 }')).markdown).toContain('theme: "own"')
    expect((await withCss('/* @theme gaia */')).markdown).toContain('theme: "marp-gaia"')
  })

  it('brings along the pictures and fonts that lie beside it', async () => {
    const { css, diagnostics } = await withCss('section { background: #fff url("img/a%20b.svg") }', { 'img/a b.svg': svg }) // prettier-ignore
    expect(diagnostics).toEqual([])
    expect(css).toContain('url("data:image/svg+xml;base64,')
  })

  it('is set in fonts that come along, and says which it lacks', async () => {
    const { css, diagnostics } = await withCss('section { font-family: "Gill Sans", Geist, serif }\nh1 { font: 700 2em/1.2 "Lato", serif }\ncode { font-family: Menlo, monospace }') // prettier-ignore
    expect(css).toMatch(/--font-body:"Geist"/)
    expect(css).toMatch(/--font-heading:"Source Serif 4"/)
    expect(diagnostics).toMatchObject([{ code: 'theme/font-left-out' }])
    expect(diagnostics[0]!.hint).toContain('npm install @fontsource/lato')
  })

  it('may import Marp’s themes, and loads nothing from the web', async () => {
    const { css, diagnostics } = await withCss('@import "default";\n@import url("https://fonts.example/x.css");\nsection { color: #111 }\np { background: url(http://example.org/x.png) }') // prettier-ignore
    expect(diagnostics.map(({ code, range }) => [code, range?.start.line])).toEqual([
      ['theme/css-left-out', 4],
      ['theme/css-left-out', 2],
    ])
    expect(css).not.toMatch(/@import|https?:\/\/(?:fonts\.example|example)/)
  })

  it.each([
    ['section {\n  color: red', 'theme/css-syntax', 1],
    ['\n@import "other.css";', 'theme/css-refused', 2],
    ['\n\n@namespace svg url(http://www.w3.org/2000/svg);', 'theme/css-refused', 3],
    ['section::before { content: "</style>" }', 'theme/css-refused', 1],
    ['h1 {}\nh2 { background: url(nix.png) }', 'theme/missing-file', 2],
    ['h1 { background: url(../../x.png) }', 'theme/outside', 1],
    ['h1 { background: url(a.yaml) }', 'theme/unreadable', 1],
    [`/*${'x'.repeat(1_000_000)}*/`, 'theme/css-refused', 1],
  ])('is refused at its line: %j', async (css, code, line) => {
    const { diagnostics, folder } = await withCss(css)
    expect(diagnostics).toMatchObject([
      { code, severity: 'error', file: `${folder}/own.css`, range: { start: { line } } },
    ])
  })

  it('is refused for a picture that is too large, with the limit of pictures', async () => {
    const folder = next()
    mkdirSync(folder)
    writeFileSync(join(folder, 'big.png'), '')
    truncateSync(join(folder, 'big.png'), 20_000_001)
    const files = {
      'a.yaml': recapWith('theme: own.css'),
      'own.css': 'h1 { background: url(big.png) }',
    }
    const { diagnostics } = await buildBeside(files, folder)
    expect(diagnostics).toMatchObject([{ code: 'theme/unreadable' }])
    expect(diagnostics[0]!.message).toContain('20 MB')
  })

  it('is refused where it is not there, or leads out of the folder', async () => {
    const missing = await buildBeside({ 'a.yaml': recapWith('theme: nix.css') }, next())
    expect(missing.diagnostics).toMatchObject([{ code: 'theme/missing-file', path: ['deck', 'theme'] }]) // prettier-ignore
    writeFileSync(join(top, 'out.css'), 'h1 {}')
    const folder = next()
    mkdirSync(folder)
    symlinkSync(join(top, 'out.css'), join(folder, 'link.css'))
    for (const path of ['../out.css', 'link.css']) {
      const { diagnostics } = await buildBeside({ 'a.yaml': recapWith(`theme: ${path}`) }, folder)
      expect(diagnostics).toMatchObject([{ code: 'theme/outside', path: ['deck', 'theme'] }])
    }
    const ordered = await buildBeside({ 'a.yaml': recapWith('') }, next(), { theme: join(top, 'out.css') }) // prettier-ignore
    expect(ordered.diagnostics).toEqual([])
  })

  it.each(['default', 'gaia', 'uncover'])('may be Marp’s %s', async (theme) => {
    const { diagnostics, markdown } = await buildBeside({ 'a.yaml': recapWith(`theme: ${theme}`) }, next()) // prettier-ignore
    expect(diagnostics.filter(({ code }) => code !== 'theme/font-left-out')).toEqual([])
    expect(markdown).toContain(`theme: "marp-${theme}"`)
  })

  it.each([
    ['gaja', 'gaia'],
    ['atlsa', 'atlas'],
  ])('is told as unknown where it is called %s', async (theme, near) => {
    const { diagnostics } = await buildBeside({ 'a.yaml': recapWith(`theme: ${theme}`) }, next())
    expect(diagnostics).toMatchObject([{ code: 'theme/unknown', hint: `Did you mean “${near}”?` }])
  })
})

describe('the css token', () => {
  it('stands behind the rules of its theme', async () => {
    const files = { 'a.yaml': recapWith('theme: { extends: atlas, css: x.css }'), 'x.css': '.postcard { color: var(--accent) }' } // prettier-ignore
    const { css, diagnostics } = await buildBeside(files, next())
    expect(diagnostics).toEqual([])
    const theme = readFileSync(new URL('../../../templates/themes/atlas/theme.css', import.meta.url), 'utf8') // prettier-ignore
    expect(css.indexOf('.postcard { color')).toBeGreaterThan(css.indexOf(theme.slice(0, 100)))
  })

  it('is read and refused as any stylesheet is', async () => {
    const { diagnostics } = await buildBeside({ 'a.yaml': recapWith('theme: { css: nix.css }') }, next()) // prettier-ignore
    expect(diagnostics).toMatchObject([
      { code: 'theme/missing-file', path: ['deck', 'theme', 'css'], range: { start: { line: 2 } } },
    ])
  })
})

describe('colours of tokens', () => {
  it.each([
    ['accent: "#cccc00"', 'theme/colour-moved', 'warning'],
    ['extends: grid, accent: "#FF4A00", exact: true', 'theme/colour-kept', 'warning'],
    ['accent: "#ffff00", exact: true', 'theme/colour-refused', 'error'],
    ['accent: "rgb(0 0 0 / 50%)"', 'theme/colour-refused', 'error'],
  ])('are told at their line: %s', async (tokens, code, severity) => {
    const { diagnostics } = await buildBeside({ 'a.yaml': recapWith(`theme: { ${tokens} }`) }, next()) // prettier-ignore
    expect(diagnostics).toMatchObject([{ code, severity, path: ['deck', 'theme', 'accent'], range: { start: { line: 2 } } }]) // prettier-ignore
  })
})
