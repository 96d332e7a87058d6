import type { Inline } from '../model/inline.ts'
import type { Recap } from '../model/recap.ts'
import type { LayoutName, Slide, SlideOf } from '../model/slide.ts'
import { plainInline } from '../text/plain-inline.ts'

const bare = {
  fullClaim: undefined,
  kicker: undefined,
  at: undefined,
  source: undefined,
  basis: undefined,
  notes: [],
  section: undefined,
  part: undefined,
  continued: false,
} as const

/** A slide without anything around its fields. */
export function page<Layout extends LayoutName>(
  slide: Pick<SlideOf<Layout>, 'id' | 'layout' | 'fields' | 'path'> & {
    readonly title: Inline
  },
): Slide {
  return { ...bare, level: 2, whole: slide.id, ...slide } as unknown as Slide
}

/** A plain text of the recap, or an interface word, as a title: where dollars are mathematics, so they are there. */
export function titleOf(text: string, { deck }: Recap): Inline {
  return plainInline(text, { math: deck?.math ?? false })
}
