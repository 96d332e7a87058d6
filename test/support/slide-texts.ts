import type { Inline } from '../../src/model/inline.ts'
import type { Slide } from '../../src/model/slide.ts'
import { inlineText } from '../../src/text/inline-text.ts'

// Addresses, names of files and choices are shown otherwise, or steer how something is shown.
const unseen = new Set([
  'primary', 'src', 'url', 'photo', 'target', 'effort', 'part', 'prefer', 'type', 'fit', 'focus', 'alt', 'video', 'transcript', 'language', 'date', 'license', 'seconds', 'endSeconds', 'basis', 'state',
]) // prettier-ignore

/** Every text that a slide has to show: of its fields, its title and its frame. */
export function slideTexts(slide: Slide): string[] {
  const { fields, title, fullClaim, kicker, at, source } = slide
  return [title, fullClaim, kicker, at?.text, source, fields]
    .flatMap((value) => textsOf(value))
    .filter((text) => text !== '')
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (isInline(value)) return [inlineText(value)]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (unseen.has(key) ? [] : textsOf(each)))
}

function isInline(value: unknown): value is Inline {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => typeof each === 'object' && each !== null && 'type' in each)
  )
}
