import { describe, expect, test } from 'vitest'
import type { SourceTree } from '../../../src/model/source.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { validateRecap } from '../../../src/validate/validate-recap.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'
import { findings, recapOf, validateYaml } from '../../support/tree.ts'

const talk = 'talk: { title: A }\n'

function takeawayOf(yaml: string) {
  return recapOf(`${talk}takeaways:\n  - ${yaml.trim().replaceAll('\n', '\n    ')}\n`)
    .takeaways?.[0]
}

describe('the recap that is built', () => {
  test('spells shorthands out', () => {
    const recap = recapOf(`
talk: { title: A, speakers: [Ann, { name: Bo, role: host }] }
deck: { size: "1:1" }
summary: [one *two*]
takeaways:
  - claim: B
    quote: Said
    steps: [C, { head: D, text: e }]
    people: [Ann]
    checklist: [f]
closing: { actions: [g] }
sources: [h]
`)
    expect(recap.talk.speakers?.map((speaker) => speaker.name)).toEqual(['Ann', 'Bo'])
    expect(recap.deck?.size).toEqual(['1:1'])
    expect(recap.summary?.[0]?.text).toHaveLength(2)
    const takeaway = recap.takeaways?.[0]
    expect(takeaway?.quote?.text).toEqual(['Said'])
    expect(takeaway?.steps?.map((step) => step.head)).toEqual(['C', 'D'])
    expect(takeaway?.people?.[0]?.name).toBe('Ann')
    expect(inlineText(takeaway?.checklist?.[0]?.text ?? [])).toBe('f')
    expect(inlineText(recap.closing?.actions?.[0]?.text ?? [])).toBe('g')
    expect(recap.sources?.[0]?.text).toBe('h')
  })

  test('has keys in their author’s order, and all others as undefined', () => {
    const takeaway = takeawayOf('quote: a\npoints: [b]\nclaim: c\nx-mine: d')
    const keys = Object.keys(takeaway ?? {})
    expect(keys.slice(0, 3)).toEqual(['quote', 'points', 'claim'])
    expect(keys).toHaveLength(28)
    expect(keys).toContain('layout')
    expect(takeaway).not.toHaveProperty('x-mine')
    expect(Object.keys(takeaway?.quote ?? {})).toEqual(['text', 'by', 'at', 'context', 'trimmed'])
  })

  test('takes numbers as they were written', () => {
    const takeaway = takeawayOf(`
claim: 2024
figures: [{ value: 2.50, label: 1e3 }]
chart: { categories: [2019, 2020], series: [{ values: [2.50, -1] }] }`)
    expect(inlineText(takeaway?.claim ?? [])).toBe('2024')
    expect(takeaway?.figures?.[0]?.value).toBe('2.50')
    expect(takeaway?.chart?.categories).toEqual(['2019', '2020'])
    expect(takeaway?.chart?.series[0]?.values).toEqual([
      { value: 2.5, written: '2.50' },
      { value: -1, written: '-1' },
    ])
  })

  test('folds one-line fields and divides paragraphs at blank lines', () => {
    const takeaway = takeawayOf(`
claim: |
  a
  b
kicker: "  c  "
text: |
  d
  e

  f
notes: g
quote:
  text: |
    h

    i
code:
  text: |2
      j

    k`)
    expect(inlineText(takeaway?.claim ?? [])).toBe('a b')
    expect(takeaway?.kicker).toBe('c')
    expect(takeaway?.text?.map(inlineText)).toEqual(['d e', 'f'])
    expect(takeaway?.notes?.map(inlineText)).toEqual(['g'])
    expect(takeaway?.quote?.text).toEqual(['h', 'i'])
    expect(takeaway?.code?.text).toMatch(/^ +j\n\nk\n?$/)
  })

  test('takes null and blanks as absent', () => {
    const recap = recapOf(
      'talk: { title: A, event: "  ", host: null, speakers: ~ }\ntakeaways: [{ claim: b, points: }]',
    )
    expect(recap.talk).toMatchObject({ event: undefined, host: undefined, speakers: undefined })
    expect(recap.takeaways?.[0]?.points).toBeUndefined()
  })

  test('allows empty cells, and pads short rows', () => {
    const yaml = `${talk}takeaways: [{ claim: b, table: { columns: ["", c], rows: [[null, " "], [d], []] } }]`
    expect(findings(yaml)).toEqual(['2:65 recap/row-short', '2:70 recap/row-short'].map(anyColumn))
    const { table } = recapOf(yaml).takeaways![0]!
    expect(table?.columns).toEqual(['', 'c'])
    expect(table?.rows.map((row) => row.map(inlineText))).toEqual([
      ['', ''],
      ['d', ''],
      ['', ''],
    ])
  })

  test('reads mathematics only where the deck turns it on', () => {
    const yaml = 'takeaways: [{ claim: "$x$" }]\n'
    expect(recapOf(talk + yaml).takeaways?.[0]?.claim[0]?.type).toBe('text')
    const math = recapOf(`${yaml}deck: { math: true }\n${talk}`)
    expect(math.takeaways?.[0]?.claim[0]?.type).toBe('math')
  })

  test('holds times, addresses, lines and languages in their normal form', () => {
    const recap = recapOf(`
talk: { title: A, language: pt-br, duration: 1:00:00, video: HTTPS://x.example }
takeaways: [{ claim: b, at: 04:04-05:10, code: { text: "a\\nb\\nc", highlight: "3,1-2" } }]
`)
    expect(recap.talk).toMatchObject({ language: 'pt-BR', video: 'https://x.example/' })
    expect(recap.talk.duration?.seconds).toBe(3600)
    expect(recap.takeaways?.[0]?.at).toEqual({ text: '04:04–05:10', seconds: 244, endSeconds: 310 })
    expect(recap.takeaways?.[0]?.code?.highlight).toEqual([1, 2, 3])
  })

  test('keeps pairs, tokens, words and agenda', () => {
    const recap = recapOf(`
talk: { title: A }
deck: { theme: { accent: "#123456", ground: { cover: pop } }, agenda: false, words: { agenda: B } }
takeaways: [{ claim: c, mapping: { from: d, to: e, pairs: [[f, g], [h, i, j], [k, l, null]] } }]
`)
    expect(recap.deck).toMatchObject({
      theme: { accent: '#123456' },
      agenda: false,
      words: { agenda: 'B' },
    })
    expect(recap.takeaways?.[0]?.mapping?.pairs).toEqual([
      ['f', 'g'],
      ['h', 'i', 'j'],
      ['k', 'l'],
    ])
  })

  test('has no prototype to pollute', () => {
    const tree: SourceTree = {
      source: { file: 'a', text: '' },
      root: {
        kind: 'map',
        entries: ['__proto__', 'constructor', 'toString'].map((key) => ({
          key,
          value: {
            kind: 'map',
            entries: [{ key: 'polluted', value: { kind: 'scalar', value: 'x', written: 'x' } }],
          },
        })),
      },
    }
    const outcome = validateRecap(tree, () => undefined)
    const unknown = outcome.diagnostics.filter(({ code }) => code === 'recap/unknown-key')
    expect(unknown.map(({ path }) => path)).toEqual([['__proto__'], ['constructor'], ['toString']])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('what is told', () => {
  test('stands in the order of the file, with the place of each', () => {
    const yaml = `
talk:
  titel: A
  date: 2023-02-30
takeaways:
  - claim:
    points: a
resources:
  - label: b
`
    expect(findings(yaml)).toEqual([
      '3:3 recap/unknown-key',
      '4:9 recap/date-invalid',
      '6:5 recap/empty-value',
      '7:13 recap/not-a-list',
      '9:5 recap/missing-key',
    ])
  })

  test('names what was meant and does not tell it twice', () => {
    const { diagnostics } = validateYaml('talk: { titel: A }\ntakeaways: [{ claim: a }]')
    expect(diagnostics).toMatchObject([
      {
        path: ['talk', 'titel'],
        expected: ['title'],
        hint: 'Did you mean “title”?',
        file: 'recap.yaml',
      },
    ])
  })

  test.each([
    ['talk: { title: A, speaker: b }', 'speakers'],
    ['talk: { title: A, url: b }', 'video'],
    ['talk: { title: A }\ntakeaways: [{ title: b }]', 'claim'],
    ['talk: { title: A }\ntakeaways: [{ claim: b, bullets: [c] }]', 'points'],
    ['talk: { title: A }\ntakeaways: [{ claim: b, quotes: [c] }]', 'quote'],
    ['talk: { title: A }\ndeck: { theme: { page_number: n } }', 'pageNumber'],
  ])('knows the common slip in %s', (yaml, meant) => {
    const [unknown] = validateYaml(yaml).diagnostics.filter(
      (one) => one.code === 'recap/unknown-key',
    )
    expect(unknown?.expected?.[0]).toBe(meant)
  })

  test('tells where a key belongs that is right elsewhere', () => {
    const [unknown] = validateYaml('title: A\nfooter: b').diagnostics.filter(
      (one) => one.range?.start.line === 2,
    )
    expect(unknown?.hint).toBe('Move it to “deck”.')
  })

  test('has no place where the recap came as an object', () => {
    const root = { kind: 'map', entries: [] } as const
    const outcome = validateRecap({ source: { file: 'a', text: '' }, root }, () => undefined)
    expect(outcome.ok).toBe(false)
    expect(outcome.diagnostics.map(({ code, range }) => [code, range])).toEqual([
      ['recap/missing-key', undefined],
      ['recap/no-takeaways', undefined],
    ])
  })

  test('is at least that a recap without anything is none', () => {
    const root = { kind: 'scalar', value: null, written: '' } as const
    const outcome = validateRecap({ source: { file: 'a', text: '' }, root }, () => undefined)
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['recap/not-a-recap'])
  })

  test('comes in time for 2,000 takeaways with a fault each', () => {
    const yaml = `${talk}takeaways:\n${'  - { claim: a, layout: b, pionts: [c], at: 1 }\n'.repeat(2000)}`
    expect(cpuSeconds(() => expect(findings(yaml)).toHaveLength(6000))).toBeLessThan(5)
  })
})

function anyColumn(finding: string): unknown {
  return expect.stringMatching(finding.replace(/:\d+/, String.raw`:\d+`))
}
