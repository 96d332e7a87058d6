import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tokenFields } from '../../src/validate/theme-spec.ts'
import { buildBeside, recapWith } from '../support/build-beside.ts'
import { repository } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const page = readFileSync(join(repository, 'docs/theming.md'), 'utf8')
const folder = temporaryFolder()
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!) // prettier-ignore

describe('docs/theming.md', () => {
  const [tokens = '', brand = '', begun = ''] = blocks('yaml')
  const [night = '', postcard = ''] = blocks('css')
  const place = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }

  it('has tokens that a recap takes without a word', async () => {
    const recap = `talk: { title: T }\n${tokens}takeaways: [{ claim: C }]\n`
    const { diagnostics, markdown } = await buildBeside({ 'a.yaml': recap }, place('tokens'))
    expect(diagnostics).toEqual([])
    expect(markdown).toContain('theme: "atlas"')
  })

  it.each([
    ['a brand file', { 'x.yaml': brand }, 'x.yaml', 'grid'],
    ['a stylesheet', { 'x.css': night }, 'x.css', 'night'],
    ['a theme that was begun', { 'x.yaml': begun, 'theme.css': postcard }, 'x.yaml', 'atlas'],
  ])('has %s that works', async (name, files, theme, shown) => {
    const recap = { 'a.yaml': recapWith(`theme: ${theme}`) }
    const { diagnostics, markdown } = await buildBeside({ ...files, ...recap }, place(name))
    expect(diagnostics).toEqual([])
    expect(markdown).toContain(`theme: "${shown}"`)
  })

  it('names every token', () => {
    expect(Object.keys(tokenFields).filter((token) => !page.includes(`\`${token}\``))).toEqual([])
  })

  it('names custom properties that there are', async () => {
    const { css } = await buildBeside({ 'a.yaml': recapWith('theme: folio') }, place('properties'))
    const names = new Set(page.match(/(?<=`|\()--[a-z][a-z0-9-]*/g))
    const options = ['--theme', '--from', '--templates', '--sand', '--night']
    const unknown = [...names].filter((name) => !options.includes(name) && !css.includes(`${name}:`)) // prettier-ignore
    expect(unknown).toEqual([])
  })
})
