import type { Field, ListShape, SpecShape } from '../validate/spec.ts'
import { formFor } from './forms.ts'
import { sentence } from './json-schema.ts'

/** What a field means, how its text is read, and how many entries read well. */
export function describeField({ about, spec }: Field): string {
  return [sentence(about), remarkOn(spec), adviceOn(spec)].filter((part) => part !== '').join(' ')
}

const markedUp = ['paragraphs', 'verbatim', 'inline', 'inlineParagraphs', 'footer']

/** Texts are all alike to a schema; what tells them apart is said in words. */
function remarkOn(spec: SpecShape): string {
  const inner = spec.kind === 'list' ? spec.item : spec
  if (inner.kind !== 'textual' || !markedUp.includes(inner.form)) return ''
  return formFor(inner)?.about ?? ''
}

function adviceOn(spec: SpecShape | ListShape): string {
  if (spec.kind !== 'list' || spec.advised === undefined) return ''
  return `${spec.advised[0]} to ${spec.advised[1]} entries read well.`
}
