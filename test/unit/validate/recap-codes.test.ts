import { describe, expect, test } from 'vitest'
import { recapCatalogue } from '../../../src/diagnostics/catalogue-recap.ts'
import { findings, validateYaml } from '../../support/tree.ts'

const one = 'talk: { title: A, duration: 10:00 }\ntakeaways:\n  - claim: b\n'
const two = `${one}    id: c\n`

/** A recap for each code, and what is found in it, all of it. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['just text', ['recap/not-a-recap']],
  ['- a', ['recap/not-a-recap']],
  ['talk: { title: A }', ['recap/no-takeaways']],
  ['takeaways: [{ claim: a }]', ['1:1 recap/missing-key']],
  [`${one}colour: b`, ['4:1 recap/unknown-key']],
  [`${one}x-colour: b`, []],
  [`${one}    x-colour: { a: [b] }`, []],
  [`${one}    kicker: true`, ['4:13 recap/boolean-as-text']],
  [`${one}    kicker: [a]`, ['4:13 recap/wrong-kind']],
  [`${one}    points: [a: b]`, ['4:14 recap/wrong-kind']],
  [`${one}    compare: a`, ['4:14 recap/wrong-kind']],
  [`${one}    points: a`, ['4:13 recap/not-a-list']],
  [`${one}    points: []`, ['4:5 recap/empty-list']],
  [`${one}    points: [a, null]`, ['4:17 recap/empty-value']],
  [`${one}    points: [a, b, c, d, e, f, g, h, i]`, ['4:5 recap/advised-count']],
  [`${one}    steps: [a]`, ['4:5 recap/advised-count']],
  [`${one}    timeline: [{ when: a, what: b }]`, ['4:5 recap/advised-count']],
  [`${one}    table: { columns: [], rows: [[a]] }`, ['4:14 recap/list-needs-entries']],
  ['talk: { title: A }\nsections: []', ['2:11 recap/list-needs-entries']],
  ['talk: { title: A }\ntakeaways: []', ['2:12 recap/list-needs-entries']],
  ['talk: { title: A }\nsections: [{ title: b }]', ['2:12 recap/missing-key']],
  [
    'talk: { title: A }\nsections: [{ title: b, takeaways: [] }]',
    ['2:35 recap/list-needs-entries'],
  ],
  [
    `${one}sections: [{ title: b, takeaways: [{ claim: c }] }]`,
    ['2:1 recap/sections-and-takeaways'],
  ],
  [`${one}    key: "yes"`, ['4:10 recap/not-a-boolean']],
  [`${one}    basis: siad`, ['4:12 recap/unknown-value']],
  [`${one}afterdeck: 2`, ['4:12 recap/format-version']],
  [`${one}    at: 244`, ['4:9 recap/time-invalid']],
  [`${one}    at: 1:75`, ['4:9 recap/time-invalid']],
  [`${one}    at: 2:00-1:00`, ['4:9 recap/time-backwards']],
  [`${one}    at: 10:00`, []],
  [`${one}    at: 10:01`, ['4:9 recap/time-past-end']],
  [`${one}    at: 9:00-10:01`, ['4:9 recap/time-past-end']],
  ['talk: { title: A, duration: 1:00-2:00 }\ntakeaways: [{ claim: a }]', ['1:29 recap/time-range']],
  ['talk: { title: A, date: 2024-13 }\ntakeaways: [{ claim: a }]', ['1:25 recap/date-invalid']],
  ['talk: { title: A, date: 2023-02-29 }\ntakeaways: [{ claim: a }]', ['1:25 recap/date-invalid']],
  ['talk: { title: A, date: 2024-02-29 }\ntakeaways: [{ claim: a }]', []],
  ['talk: { title: A, date: 2024 }\ntakeaways: [{ claim: a }]', []],
  [
    'talk: { title: A, language: en_US }\ntakeaways: [{ claim: a }]',
    ['1:29 recap/language-invalid'],
  ],
  [
    'talk: { title: A, language: english }\ntakeaways: [{ claim: a }]',
    ['1:29 recap/language-invalid'],
  ],
  [
    'talk: { title: A, video: "http://x.example" }\ntakeaways: [{ claim: a }]',
    ['1:26 recap/url-refused'],
  ],
  [`${one}resources: [{ label: a, url: x.example }]`, ['4:30 recap/url-refused']],
  [
    `${one}    points: ["[a](/b) and https://a:b@x.example"]`,
    ['4:14 recap/link-refused', '4:14 recap/link-refused'],
  ],
  [`${one}    image: { src: "https://x.example/a.png", alt: b }`, ['4:19 recap/remote-file']],
  [`${one}    image: { src: "data:text/html;base64,aa", alt: b }`, ['4:19 recap/image-data']],
  [`${one}    image: { src: "data:image/png;base64,aa", alt: b, focus: 50% 20% }`, []],
  [`${one}    image: { src: a.png, alt: b, focus: center }`, ['4:41 recap/focus-invalid']],
  [`${one}    image: { src: a.png }`, ['4:12 recap/missing-key']],
  [`${one}    kicker: "a\\u0007b"`, ['4:13 recap/controls-replaced']],
  [`${one}    short: ${'a'.repeat(49)}`, ['4:12 recap/short-too-long']],
  [`${one}    short: ${'é'.repeat(48)}`, []],
  [`${one}deck: { theme: { accent: #123456\n  } }`, ['4:18 recap/color-empty']],
  [`${one}deck: { size: [1:1, 4:5, 1:1] }`, ['4:26 recap/size-repeated']],
  [`${one}deck: { footer: "{tlk} \\\\{x}" }`, ['4:17 recap/footer-name']],
  [`${one}    code: { text: "a\\n", highlight: a }`, ['4:37 recap/highlight-invalid']],
  [`${one}    code: { text: "a\\nb\\n", highlight: "2-3" }`, ['4:40 recap/highlight-past-end']],
  [`${one}    id: Foo--Bar`, ['4:9 recap/id-invalid']],
  [`${two}  - { claim: d, id: c }`, ['5:21 recap/id-repeated']],
  [`${one}    layout: cover`, ['4:13 recap/layout-unfillable']],
  [`${one}    layout: quote`, ['4:13 recap/layout-unfillable']],
  [`${one}    layout: statement`, []],
  [`${one}    layout: claim\n    points: [a]`, []],
  [`${one}    layout: claim\n    points: true`, ['5:13 recap/not-a-list']],
  [`${one}    layout: qoute\n    quote: a`, ['4:13 recap/layout-unknown']],
  [`${one}    quote: { text: "a … b", trimmed: true }`, ['4:38 recap/trimmed-without-mark']],
  [`${one}    quote: { text: "a [...] b", trimmed: true }`, []],
  [`${one}    mapping: { from: a, to: b, pairs: [[c]] }`, ['4:40 recap/pair-length']],
  [`${one}    mapping: { from: a, to: b, pairs: [c] }`, ['4:40 recap/not-a-list']],
  [`${one}    table: { columns: [a, b], rows: [[c]] }`, ['4:38 recap/row-short']],
  [`${one}    table: { columns: [a, b], rows: [[c, d, e]] }`, ['4:38 recap/row-long']],
  [
    `${one}    chart: { categories: [a, b], series: [{ values: [1] }] }`,
    ['4:53 recap/value-count'],
  ],
  [
    `${one}    chart: { categories: [a], series: [{ values: ["1"] }] }`,
    ['4:51 recap/number-in-quotes'],
  ],
  [
    `${one}    chart: { categories: [a], series: [{ values: [.nan] }] }`,
    ['4:51 recap/not-a-number'],
  ],
  [
    `${one}    chart: { categories: [a], series: [{ values: [null] }] }`,
    ['4:51 recap/empty-value'],
  ],
  [`${one}summary: [{ at: 1:00 }]`, ['4:11 recap/empty-entry']],
  [
    `${one}resources:\n  - { label: a, url: "https://x.example", primary: true }\n  - { label: b, url: "https://x.example", primary: true }`,
    ['6:52 recap/two-primary'],
  ],
  [
    `talk: { title: A }\ntakeaways:\n${'  - claim: b\n'.repeat(2001)}`,
    ['2:1 recap/too-many-takeaways'],
  ],
]

describe('a recap', () => {
  test.each(cases)('%j tells what is wrong with it', (yaml, expected) => {
    expect(findings(yaml)).toEqual(expected)
  })

  test('tells of interface words that nobody knows', () => {
    const yaml = `${one}deck: { words: { agneda: a } }`
    expect(findings(yaml, { wordIds: ['agenda'] })).toEqual(['4:18 recap/unknown-word'])
    expect(findings(yaml)).toEqual([])
  })

  test('may name a layout of the author’s own', () => {
    const yaml = `${one}    layout: poster`
    expect(findings(yaml, { userLayouts: ['poster'] })).toEqual([])
    expect(findings(yaml)).toEqual(['4:13 recap/layout-unknown'])
    expect(findings(`${one}    layout: cover`, { userLayouts: ['cover'] })).toHaveLength(1)
  })

  test('fails where there is an error, and only there', () => {
    for (const [yaml] of cases) {
      const { ok, diagnostics } = validateYaml(yaml)
      expect(ok).toBe(!diagnostics.some(({ severity }) => severity === 'error'))
    }
  })

  test('is told of in whole sentences, with what to do', () => {
    const all = cases.flatMap(([yaml]) => validateYaml(yaml).diagnostics)
    for (const { message, hint = '' } of all) {
      expect(message).toMatch(/^[A-Z“].*[.”]$/u)
      expect(hint).toMatch(/^[A-Z].*[.?")]$/u)
      expect(message + hint).not.toMatch(/undefined|\{(?!talk|section|date|event|tlk)/)
    }
  })
})

test('every code has its case', () => {
  const found = new Set(
    cases.flatMap(([, findings]) => findings.map((finding) => finding.split(' ').at(-1))),
  )
  const missing = Object.keys(recapCatalogue).filter((code) => !found.has(code))
  expect(missing).toEqual(['recap/unknown-word'])
})
