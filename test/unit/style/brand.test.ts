import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildBeside, recapWith, type Told } from '../../support/build-beside.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const top = temporaryFolder()
let count = 0
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>'

interface BrandPlace {
  readonly name?: string
  readonly deck?: string
  readonly more?: Readonly<Record<string, string>>
}

const withBrand = (
  brand: string,
  { name = 'brand/acme.yaml', deck = '', more = {} }: BrandPlace = {},
): Promise<Told> =>
  buildBeside(
    { 'a.yaml': recapWith(`theme: ${name}${deck}`), [name]: brand, 'brand/logo.svg': svg, ...more },
    join(top, String(count++)),
  )

describe('a brand file', () => {
  it('holds tokens, at the top or under theme, with paths that start at its folder', async () => {
    for (const brand of [
      'extends: atlas\naccent: "#0F4C9C"\nlogo: { src: logo.svg }\n',
      'theme:\n  extends: atlas\n  accent: "#0F4C9C"\n  logo: { src: logo.svg }\n',
      '{ "extends": "atlas", "accent": "#0F4C9C", "logo": { "src": "logo.svg" } }',
    ]) {
      const { markdown, diagnostics } = await withBrand(brand)
      expect(diagnostics).toEqual([])
      expect(markdown).toContain('theme: "atlas"')
      expect(markdown).toContain('a.images/logo.svg')
    }
  })

  it('says the footer and the licence, unless the recap does', async () => {
    const brand = 'footer: "Acme · {talk}"\nlicense: CC BY 4.0\n'
    const said = await withBrand(brand)
    expect(said.markdown).toContain('footer: "Acme · T"')
    expect(said.markdown).toContain('CC BY 4.0')
    expect((await withBrand(brand, { deck: ', footer: Mine' })).markdown).toContain('footer: "Mine"') // prettier-ignore
  })

  it.each([
    ['extends: atlas\nacent: red', 'recap/unknown-key', 2, 1],
    ['theme:\n  radius: big', 'recap/unknown-value', 2, 11],
    ['accent: 50% grey', 'theme/colour-refused', 1, 9],
    ['extends: nix', 'theme/unknown', 1, 10],
    ['\nlogo: { src: nix.svg }', 'image/missing', 2, 14],
    ['logo: { src: ../a.yaml }', 'image/outside', 1, 14],
    ['font: { body: Nixdorf }', 'font/unknown-family', 1, 15],
    ['css: nix.css', 'theme/missing-file', 1, 6],
    ['a: [', 'source/unclosed-bracket', 1, 4],
    ['footer: "{nix}"', 'recap/footer-name', 1, 9],
  ])('is told at its own line: %j', async (brand, code, line, column) => {
    const { diagnostics, folder } = await withBrand(brand)
    expect(diagnostics).toHaveLength(1)
    const [finding] = diagnostics
    expect(finding).toMatchObject({ file: `${folder}/brand/acme.yaml`, range: { start: { line, column } } }) // prettier-ignore
    expect(finding!.code).toBe(code)
  })

  it('is told as none where it is a list', async () => {
    expect((await withBrand('- accent')).diagnostics).toMatchObject([{ code: 'theme/not-a-brand' }])
  })

  it('may lie anywhere for the command line', async () => {
    const path = join(top, 'far/brand.yaml')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'extends: kernel\n')
    const { markdown } = await buildBeside({ 'a.yaml': recapWith('') }, join(top, String(count++)), { theme: path }) // prettier-ignore
    expect(markdown).toContain('theme: "kernel"')
  })
})

const quarto = `meta: { name: Acme }
color:
  palette: { navy: "#0b2a57", sky: navy }
  background: "#ffffff"
  foreground: "#101010"
  primary: sky
  secondary: { light: "#a04500", dark: "#ffb070" }
  danger: "#a8361b"
  tertiary: "#00ff00"
typography:
  fonts:
    - { family: Lato, source: google }
  base: { family: Lato, size: 16px }
  headings: Geist
  monospace: Geist Mono
logo:
  images: { main: { path: /logo.svg, alt: Acme } }
  medium: main
`

describe('a _brand.yml of Quarto', () => {
  it('gives its colours, fonts and logo', async () => {
    const { css, markdown, diagnostics, folder } = await withBrand(quarto, {
      name: 'brand/_brand.yml',
    })
    expect(css).toMatch(/--accent:#0B2A57/i)
    expect(css).toContain('--font-heading:"Geist"')
    expect(css).toContain('--font-mono:"Geist Mono"')
    expect(markdown).toContain('<img class="logo" src="a.images/logo.svg" alt="Acme">')
    expect(diagnostics).toMatchObject([
      {
        code: 'theme/font-left-out',
        severity: 'warning',
        file: `${folder}/brand/_brand.yml`,
        range: { start: { line: 13, column: 19 } },
      },
    ])
    expect(diagnostics[0]!.hint).toContain('npm install @fontsource/lato')
  })

  it('says what it can’t take over', async () => {
    const { diagnostics } = await withBrand('meta: { name: A }\nlogo: https://example.org/a.svg\n')
    expect(diagnostics).toMatchObject([{ code: 'theme/brand-left-out' }])
  })

  it('ends where colours name each other in a circle', async () => {
    const { diagnostics } = await withBrand('color:\n  palette: { a: b, b: a }\n  primary: a\n')
    expect(diagnostics).toHaveLength(1)
  })
})
