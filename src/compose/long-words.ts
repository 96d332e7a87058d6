import type { Slide } from '../model/slide.ts'
import { inlineText } from '../text/inline-text.ts'

/** A word of 25 letters; those of scripts whose words break anywhere are none. */
const longWord =
  /(?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}])[\p{L}\p{M}\p{N}]){25}/u

/** Titles have one size, but for one with a word that a narrow page cannot hold: it is smaller, so that no word breaks. */
export function longWords({ title }: Pick<Slide, 'title'>): string | undefined {
  return longWord.test(inlineText(title)) ? 'long-words' : undefined
}
