import { Ajv } from 'ajv'
import { isError, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { treeFromValue } from '../../src/load/tree-from-value.ts'
import type { Path } from '../../src/model/source.ts'
import { recapSchema } from '../../src/schema/recap-schema.ts'
import { validateRecap } from '../../src/validate/validate-recap.ts'
import { wordIds } from '../../src/words/choose-words.ts'
import { valueAt } from './mutations.ts'

const ajv = new Ajv({ strict: true, strictTypes: true, allowUnionTypes: true, strictTuples: false })

// Editors know it, draft 7 does not.
ajv.addKeyword('errorMessage')

/** Whether the published schema takes a recap. */
export const fitsSchema = ajv.compile(recapSchema())

/** What the validator finds in a recap that came as an object, warnings left out. */
export function errorsIn(recap: unknown): Diagnostic[] {
  const tree = treeFromValue(recap, 'recap')
  if (!tree.ok) return tree.diagnostics.filter(isError)
  return validateRecap(tree.value, () => undefined, { wordIds }).diagnostics.filter(isError)
}

/** A rule that the validator keeps and no schema can say. */
export interface Unsayable {
  readonly code: string
  readonly rule: string
  /** The values that it is about, where a schema can say a part of the rule. */
  readonly about?: (value: unknown, path: Path) => boolean
  /** A recap that breaks it and nothing else, in YAML. */
  readonly recap: string
}

const one = 'talk: { title: A }\ntakeaways:\n  - claim: b\n'
const matches = (pattern: RegExp) => (value: unknown) => pattern.test(String(value))

export const unsayable: readonly Unsayable[] = [
  {
    code: 'recap/id-repeated',
    rule: 'an id is there once',
    recap: `${one}    id: c\n  - { claim: d, id: c }`,
  },
  {
    code: 'recap/two-primary',
    rule: 'one resource is the primary one',
    recap: `${one}resources:\n  - &r { label: a, url: "https://x.example", primary: true }\n  - *r`,
  },
  {
    code: 'recap/too-many-takeaways',
    rule: 'a recap has at most 2,000 takeaways, all sections together',
    recap: `talk: { title: A }\nsections:\n${['a', 'b'].map((title) => `  - title: ${title}\n    takeaways:\n${'      - claim: c\n'.repeat(1001)}`).join('')}`,
  },
  {
    code: 'recap/row-long',
    rule: 'a row has no more cells than the table has columns',
    recap: `${one}    table: { columns: [a], rows: [[b, c]] }`,
  },
  {
    code: 'recap/value-count',
    rule: 'a series has one value for each category',
    recap: `${one}    chart: { categories: [a], series: [{ values: [1, 2] }] }`,
  },
  {
    code: 'recap/highlight-past-end',
    rule: 'lines that stand out are lines of the code',
    recap: `${one}    code: { text: a, highlight: 2 }`,
  },
  {
    code: 'recap/highlight-invalid',
    rule: 'a range of lines does not run backwards',
    about: matches(/\d *[-–] *\d/),
    recap: `${one}    code: { text: "a\\nb", highlight: 2-1 }`,
  },
  {
    code: 'recap/time-backwards',
    rule: 'a range of times does not run backwards',
    recap: `${one}    at: 2:00-1:00`,
  },
  {
    code: 'recap/layout-unknown',
    rule: 'a layout is one of the catalogue, or one that its author has a template for',
    recap: `${one}    layout: poster`,
  },
  {
    code: 'recap/layout-unfillable',
    rule: 'a layout is one that the evidence can fill',
    recap: `${one}    layout: quote`,
  },
  {
    code: 'recap/footer-name',
    rule: 'braces in a footer hold a name that is known, unless a backslash precedes them',
    recap: `${one}deck: { footer: "{tlk}" }`,
  },
  {
    code: 'recap/date-invalid',
    rule: 'a day is one that the month has',
    about: matches(/-(29|30|31)\s*$/),
    recap: 'talk: { title: A, date: 2023-02-29 }',
  },
  {
    code: 'recap/language-invalid',
    rule: 'the parts of a language tag come in their order',
    about: matches(/-/),
    recap: 'talk: { title: A, language: en-a }',
  },
  {
    code: 'recap/url-refused',
    rule: 'an address is safe: whole, valid, without a password, of at most 2,000 characters',
    about: matches(/^(https?:\/\/|mailto:)/i),
    recap: `${one}resources: [{ label: a, url: "https://a:b@x.example" }]`,
  },
  {
    code: 'recap/id-invalid',
    rule: 'a number is taken as it was written, not by its value',
    about: (value) => typeof value === 'number',
    recap: `${one}    id: 1.0`,
  },
  {
    code: 'source/text-too-long',
    rule: 'a text has at most 20,000 UTF-16 units, where a schema counts code points',
    about: (value) => Array.from(String(value)).length <= 20_000,
    recap: `${one}    kicker: ${'😀'.repeat(10_001)}`,
  },
  {
    code: 'source/text-too-long',
    rule: 'a text in keys of one’s own has at most 20,000 UTF-16 units as well',
    about: (_, path) => path.some((key) => String(key).startsWith('x-')),
    recap: `${one}x-made-for: ${'a'.repeat(20_001)}`,
  },
  {
    code: 'source/too-much-text',
    rule: 'all texts together have at most 2,000,000 characters',
    recap: `${one}x-texts:\n${`  - ${'a'.repeat(19_000)}\n`.repeat(106)}`,
  },
  {
    code: 'source/too-deep',
    rule: 'mappings and lists stand at most 40 deep, in keys of one’s own too',
    recap: `${one}x-lists: ${'['.repeat(41)}${']'.repeat(41)}`,
  },
]

/** What the validator forgives and a schema cannot: it sees values, not how they were written. */
export const forgiven: readonly { readonly rule: string; readonly recap: string }[] = [
  {
    rule: 'a number is taken as it was written, not by its value',
    recap: 'talk: { title: A, date: 0999 }',
  },
  {
    rule: 'a time or another form may stand on several lines',
    recap: `${one}    at: "4:04\\n- 5:10"`,
  },
  {
    rule: 'marks of direction in an address are dropped',
    recap: `${one}resources: [{ label: a, url: "\u200ehttps://x.example" }]`,
  },
  {
    rule: 'controls that count as blanks elsewhere are replaced, so that they are text',
    recap: `${one}    points: ["\f"]`,
  },
]

/** What only one of the two finds in a recap, and no rule in the table excuses. */
export function disagreement(recap: unknown): string | undefined {
  const errors = errorsIn(recap)
  const fits = fitsSchema(recap)
  if (fits === (errors.length === 0)) return undefined
  if (!fits) return `only the schema: ${ajv.errorsText(fitsSchema.errors)}`
  const unexcused = errors.find((error) => !isExcused(error, recap))
  return unexcused && `only the validator: ${unexcused.code} at ${unexcused.path?.join('.')}`
}

function isExcused({ code, path = [] }: Diagnostic, recap: unknown): boolean {
  const value = valueAt(recap, path)
  return unsayable.some(
    (rule) => rule.code === code && (rule.about === undefined || rule.about(value, path)),
  )
}
