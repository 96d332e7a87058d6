import { describe, expect, test } from 'vitest'
import { loadTemplates, type TemplateTexts } from '../../../src/compose/load-templates.ts'
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

  test('tells a template that is not Handlebars, with its line', () => {
    const loaded = loadTemplates(withTemplate('layouts/claim.md.hbs', 'a\n{{#if x}}\nb'))
    expect(loaded.diagnostics).toMatchObject([
      { code: 'template/syntax', file: 'layouts/claim.md.hbs', range: { start: { line: 3 } } },
    ])
  })
})

describe('a template that asks for what its slide does not have', () => {
  test.each(['{{text nothing}}', 'x {{inline fields.nothing}}', '{{> partials/nothing}}'])(
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
      expect(compiled.diagnostics[0]!.message).toMatch(/not have|nothing/)
    },
  )
})
