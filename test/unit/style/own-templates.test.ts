import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BuildOptions } from '../../../src/build/build-options.ts'
import { buildBeside, recapWith, type Told } from '../../support/build-beside.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const top = temporaryFolder()
let count = 0

const recap = recapWith
const buildWith = (
  files: Readonly<Record<string, string>>,
  options: Partial<BuildOptions> = {},
): Promise<Told> => buildBeside(files, join(top, String(count++)), options)

describe('deck.templates', () => {
  it('shadows ours file by file', async () => {
    const { markdown, diagnostics } = await buildWith({
      'a.yaml': recap('templates: mine'),
      'mine/partials/head.md.hbs': '### Mine: {{inline title}}\n',
    })
    expect(diagnostics).toEqual([])
    expect(markdown).toContain('### Mine: A *fine* claim')
    expect(markdown).toContain('- Two')
  })

  it('adds layouts that takeaways may name, with all their evidence', async () => {
    const { markdown, diagnostics } = await buildWith({
      'a.yaml': recap('templates: ./mine/', '    layout: card\n    quote: Hello\n'),
      'mine/layouts/card.md.hbs':
        '# {{inline claim}}\n\n{{#each points}}\n- {{point this}}\n{{/each}}\n{{> partials/quote quote}}\n{{#if qa}}no{{/if}}',
    })
    expect(diagnostics).toEqual([])
    expect(markdown).toContain('<!-- _class: card -->')
    expect(markdown).toMatch(/- One\n- Two\n> Hello/)
  })

  it('may be an empty file, which prints nothing', async () => {
    const { markdown } = await buildWith({
      'a.yaml': recap('templates: mine', '    at: "1:00"\n'),
      'mine/partials/foot.md.hbs': '',
    })
    expect(markdown).not.toContain('1:00')
  })

  it.each([
    ['templates: nix', {}, 'template/missing-folder', 'a.yaml'],
    ['templates: a.yaml', {}, 'template/unreadable', 'a.yaml'],
    ['templates: ..', {}, 'template/outside', 'a.yaml'],
    ['templates: m', { 'm/layouts/Big.md.hbs': 'x' }, 'template/layout-name', 'm/layouts/Big.md.hbs'],
    ['templates: m', { 'm/layouts/d1.md.hbs': 'x' }, 'template/layout-name', 'm/layouts/d1.md.hbs'],
    ['templates: m', { 'm/deck.md.hbs': '{{title}}' }, 'template/unescaped-output', 'm/deck.md.hbs'],
    ['templates: m', { 'm/layouts/claim.md.hbs': '{{text nix}}' }, 'template/failed', 'm/layouts/claim.md.hbs'],
    ['templates: m', { 'm/layouts/claim.md.hbs': 'a\n\n---\n\nb' }, 'template/slide-count', 'a.yaml'],
    ['templates: m', { 'm/layouts/claim.md.hbs': 'x'.repeat(1_000_001) }, 'template/unreadable', 'm/layouts/claim.md.hbs'],
  ])('says what is wrong with %s and %o', async (deck, files, code, file) => {
    const { diagnostics, folder } = await buildWith({ 'a.yaml': recap(deck), ...files })
    expect(diagnostics).toMatchObject([{ code, file: `${folder}/${file}`.replaceAll('\\', '/') }])
  }) // prettier-ignore

  it.each([
    ['m/claim.md.hbs', 'layouts/claim.md.hbs'],
    ['m/layouts/claim.hbs', 'layouts/claim.md.hbs'],
    ['m/card.md.hbs', 'layouts/card.md.hbs'],
    ['m/notes.txt', undefined],
  ])('warns of %s, which is no template', async (path, near) => {
    const { diagnostics } = await buildWith({ 'a.yaml': recap('templates: m'), [path]: 'x' })
    expect(diagnostics).toMatchObject([{ code: 'template/unused', severity: 'warning' }])
    expect(diagnostics[0]!.expected?.[0]).toBe(near)
  })

  it('does not tell layouts as unknown that could not be looked for', async () => {
    const { diagnostics } = await buildWith({
      'a.yaml': recap('templates: nix', '    layout: card\n'),
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/missing-folder'])
  })

  it('tells names that come near a layout of the author’s own', async () => {
    const { diagnostics } = await buildWith({
      'a.yaml': recap('templates: m', '    layout: postcrad\n'),
      'm/layouts/postcard.md.hbs': 'x',
    })
    expect(diagnostics).toMatchObject([
      { code: 'recap/layout-unknown', hint: 'Did you mean “postcard”?' },
    ])
  })

  it('follows no link out of the folder of the recap', async () => {
    const outside = join(top, 'outside')
    mkdirSync(join(outside, 'layouts'), { recursive: true })
    writeFileSync(join(outside, 'layouts/claim.md.hbs'), 'secret')
    const folder = join(top, String(count))
    mkdirSync(join(folder, 'm/layouts'), { recursive: true })
    symlinkSync(join(outside, 'layouts/claim.md.hbs'), join(folder, 'm/layouts/claim.md.hbs'))
    const linked = await buildWith({ 'a.yaml': recap('templates: m') })
    expect(linked.diagnostics).toMatchObject([{ code: 'template/outside' }])
    symlinkSync(outside, join(top, `${count}-link`))
    mkdirSync(join(top, String(count)))
    symlinkSync(outside, join(top, String(count), 'm'))
    const whole = await buildWith({ 'a.yaml': recap('templates: m') })
    expect(whole.diagnostics).toMatchObject([{ code: 'template/outside' }])
  })
})

describe('--templates', () => {
  it('names any folder, and goes before the one of the recap', async () => {
    const folder = join(top, 'elsewhere')
    mkdirSync(join(folder, 'partials'), { recursive: true })
    writeFileSync(join(folder, 'partials/head.md.hbs'), '## Elsewhere\n')
    const { markdown } = await buildWith(
      { 'a.yaml': recap('templates: nix') },
      { templates: folder },
    )
    expect(markdown).toContain('## Elsewhere')
  })

  it('says which folder is not there', async () => {
    const { diagnostics } = await buildWith({ 'a.yaml': recap('') }, { templates: '/no/such' })
    expect(diagnostics).toMatchObject([{ code: 'template/missing-folder' }])
    expect(diagnostics[0]!.message).toContain('“/no/such”')
  })
})
