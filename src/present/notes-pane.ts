import { notesOf, type DeckOnPage, type SlideOnPage } from './deck-on-page.ts'
import { element } from './element.ts'
import { keep, recall } from './keep.ts'

/** The notes of a slide, in letters of a size that is remembered. */
export interface NotesPane {
  readonly pane: HTMLElement
  readonly show: (slide: SlideOnPage) => void
  readonly resize: (steps: number) => void
}

/** Makes the pane for notes. */
export function notesPane({ words, hasNotes }: DeckOnPage): NotesPane {
  const text = element('div', {
    class: 'text',
    attributes: { tabindex: '0', role: 'region', 'aria-label': words.notes },
  })
  let size = Number(recall('notes-size') ?? '20') || 20
  const resize = (steps: number): void => {
    size = Math.max(12, Math.min(64, size + 2 * steps))
    text.style.fontSize = `${size}px`
    keep('notes-size', String(size))
  }
  text.style.fontSize = `${size}px`
  let shown: SlideOnPage | undefined
  const sizer = (label: string, sign: string, steps: number): HTMLButtonElement =>
    element('button', {
      text: sign,
      attributes: { type: 'button', 'aria-label': label, title: label },
      onClick: () => resize(steps),
    })
  const head = element('div', {
    class: 'head',
    children: [
      element('h2', { text: words.notes }),
      sizer(words.smallerNotes, 'A−', -1),
      sizer(words.largerNotes, 'A+', 1),
    ],
  })
  return {
    pane: element('div', { class: 'notes-pane', children: [head, text] }),
    resize,
    show: (slide) => {
      // Whoever has scrolled stays there until the slide is another one.
      if (slide === shown) return
      shown = slide
      const notes = notesOf(slide)
      const none = hasNotes ? words.noNotes : words.notesLeftOut
      const paragraphs = notes.length > 0 ? notes : [none]
      text.replaceChildren(...paragraphs.map((each) => element('p', { text: each })))
      text.toggleAttribute('data-empty', notes.length === 0)
      text.scrollTop = 0
    },
  }
}
