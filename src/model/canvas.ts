import type { DeckSize } from './recap.ts'

/** Width and height of a slide in px. A px is 0.75 pt in the PDF. */
export const canvasPx: Readonly<Record<DeckSize, readonly [width: number, height: number]>> = {
  '16:9': [1280, 720],
  '4:3': [960, 720],
  '1:1': [1080, 1080],
  '4:5': [1080, 1350],
}

/** The sizes that decks come in, the usual one first. */
export const deckSizes = Object.keys(canvasPx) as DeckSize[]
