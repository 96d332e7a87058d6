import type { ObjectShape, SpecShape, TextForm } from '../../src/validate/spec.ts'
import { recapSpec } from '../../src/validate/recap-spec.ts'
import { wordIds } from '../../src/words/choose-words.ts'

const texts: Readonly<Partial<Record<TextForm, string>>> = {
  paragraphs: 'some […] words',
  footer: '{talk}',
  id: 'a-name',
  date: '2024-03-31',
  language: 'en',
  path: 'a/file.png',
  imageSource: 'a/file.png',
  focus: '50% 20%',
  lines: '1',
}

/** What fits its neighbours: a layout that the evidence can fill. */
const byKey: Readonly<Record<string, string>> = { layout: 'claim' }

/** A right recap in which every key of the format has a value, spelled out, and every list one entry. */
export function everyKeyRecap(): Record<string, unknown> {
  // One of the two is all that a recap may have.
  const { takeaways: _, ...recap } = sampleObject(recapSpec)
  return recap
}

/** The same in parts, by what is special of each: they are small, so that thousands of changes are quick. */
export function everyKeyRecaps(): [string, Record<string, unknown>][] {
  const { talk, deck, summary, closing, resources, sources } = everyKeyRecap()
  const start = { talk: { title: 'A' }, takeaways: [{ claim: 'b' }] }
  const frame = Object.entries({ talk, deck, summary, closing, resources, sources })
  const { id, layout, ...evidence } = takeawaySample()
  const section = { title: 'A', line: 'b', at: '4:04', takeaways: [{ claim: 'c', id, layout }] }
  return [
    ...frame.map((part) => named(part, (own) => ({ ...start, ...own }))),
    ...Object.entries(evidence).map((part) =>
      named(part, (own) => ({ ...start, takeaways: [{ claim: 'b', ...own }] })),
    ),
    ['sections', { talk: { title: 'A' }, sections: [section] }],
  ]
}

function named(
  [key, value]: [string, unknown],
  recap: (own: Record<string, unknown>) => Record<string, unknown>,
): [string, Record<string, unknown>] {
  return [key, recap({ [key]: value })]
}

function takeawaySample(): Record<string, unknown> {
  const { takeaways } = sampleObject(recapSpec) as { takeaways: Record<string, unknown>[] }
  return takeaways[0]!
}

function sampleObject(spec: ObjectShape): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(spec.fields).map(([key, field]) => [key, byKey[key] ?? sampleOf(field.spec)]),
  )
}

function sampleOf(spec: SpecShape): unknown {
  switch (spec.kind) {
    case 'textual':
      return texts[spec.form] ?? 'some words'
    case 'moment':
      return '4:04'
    case 'url':
      return 'https://example.com/'
    case 'enum':
      return spec.values[0]
    case 'boolean':
      return true
    case 'number':
    case 'version':
      return 1
    case 'pair':
      return ['a', 'b', 'c']
    case 'words':
      return Object.fromEntries(wordIds.slice(0, 2).map((id) => [id, 'word']))
    case 'mapOr':
      return sampleOf(spec.map)
    case 'list':
      return [sampleOf(spec.item)]
    case 'object':
      return sampleObject(spec)
    default:
      return spec satisfies never
  }
}
