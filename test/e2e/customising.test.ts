import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findingsOf, runCli, runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const recap = (deck: string, takeaway = ''): string =>
  `talk: { title: T }\ndeck: { ${deck} }\ntakeaways:\n  - claim: C\n    points: [One]\n${takeaway}`

beforeAll(() => {
  put('plain.yaml', recap(''))
  put('night.css', 'section { background: #222; color: #eee }\nh1 { color: #ffb86c }\n')
  put('brand.yaml', 'extends: grid\nfooter: "Acme"\n')
  put('mine/layouts/card.md.hbs', '# {{inline claim}}\n\n{{#each points}}\n- {{point this}}\n{{/each}}\n') // prettier-ignore
})

describe('a deck of one’s own looks', () => {
  test.each([
    ['night.css', 'night'],
    ['brand.yaml', 'grid'],
    ['gaia', 'marp-gaia'],
    ['kernel', 'kernel'],
  ])('is built with --theme %s', async (theme, name) => {
    const words = ['build', 'plain.yaml', '--theme', theme, '--format', 'md,pdf', '--out', `t-${name}`] // prettier-ignore
    const run = await runJson(words, { cwd: folder })
    expect(run.status).toBe(0)
    expect(readFileSync(join(folder, `t-${name}/plain.md`), 'utf8')).toContain(`theme: "${name}"`)
    expect(existsSync(join(folder, `t-${name}/${name}.css`))).toBe(true)
  })

  test('has layouts of its own with --templates', async () => {
    put('card.yaml', recap('', '    layout: card\n'))
    const run = await runJson(['check', 'card.yaml', '--templates', 'mine'], { cwd: folder })
    expect(run.status).toBe(0)
    expect(run.report.decks[0]!.slides![1]).toMatchObject({ layout: 'card', step: 'd1' })
    const without = await runJson(['check', 'card.yaml', '--no-fit'], { cwd: folder })
    expect(findingsOf(without)).toMatchObject([{ code: 'recap/layout-unknown' }])
  })

  test('shows the line of a template that is wrong', async () => {
    put('bad/partials/head.md.hbs', '## {{inline title}}\n{{txt kicker}}\n')
    const words = ['check', 'plain.yaml', '--no-fit', '--templates', 'bad']
    const { status, stderr } = await runCli(words, { cwd: folder })
    expect(status).toBe(1)
    expect(stderr).toContain('bad/partials/head.md.hbs:2:1: error template/unknown-helper')
    expect(stderr).toContain('2 | {{txt kicker}}')
    expect(stderr).toContain('Did you mean “text”?')
  })

  test('is told as unknown on the command line without a place in the recap', async () => {
    const run = await runJson(['check', 'plain.yaml', '--theme', 'atlsa'], { cwd: folder })
    expect(run.status).toBe(1)
    expect(findingsOf(run)).toMatchObject([
      { code: 'theme/unknown', hint: 'Did you mean “atlas”?' },
    ])
    expect(findingsOf(run)[0]).not.toHaveProperty('range')
  })

  test('has no other sizes than there are', async () => {
    const run = await runJson(['check', 'plain.yaml', '--size', '16:10'], { cwd: folder })
    expect(run.status).toBe(2)
    expect(findingsOf(run)).toMatchObject([{ code: 'usage/unknown-size' }])
  })
})

describe('a hand-written deck', () => {
  test('finds its theme beside it, by its name', async () => {
    put('talk/deck.md', '---\ntheme: evening\n---\n\n# Hello\n')
    put('talk/evening.css', '/* @theme evening */\nsection { background: #123456 }\n')
    const run = await runJson(['build', 'deck.md', '--format', 'html'], { cwd: join(folder, 'talk') }) // prettier-ignore
    expect(run.status).toBe(0)
    expect(readFileSync(join(folder, 'talk/dist/deck.html'), 'utf8')).toContain('#123456')
  })

  test.each(['night.css', 'poster', 'gaia', 'brand.yaml'])('takes --theme %s', async (theme) => {
    put('hand.md', '# Hello\n')
    const words = ['build', 'hand.md', '--theme', theme, '--format', 'html', '--out', 'hand']
    expect((await runJson(words, { cwd: folder })).status).toBe(0)
    const html = readFileSync(join(folder, 'hand/hand.html'), 'utf8')
    const sign = { 'night.css': '#222', poster: '--font-heading:"Bricolage', gaia: '#fff8e1', 'brand.yaml': '--font-heading:"Archivo' } // prettier-ignore
    expect(html).toContain(sign[theme as 'poster'])
  })
})

describe('the commands for looks', () => {
  test('list themes and layouts', async () => {
    const themes = await runCli(['themes', '--json'])
    expect((JSON.parse(themes.stdout) as { themes: { name: string }[] }).themes[0]!.name).toBe('folio') // prettier-ignore
    expect((await runCli(['themes'])).stdout).toContain('atlas    Boardroom')
    const layouts = await runCli(['layouts', '--templates', 'mine', '--json'], { cwd: folder })
    const listed = JSON.parse(layouts.stdout) as { layouts: { name: string; file?: string }[] }
    expect(listed.layouts.at(-1)).toMatchObject({ name: 'card', file: 'mine/layouts/card.md.hbs' })
    const bad = await runCli(['layouts', '--templates', 'nix'], { cwd: folder })
    expect([bad.status, bad.stdout]).toEqual([1, ''])
  })

  test('begin a theme that works at once', async () => {
    const made = await runCli(['themes', 'new', 'acme', '--from', 'atlas'], { cwd: folder })
    expect(made.status).toBe(0)
    expect(made.stderr).toContain('--theme acme/theme.yaml')
    const run = await runJson(['check', 'plain.yaml', '--theme', 'acme/theme.yaml'], {
      cwd: folder,
    })
    expect([run.status, findingsOf(run)]).toEqual([0, []])
    const again = await runCli(['themes', 'new', 'acme', '--json'], { cwd: folder })
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, files: [] })
    expect((await runCli(['themes', 'new', '../acme'], { cwd: folder })).status).toBe(2)
  })
})
