import type { Deck, FitDecisions } from '../model/deck.ts'

/**
 * Puts type steps on the slides of a deck that was rendered without any. These classes are all that tells its
 * HTML from that of a deck rendered anew, which takes a hundred times as long. Undefined where a slide does not have
 * the classes of its layout, as templates of an author's own may want it.
 */
export function withSteps(
  deck: Deck,
  { steps, tight }: Pick<FitDecisions, 'steps' | 'tight'>,
): Deck | undefined {
  const slides: string[] = []
  for (const [index, slide] of deck.slides.entries()) {
    const page = deck.pages[index]
    const step = page && steps.get(page.id)
    const classes = step && page && (tight.has(page.id) ? `${step} tight` : step)
    const tag = /<section [^>]*>/.exec(slide)
    const named = page && classes && tag && addClasses(tag[0], page.layout, classes)
    if (!named) return undefined
    slides.push(slide.slice(0, tag.index) + named + slide.slice(tag.index + tag[0].length))
  }
  return { ...deck, slides }
}

/** Marpit writes the class three times. A footer stands before the last of them, and may hold the same words. */
function addClasses(tag: string, layout: string, added: string): string | undefined {
  const words = [` data-class="${layout}`, ` class="${layout}`, `--class:${layout}`]
  if (!words.every((each) => tag.includes(each))) return undefined
  const places = words.map((each) => tag.lastIndexOf(each) + each.length)
  if (!places.every((place) => /[ ";]/.test(tag[place]!))) return undefined
  return places
    .toSorted((a, b) => b - a)
    .reduce((named, place) => `${named.slice(0, place)} ${added}${named.slice(place)}`, tag)
}
