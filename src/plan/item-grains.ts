// How items are divided within: a text between its sentences, the cells of a row all at once. What else an item has,
// its head or its number, stands with each piece of it.
import type { Evidences, MappingPair, Myth, Person } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import type { Source } from '../model/recap.ts'
import { sentencesOf } from '../text/sentences.ts'
import { countSentences, cutParagraphs, cutTexts } from './cut-sentences.ts'

/** How many parts an item has, one at least, and how a stretch of them is cut out. */
export interface Grain<Item> {
  readonly parts: (item: Item) => number
  readonly cut: <Whole extends Item>(item: Whole, from: number, to: number) => Whole
}

/** What stands on one slide or the other, never on both. */
export const entire: Grain<unknown> = { parts: () => 1, cut: (item) => item }

/** A text with marks. */
export const inlineGrain: Grain<Inline> = {
  parts: (text) => countSentences([text]),
  cut: (text, from, to) => (cutParagraphs([text], from, to)[0] ?? []) as typeof text,
}

const plainGrain: Grain<string> = {
  parts: (text) => sentencesOf(text).length,
  cut: (text, from, to) => (cutTexts([text], from, to)[0] ?? '') as typeof text,
}

type With<Key extends string> = Readonly<Partial<Record<Key, Inline | undefined>>>

/** Items with one text that may be long. */
export function grainOf<Key extends string>(key: Key): Grain<With<Key>> {
  return {
    parts: (item) => inlineGrain.parts(item[key] ?? []),
    cut: (item, from, to) => {
      const text: Inline | undefined = item[key]
      return text === undefined ? item : { ...item, [key]: inlineGrain.cut(text, from, to) }
    },
  }
}

/** Cells side by side. A first one of one sentence says what the row is about, and stands before each piece of it. */
function cellsOf<Cell>(grain: Grain<Cell>): Grain<readonly Cell[]> {
  return {
    parts: (row) => Math.max(1, ...row.map(grain.parts)),
    cut: (row, from, to) =>
      row.map((cell, index) =>
        index === 0 && grain.parts(cell) === 1 ? cell : grain.cut(cell, from, to),
      ) as unknown as typeof row,
  }
}

/** A row of a table. */
export const rowGrain: Grain<readonly Inline[]> = cellsOf(inlineGrain)

const textsGrain = cellsOf(plainGrain)

export const pairGrain: Grain<MappingPair> = {
  parts: (pair) => textsGrain.parts(pair.map((each = '') => each)),
  cut: (pair, from, to) => {
    const [a = '', b = '', note] = textsGrain.cut(pair.map((each = '') => each), from, to) // prettier-ignore
    return (note === undefined || note === '' ? [a, b] : [a, b, note]) as unknown as typeof pair
  },
}

export const mythGrain: Grain<Myth> = {
  parts: ({ myth, reality }) => rowGrain.parts([myth, reality]),
  cut: (row, from, to) => {
    const [myth = [], reality = []] = rowGrain.cut([row.myth, row.reality], from, to)
    return { ...row, myth, reality }
  },
}

/** Two points beside each other; one of them may be missing. */
export type Abreast = readonly [Inline | undefined, Inline | undefined]

export const abreastGrain: Grain<Abreast> = {
  parts: (pair) => Math.max(...pair.map((point) => inlineGrain.parts(point ?? []))),
  cut: (pair, from, to) =>
    pair.map((point) => point && cutParagraphs([point], from, to)[0]) as unknown as typeof pair,
}

const personGrain: Grain<Person> = {
  parts: ({ points = [] }) => Math.max(1, countSentences(points)),
  cut: (person, from, to) =>
    person.points === undefined
      ? person
      : { ...person, points: cutParagraphs(person.points, from, to) },
}

export const sourceGrain: Grain<Source> = {
  parts: ({ text }) => plainGrain.parts(text),
  cut: (source, from, to) => ({ ...source, text: plainGrain.cut(source.text, from, to) }),
}

/** The first words of a section, which may be missing. */
export const lineGrain: Grain<{ readonly line: string | undefined }> = {
  parts: ({ line = '' }) => plainGrain.parts(line),
  cut: (section, from, to) =>
    section.line === undefined
      ? section
      : { ...section, line: plainGrain.cut(section.line, from, to) },
}

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never
type ListKind = {
  [Kind in keyof Evidences]-?: NonNullable<Evidences[Kind]> extends readonly unknown[]
    ? Kind
    : never
}[keyof Evidences]

/** The evidences that are lists, and how their items are divided. */
export const listGrains: {
  readonly [Kind in ListKind]: Grain<ItemOf<NonNullable<Evidences[Kind]>>>
} = {
  points: inlineGrain,
  text: inlineGrain,
  steps: grainOf('text'),
  cycle: grainOf('text'),
  timeline: grainOf('what'),
  figures: grainOf('label'),
  people: personGrain,
  checklist: grainOf('text'),
  myths: mythGrain,
  qa: grainOf('answer'),
}
