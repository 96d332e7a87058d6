import type { Inline } from '../model/inline.ts'
import type { Recap } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import type { Path } from '../model/source.ts'
import { inlineText } from '../text/inline-text.ts'

/** A text of a recap, and where it stands. */
export interface RecapText {
  readonly path: Path
  readonly text: string
}

/** The longest text of a slide, as its author knows it: of the pieces of a text, the text that was divided. */
export function longestField(slide: Slide, recap: Recap): RecapText | undefined {
  const shown = [inlineText(slide.title), ...textsOf(slide.fields, []).map(({ text }) => text)]
  const written = textsOf(valueAt(recap, slide.path), slide.path)
  const found = written.map((field) => ({ field, length: shownLength(field.text, shown) }))
  const [longest] = found.toSorted((a, b) => b.length - a.length)
  return longest === undefined || longest.length === 0 ? undefined : longest.field
}

/** How much of a text a slide shows. */
function shownLength(text: string, shown: readonly string[]): number {
  const parts = shown.filter((each) => each !== '' && (text.includes(each) || each.includes(text)))
  return Math.max(0, ...parts.map((each) => Math.min(each.length, text.length)))
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    value,
  )
}

/** All texts below a value. Paragraphs of one text are one text in the file. */
function textsOf(value: unknown, path: Path): RecapText[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  if (isInline(value)) return [{ path, text: inlineText(value) }]
  if (Array.isArray(value) && path.at(-1) === 'text') return [{ path, text: textsOf(value, []).map(({ text }) => text).join('\n') }] // prettier-ignore
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...path, index]))
  return Object.entries(value)
    .filter(([key]) => key !== 'notes' && key !== 'id')
    .flatMap(([key, each]) => textsOf(each, [...path, key]))
}

function isInline(value: object): value is Inline {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((node) => typeof node === 'object' && node !== null && 'type' in node)
  )
}
