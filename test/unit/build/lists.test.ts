import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listLayouts } from '../../../src/build/list-layouts.ts'
import { listThemes } from '../../../src/build/list-themes.ts'
import { newTheme } from '../../../src/build/new-theme.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { packageTemplates, themeNames } from '../../../src/package-files.ts'
import { buildBeside, recapWith } from '../../support/build-beside.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const top = temporaryFolder()

describe('the list of themes', () => {
  it('has ours and Marp’s, each with a sentence, schemes and fonts', () => {
    const themes = listThemes()
    expect(themes.map(({ name }) => name)).toEqual([...themeNames, 'default', 'gaia', 'uncover'])
    for (const { description, schemes, fonts } of themes) {
      expect(description).toMatch(/\.$/)
      expect(schemes.length).toBeGreaterThan(0)
      expect(fonts.length).toBeGreaterThan(0)
    }
  })
})

describe('the list of layouts', () => {
  it('has every template of ours', async () => {
    const listed = await listLayouts(undefined, nodeHost)
    const names = [...packageTemplates().keys()].flatMap((path) => /^layouts\/(\w+)\./.exec(path)?.[1] ?? []) // prettier-ignore
    if (!listed.ok) throw new Error()
    expect(listed.value.map(({ name }) => name).sort()).toEqual(names.sort())
  })

  it('says what is wrong with a folder of templates', async () => {
    const listed = await listLayouts(join(top, 'nix'), nodeHost)
    expect(listed.diagnostics).toMatchObject([{ code: 'template/missing-folder' }])
  })
})

describe('a new theme', () => {
  const make = (name: string, from = 'atlas', force = false): ReturnType<typeof newTheme> =>
    newTheme({ name, from, out: top, force }, nodeHost)

  it.each(themeNames)('begun from %s looks like it until something is changed', async (from) => {
    const made = await make(`of-${from}`, from)
    expect(made).toMatchObject({ ok: true, diagnostics: [], kept: [] })
    const folder = join(top, `deck-${from}`)
    const { markdown, diagnostics } = await buildBeside({ 'a.yaml': recapWith('') }, folder, {
      theme: made.theme,
    })
    expect(diagnostics).toEqual([])
    expect(markdown).toContain(`theme: "${from}"`)
    // Every token that stands there takes effect without a word once its sign is taken away.
    const text = readFileSync(made.theme, 'utf8')
    const [head = '', tokens = ''] = text.split(/^(?=# Each token)/m)
    const taken = tokens.split('\n').slice(1).filter((line) => !/# logo/.test(line)).map((line) => line.replace(/^# /, '')) // prettier-ignore
    writeFileSync(made.theme, head + taken.join('\n'))
    const all = await buildBeside({ 'a.yaml': recapWith('') }, folder, { theme: made.theme })
    expect(all.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('never takes the place of files that are there, unless it is told to', async () => {
    await make('kept')
    writeFileSync(join(top, 'kept/theme.css'), '/* mine */')
    const again = await make('kept')
    expect(again.files).toEqual([])
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['init/file-kept', 'init/file-kept'])
    expect(readFileSync(join(top, 'kept/theme.css'), 'utf8')).toBe('/* mine */')
    expect((await make('kept', 'atlas', true)).files).toHaveLength(2)
  })

  it.each([
    ['../out', 'atlas', 'theme/bad-name'],
    ['', 'atlas', 'theme/bad-name'],
    ['fine', 'nix', 'theme/unknown'],
  ])('called %j from %s is refused', async (name, from, code) => {
    expect(await make(name, from)).toMatchObject({ ok: false, files: [], diagnostics: [{ code }] })
    expect(existsSync(join(top, 'fine'))).toBe(false)
  })
})
