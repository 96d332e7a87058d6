// The stage: the frame with the slide. It is told only what is new to it.
import type { FrameMessage, ShowMessage } from './frame-messages.ts'
import { make } from './dom.ts'
import type { StoredDeck } from './deck-store.ts'

/** Where the slide stands. */
export interface Stage {
  readonly element: HTMLIFrameElement
  /** Shows a slide of a deck; what is there already stays untouched. */
  readonly show: (deck: StoredDeck, index: number) => void
}

/** Makes a stage; `heard` gets what happens in its frame. */
export function makeStage(heard: (message: FrameMessage) => void): Stage {
  const element = make('iframe', {
    src: 'frame',
    sandbox: 'allow-scripts',
    title: 'Slide',
    referrerpolicy: 'no-referrer',
  })
  let isReady = false
  let waiting: ShowMessage | undefined
  let shown = { css: '', fontCss: '', html: '' }

  function send(message: ShowMessage): void {
    if (!isReady) {
      waiting = { ...waiting, ...message }
      return
    }
    // The frame has no origin that could be named.
    element.contentWindow?.postMessage(message, '*')
  }

  addEventListener('message', ({ source, data }: MessageEvent<FrameMessage>) => {
    if (source !== element.contentWindow) return
    if (data.kind === 'ready') {
      isReady = true
      if (waiting !== undefined) send(waiting)
      waiting = undefined
    } else heard(data)
  })

  return {
    element,
    show(deck, index) {
      const slide = deck.slides[index]
      if (slide === undefined) return
      const { language, direction, css, fontCss } = deck
      const html = deck.htmlOf(slide)
      const label = `Slide ${index + 1} of ${deck.slides.length}: ${slide.title}`
      if (element.title !== label) element.title = label
      const news = {
        ...(css === shown.css ? {} : { css }),
        ...(fontCss === shown.fontCss ? {} : { fontCss }),
        ...(html === shown.html ? {} : { html }),
      }
      if (Object.keys(news).length === 0) return
      shown = { css, fontCss, html }
      send({ kind: 'show', language, direction, ...news })
    },
  }
}
