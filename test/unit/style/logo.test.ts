import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildBeside, recapWith } from '../../support/build-beside.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const top = temporaryFolder()
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>'
const closing = 'closing: { message: Bye }\n'
let count = 0
const next = (): string => join(top, String(count++))
const withLogo = (logo: string): string => recapWith(`theme: { logo: ${logo} }`, closing)

describe('the logo', () => {
  it('stands on the cover and the closing page, with its picture beside the Markdown', async () => {
    const files = { 'a.yaml': withLogo('{ src: brand/acme.svg, alt: Acme "Inc" }'), 'brand/acme.svg': svg } // prettier-ignore
    const { markdown, diagnostics, folder } = await buildBeside(files, next())
    expect(diagnostics).toEqual([])
    const image = '<img class="logo" src="a.images/logo.svg" alt="Acme &quot;Inc&quot;">'
    expect(markdown.split('\n---\n').map((slide) => slide.includes(image))).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(existsSync(join(folder, 'out/a.images/logo.svg'))).toBe(true)
  })

  it('stands small on all other slides where every slide shall have it', async () => {
    const files = { 'a.yaml': withLogo('{ src: acme.svg, every: true }'), 'acme.svg': svg }
    const { markdown } = await buildBeside(files, next())
    expect(markdown.match(/<img class="logo" /g)).toHaveLength(2)
    expect(markdown.match(/<img class="logo small" src="a.images\/logo.svg" alt="">/g)).toHaveLength(1) // prettier-ignore
  })

  it('goes into the HTML', async () => {
    const files = { 'a.yaml': withLogo('{ src: acme.svg }'), 'acme.svg': svg }
    const { diagnostics } = await buildBeside(files, next(), { formats: ['html'] })
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['nix.svg', 'image/missing'],
    ['../outside.svg', 'image/outside'],
    ['evil.svg', 'image/unreadable'],
    ['text.png', 'image/unreadable'],
  ])('is refused at its line where it is %s', async (src, code) => {
    const folder = next()
    mkdirSync(folder)
    writeFileSync(join(top, 'outside.svg'), svg)
    const evil = svg.replace('<path', '<script>alert(1)</script><path')
    const files = { 'a.yaml': withLogo(`{ src: ${src} }`), 'evil.svg': evil, 'text.png': 'text' }
    const { diagnostics } = await buildBeside(files, folder)
    expect(diagnostics).toMatchObject([
      {
        code,
        severity: 'error',
        path: ['deck', 'theme', 'logo', 'src'],
        range: { start: { line: 2, column: 31 } },
      },
    ])
  })
})
