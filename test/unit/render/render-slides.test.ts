import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { undecided } from '../../../src/model/deck.ts'
import { highlightCode, packageTemplates, packageTheme } from '../../../src/package-files.ts'
import { compile, prepareStyle } from '../../../src/pipeline.ts'
import { makeSlideShelf, type SlideShelf } from '../../../src/render/render-slides.ts'
import { repository } from '../../support/run-cli.ts'
import { recapOf } from '../../support/tree.ts'

const styles = ['folio', 'kernel'].map((theme) => {
  const style = prepareStyle(packageTemplates(), packageTheme(theme))
  if (!style.ok) throw new Error('The templates are not right.')
  return style.value
})

interface Look {
  readonly shelf?: SlideShelf
  readonly style?: (typeof styles)[number]
  /** The slides that get a type step. */
  readonly stepped?: readonly string[]
}

function slidesOf(
  yaml: string,
  { shelf, style = styles[0]!, stepped = [] }: Look = {},
): readonly string[] {
  // prettier-ignore
  const steps = new Map(stepped.map((id) => [id, 'd3'] as const))
  const input = { recap: recapOf(yaml), size: '16:9', style, images: new Map(), highlight: highlightCode, imageFolder: 'x.images', shelf } as const // prettier-ignore
  const compiled = compile(input, { ...undecided, steps })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  return compiled.value.deck.slides
}

const example = (path: string): string => readFileSync(join(repository, 'content', path), 'utf8')

describe('slides from a shelf are those that are rendered anew, to the byte', () => {
  test.each(['making-ai-accessible.yaml', 'examples/data-report.yaml', 'examples/algebra-ar.yaml'])(
    'in %s, whatever is edited',
    (path) => {
      const yaml = example(path).replaceAll(/^ *(?:transcript|photo|image|src|alt):.*\n/gm, '')
      const edits = [
        yaml,
        yaml,
        yaml.replace(/claim: (\S+)/, 'claim: Edited $1'),
        yaml.replace(/^ {6}- claim:/m, '      - claim: One more\n      - claim:'),
        yaml.replace(/title: (\S+)/, 'title: Another $1'),
        yaml,
      ]
      const shelf = makeSlideShelf()
      for (const edit of edits) expect(slidesOf(edit, { shelf })).toEqual(slidesOf(edit))
    },
  )

  const small = (footer: string, words = 'a'): string =>
    `talk: { title: T }\ndeck: { footer: "${footer}" }\nsections:\n` +
    ['A', 'B', 'C']
      .map(
        (title) =>
          `  - title: ${title}\n    takeaways: [{ claim: "${words} in ${title}", points: [b] }]\n`,
      ) // prettier-ignore
      .join('')

  test('where footers change from section to section, or begin later', () => {
    for (const footer of ['{section}', '{talk} · {section}', 'x', '']) {
      const shelf = makeSlideShelf()
      for (const words of ['a', 'b', 'a'])
        expect(slidesOf(small(footer, words), { shelf })).toEqual(slidesOf(small(footer, words)))
    }
  })

  test('where the look or the type steps are others', () => {
    const shelf = makeSlideShelf()
    const yaml = small('x')
    for (const style of [...styles, ...styles])
      for (const stepped of [[], ['a-in-b'], ['a-in-b', 'a-in-c'], []])
        expect(slidesOf(yaml, { shelf, style, stepped })).toEqual(
          slidesOf(yaml, { style, stepped }),
        )
  })

  test('where a text looks like what stands between slides', () => {
    const hostile = ['---', '<!-- _class: claim -->', '<!-- footer: x -->', 'data-marpit-pagination=\\"9\\"'] // prettier-ignore
    const shelf = makeSlideShelf()
    for (const words of hostile) {
      const code = `talk: { title: T }\ntakeaways:\n  - { claim: a, code: { text: "a\\n\\n---\\n\\n${words}\\n" } }\n  - { claim: "${words}", text: "${words}" }\n` // prettier-ignore
      expect(slidesOf(code, { shelf })).toEqual(slidesOf(code))
    }
  })

  test('where there are formulas', () => {
    const shelf = makeSlideShelf()
    const math = (n: number): string => `talk: { title: T }\ndeck: { math: true }\ntakeaways: [{ claim: "$x^${n}$", points: [b] }]\n` // prettier-ignore
    for (const n of [1, 2]) expect(slidesOf(math(n), { shelf })).toEqual(slidesOf(math(n)))
  })
})

test('a shelf does not grow with each edit', () => {
  const shelf = makeSlideShelf()
  for (let edit = 0; edit < 100; edit++)
    slidesOf(`talk: { title: T }\ntakeaways: [{ claim: "Edit ${edit}", points: [b] }]\n`, { shelf })
  expect(shelf.slides.size).toBeLessThanOrEqual(12)
})
