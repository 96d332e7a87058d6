import type { Field, SpecShape } from '../validate/spec.ts'
import { formFor, optionalText, text } from './forms.ts'
import { sentence } from './json-schema.ts'

/**
 * What a field means, how its text is read, and how many entries read well. The form of a text (a
 * time, an address) is told only where nothing else tells it.
 */
export function describeField({ about, spec }: Field, forms?: 'with forms'): string {
  const parts = [sentence(about), remarkOn(spec, forms), adviceOn(spec)]
  return parts.filter((part) => part !== '').join(' ')
}

function remarkOn(spec: SpecShape, forms?: 'with forms'): string {
  const form = formFor(spec.kind === 'list' ? spec.item : spec)
  if (form === undefined || form.about === text.about || form.about === optionalText.about) {
    return ''
  }
  // A text with marks or paragraphs is like any other to a schema: only words can tell.
  return forms !== undefined || form.name === text.name ? form.about : ''
}

function adviceOn(spec: SpecShape): string {
  if (spec.kind !== 'list' || spec.advised === undefined) return ''
  return `${spec.advised[0]} to ${spec.advised[1]} entries read well.`
}
