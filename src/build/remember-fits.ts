// Fits from run to run: a slide that was measured once, with the same look and in the same browser, is not measured again.
import type { DeckBrowser } from '../browser/start-browser.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { readFits, unnumbered, writeFits } from '../fit/kept-fits.ts'
import { measureCode, type SlideMeasure } from '../fit/measure-deck.ts'
import type { Host } from '../host/host.ts'
import type { Deck } from '../model/deck.ts'
import type { Step5 } from '../model/slide.ts'
import type { DeckSheet } from './deck-on-page.ts'

/** The steps that each slide may have. */
export type SlideSteps = readonly (readonly Step5[])[]

/** Measures that are remembered. */
export interface RememberedFits {
  /** What is known of all slides; a failure without findings where one is not known. */
  recall(deck: Deck, steps: SlideSteps): Outcome<readonly SlideMeasure[]>
  /** Measures those slides that are not known. */
  measure(deck: Deck, steps: SlideSteps, sheet: DeckSheet): Promise<readonly SlideMeasure[]>
  /** Whether a deck lies on the page whole, as it was measured last. */
  isOnPage(deck: Deck): boolean
  /** Keeps what was measured for later runs. */
  keep(): Promise<void>
}

/** The fits of one look. All decks with the same stylesheet, fonts and size share them. */
export async function rememberFits(
  { css, size, widthPx, heightPx }: Deck,
  fontCss: string,
  { host, browser }: { readonly host: Host; readonly browser: DeckBrowser },
): Promise<RememberedFits> {
  const session = await browser.session()
  const version = session.ok ? session.value.facts.version : ''
  const look = [measureCode, version, size, widthPx, heightPx, host.digest(fontCss), css]
  const name = `${host.digest(look.join('\n'))}.json`
  const known = readFits(await host.readKept(name))
  const fresh = new Map<string, SlideMeasure>()
  let onPage: Deck | undefined

  const nameOf = (slide: string, steps: readonly Step5[]): string =>
    host.digest(`${steps.join(' ')}\n${unnumbered(slide)}`)
  const namesOf = ({ slides }: Deck, steps: SlideSteps): string[] =>
    slides.map((slide, index) => nameOf(slide, steps[index] ?? []))
  const find = (each: string): SlideMeasure | undefined => fresh.get(each) ?? known.get(each)

  return {
    recall(deck, steps) {
      const found = namesOf(deck, steps).map(find)
      return found.includes(undefined) ? fail([]) : ok(found as SlideMeasure[])
    },
    async measure(deck, steps, sheet) {
      const names = namesOf(deck, steps)
      const all = deck.slides.map((_, index) => index)
      // A deck that lies there whole is measured whole: it is printed as the measure leaves it.
      const unknown = onPage === deck ? all : all.filter((index) => !find(names[index]!))
      if (unknown.length > 0) {
        const isWhole = unknown.length === all.length
        const part = isWhole ? deck : partOf(deck, unknown)
        const measures = await sheet.measure(part, pick(steps, unknown))
        onPage = isWhole ? deck : undefined
        unknown.forEach((index, place) => {
          const measure = measures[place]!
          fresh.set(names[index]!, measure)
          // It fits at that step alone as it does where it is the first that fits.
          if (measure.step !== undefined)
            fresh.set(nameOf(deck.slides[index]!, [measure.step]), measure)
        })
      }
      return names.map((each) => find(each)!)
    },
    isOnPage: (deck) => onPage === deck,
    async keep() {
      if (fresh.size === 0) return
      // Another run may have kept others in the meantime.
      const now = readFits(await host.readKept(name))
      await host.keepText(name, writeFits(new Map([...now, ...fresh])))
    },
  }
}

function partOf(deck: Deck, indices: readonly number[]): Deck {
  return { ...deck, slides: pick(deck.slides, indices), pages: pick(deck.pages, indices) }
}

function pick<T>(all: readonly T[], indices: readonly number[]): T[] {
  return indices.map((index) => all[index]!)
}
