// How the presenter's desk is divided: whether this slide, both slides or the notes get the most room.
import type { ScreenWords } from '../model/screen-words.ts'
import { element, icon } from './element.ts'
import { keep, recall } from './keep.ts'
import type { Show } from './show.ts'
import { isDeskLayout, type DeskLayout } from './state.ts'

const words: Readonly<Record<DeskLayout, keyof ScreenWords>> = {
  slide: 'layoutSlide',
  equal: 'layoutEqual',
  notes: 'layoutNotes',
}

const paths: Readonly<Record<DeskLayout, string>> = {
  slide: 'M3 4h11v9H3zM17 4h4v4h-4zM3 17h18M3 20.5h12',
  equal: 'M3 4h8v7H3zM13 4h8v7h-8zM3 15h18M3 19h12',
  notes: 'M3 4h5v5H3zM3 13h5v5H3zM12 5h9M12 9.5h9M12 14h9M12 18.5h5',
}

const kept = 'desk-layout'

/** The layout that was chosen last in this browser. */
export function recallLayout(): DeskLayout {
  const layout = recall(kept)
  return isDeskLayout(layout) ? layout : 'slide'
}

/** What a layout is called. */
export function layoutWord(layout: DeskLayout): keyof ScreenWords {
  return words[layout]
}

/** A button for each layout; the one that is chosen is remembered. */
export function layoutButtons(show: Show): HTMLElement {
  const buttons = (Object.keys(words) as DeskLayout[]).map((layout) => {
    const label = show.deck.words[words[layout]]
    const button = element('button', {
      attributes: { type: 'button', 'aria-label': label, title: label },
      children: [icon(paths[layout])],
      onClick: () => show.change((state) => ({ ...state, layout })),
    })
    return { layout, button }
  })
  const draw = (now: DeskLayout): void => {
    for (const { layout, button } of buttons)
      button.setAttribute('aria-pressed', String(layout === now))
  }
  show.watch(({ layout }, before) => {
    if (layout === before.layout) return
    draw(layout)
    keep(kept, layout)
  })
  draw(show.state().layout)
  return element('div', {
    class: 'layouts',
    attributes: { role: 'group', 'aria-label': show.deck.words.deskLayout },
    children: buttons.map(({ button }) => button),
  })
}
