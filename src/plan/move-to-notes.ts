import type { Inline } from '../model/inline.ts'
import type { MovableField, Slide } from '../model/slide.ts'
import type { Words } from '../model/words.ts'
import { momentUrl } from '../text/link-to-moment.ts'
import { plainInline } from '../text/plain-inline.ts'

/** What the notes say of fields that moved there. */
export interface NotesScope {
  readonly words: Words
  readonly video: string | undefined
  readonly math: boolean
}

/** Moves fields from below the body of a slide into its notes, where each is a paragraph of its own. */
export function moveToNotes(
  slide: Slide,
  moved: readonly MovableField[],
  scope: NotesScope,
): Slide {
  const added = moved.flatMap((field) => noteOf(slide, field, scope))
  if (added.length === 0) return slide
  const gone = Object.fromEntries(moved.map((field) => [field, undefined]))
  return { ...slide, ...gone, notes: [...slide.notes, ...added] }
}

function noteOf(
  { source, at }: Slide,
  field: MovableField,
  { words, video, math }: NotesScope,
): Inline[] {
  if (field === 'source') {
    if (source === undefined) return []
    const label = words.label.replace('{label}', words.source)
    return [[{ type: 'text', text: `${label} ` }, ...plainInline(source, { math })]]
  }
  if (at === undefined) return []
  const text: Inline = [{ type: 'text', text: words.watchAt.replace('{time}', at.text) }]
  if (video === undefined) return [text]
  return [[{ type: 'link', url: momentUrl(video, at), children: text }]]
}
