import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import {
  loadTemplates,
  writeTemplateCode,
  type TemplateCode,
  type TemplateTexts,
} from '../../../src/compose/load-templates.ts'
import { packageTemplates } from '../../../src/package-files.ts'
import { compile, prepareStyle } from '../../../src/pipeline.ts'
import { packageTheme } from '../../../src/package-files.ts'
import { recapOf } from '../../support/tree.ts'

function withTemplate(path: string, text: string): TemplateTexts {
  return new Map([...packageTemplates(), [path, text]])
}

describe('loadTemplates', () => {
  test('takes our own templates', () => {
    expect(loadTemplates(packageTemplates())).toMatchObject({ ok: true, diagnostics: [] })
  })

  test.each([
    ['{{title}}', 1, 1],
    ['{{{title}}}', 1, 1],
    ['# {{text title}}\n\nby {{name}}', 3, 4],
    ['{{#each items}}\n- {{this}}\n{{/each}}', 2, 3],
    ['{{lookup this "title"}}', 1, 1],
    ['{{text}}', 1, 1],
    ['{{#if a}}{{text a}}{{else}}{{a}}{{/if}}', 1, 28],
  ])('refuses %j, which prints a value without its place', (text, line, column) => {
    const loaded = loadTemplates(withTemplate('layouts/claim.md.hbs', text))
    expect(loaded.ok).toBe(false)
    expect(loaded.diagnostics).toMatchObject([
      {
        code: 'template/unescaped-output',
        file: 'layouts/claim.md.hbs',
        range: { start: { line, column } },
      },
    ])
  })

  test.each([
    ['a {{txt title}}', 3, 'template/unknown-helper', 'text'],
    ['{{#iff title}}a{{/iff}}', 4, 'template/unknown-helper', 'if'],
    ['{{#if (lockup this "x")}}a{{/if}}', 8, 'template/unknown-helper', 'lookup'],
    ['{{> partials/hed}}', 1, 'template/unknown-partial', 'partials/head'],
  ])('refuses %j and says what comes near', (text, column, code, near) => {
    const files = new Map([['layouts/claim.md.hbs', 'mine/layouts/claim.md.hbs']])
    const loaded = loadTemplates(withTemplate('layouts/claim.md.hbs', text), files)
    expect(loaded.diagnostics).toMatchObject([
      {
        code,
        file: 'mine/layouts/claim.md.hbs',
        range: { start: { line: 1, column } },
        hint: `Did you mean “${near}”?`,
      },
    ])
  })

  test('takes partials that a template defines itself', () => {
    const text = '{{#*inline "mine"}}a{{/inline}}{{> mine}}{{#> other}}b{{/other}}'
    expect(loadTemplates(withTemplate('layouts/claim.md.hbs', text))).toMatchObject({ ok: true })
  })

  test.each([
    ['a\n{{text x', 2, 9, 'a sign that can’t stand'],
    ['{{#if x}}a{{/each}}', 1, 4, '“if” is closed by “each”'],
    ['{{#if x}}', 1, 10, 'ends within a block'],
  ])('says what is wrong with %j', (text, line, column, reason) => {
    const loaded = loadTemplates(withTemplate('layouts/claim.md.hbs', text))
    const [finding] = loaded.diagnostics
    expect(finding).toMatchObject({ code: 'template/syntax', range: { start: { line, column } } })
    expect(finding!.message).toContain(reason)
  })

  test('tells a template that is not Handlebars, with its line', () => {
    const loaded = loadTemplates(withTemplate('layouts/claim.md.hbs', 'a\n{{#if x}}\nb'))
    expect(loaded.diagnostics).toMatchObject([
      { code: 'template/syntax', file: 'layouts/claim.md.hbs', range: { start: { line: 3 } } },
    ])
  })
})

describe('a template that asks for what its slide does not have', () => {
  test.each(['{{text nothing}}', 'x {{inline fields.nothing}}', '{{> (lookup this "id")}}'])(
    'fails with %j instead of leaving a gap',
    (text) => {
      const style = prepareStyle(withTemplate('layouts/claim.md.hbs', text), packageTheme('folio'))
      if (!style.ok) throw new Error('It was refused too early.')
      const compiled = compile({
        recap: recapOf('talk: { title: T }\ntakeaways: [{ claim: c, points: [p] }]'),
        size: '16:9',
        style: style.value,
        images: new Map(),
        imageFolder: 'x',
      })
      expect(compiled.diagnostics).toMatchObject([{ code: 'template/failed' }])
      expect(compiled.diagnostics[0]!.message).toMatch(/not have|could not be found/)
    },
  )
})

const examples = join(import.meta.dirname, '../../../content/examples')

test('Templates that were compiled before write what their texts write', () => {
  const texts = packageTemplates()
  const written = writeTemplateCode(texts)
  if (!written.ok) throw new Error('They were refused.')
  const module = { exports: {} as TemplateCode }
  runInNewContext(written.value, { module })
  const deckOf = (readyTemplates?: () => TemplateCode): string => {
    const options = readyTemplates === undefined ? {} : { readyTemplates }
    const style = prepareStyle(texts, packageTheme('folio'), options)
    if (!style.ok) throw new Error('They were refused.')
    const compiled = compile({
      recap: recapOf(readFileSync(join(examples, 'every-evidence.yaml'), 'utf8')),
      size: '16:9',
      style: style.value,
      images: new Map(),
      imageFolder: 'x',
    })
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
    return compiled.value.markdown.markdown
  }
  expect(deckOf(() => module.exports)).toBe(deckOf())
})
