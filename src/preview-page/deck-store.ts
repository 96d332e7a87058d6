// The deck as this window has it: what the server tells is put together with what is known already.
import type { PreviewDeck, PreviewSlide } from '../model/preview.ts'

/** A deck that is whole. */
export interface StoredDeck {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly widthPx: number
  readonly heightPx: number
  readonly css: string
  readonly fontCss: string
  readonly slides: readonly PreviewSlide[]
  /** The HTML of a slide. */
  readonly htmlOf: (slide: PreviewSlide) => string
}

/** Puts news of a deck together with the deck as it was. */
export function mergeDeck(news: PreviewDeck, before: StoredDeck | undefined): StoredDeck {
  const known = new Map(before?.slides.map((slide) => [slide.hash, before.htmlOf(slide)]))
  const html = new Map(
    news.slides.map(({ hash, html: fresh }) => [hash, fresh ?? known.get(hash) ?? '']),
  )
  return {
    ...news,
    css: news.css ?? before?.css ?? '',
    fontCss: news.fontCss ?? before?.fontCss ?? '',
    // What two slides have in common came along once or twice; it is kept once.
    slides: news.slides.map(({ id, hash, title, layout }) => ({ id, hash, title, layout })),
    htmlOf: ({ hash }) => html.get(hash) ?? '',
  }
}

type Ids = readonly { readonly id: string }[]

/**
 * The slide to show after a change: the same one; else the new one in its place, for whoever writes a title gives its slide another
 * id with every word; else the nearest that was beside it.
 */
export function stayOn(id: string | undefined, before: Ids, after: Ids): string | undefined {
  const places = new Map(after.map((slide, place) => [slide.id, place]))
  if (id !== undefined && places.has(id)) return id
  const place = before.findIndex((slide) => slide.id === id)
  if (place === -1) return after[0]?.id
  const old = new Set(before.map((slide) => slide.id))
  for (let far = 1; far <= before.length; far++) {
    for (const step of [-far, far]) {
      const now = places.get(before[place + step]?.id ?? '')
      if (now === undefined) continue
      const instead = after[now - step]
      return instead !== undefined && !old.has(instead.id) ? instead.id : after[now]!.id
    }
  }
  return after[Math.min(place, after.length - 1)]?.id
}
