// The line of choices above the stage, and the line below that says how things are.
import { makeDeckChoices, type DeckChoiceActions } from './deck-choices.ts'
import { make } from './dom.ts'
import { countFindings } from './findings-view.ts'
import { placeOfSlide, type ToolsState } from './tools-state.ts'

/** What the toolbar asks for. */
export interface ToolbarActions extends DeckChoiceActions {
  readonly toggle: (panel: 'findings' | 'tokens') => void
}

/** Both lines. */
export interface Toolbar {
  readonly header: HTMLElement
  readonly footer: HTMLElement
  readonly update: (state: ToolsState) => void
}

/** Makes both lines. */
export function makeToolbar(actions: ToolbarActions): Toolbar {
  const choices = makeDeckChoices(actions)
  const trial = panelButton('Try tokens', () => actions.toggle('tokens'))
  const found = panelButton('No findings', () => actions.toggle('findings'))
  const place = make('span')
  const status = make('span', { role: 'status' })
  const note = make('span', { role: 'status' })
  const grow = (): HTMLElement => make('span', { class: 'grow' })
  return {
    header: make(
      'header',
      {},
      make('h1', {}, 'Preview'),
      ...choices.elements,
      trial,
      grow(),
      found,
    ),
    footer: make('footer', {}, place, status, grow(), note),
    update(state) {
      const { deck, panel, findings, refused } = state
      choices.update(state)
      say(found, countFindings([...refused, ...findings]))
      found.setAttribute('aria-expanded', String(panel === 'findings'))
      trial.setAttribute('aria-expanded', String(panel === 'tokens'))
      const count = deck?.slides.length ?? 0
      say(place, count === 0 ? '' : `Slide ${placeOfSlide(state) + 1} of ${count}`)
      say(status, statusOf(state))
      say(note, state.note)
      document.title = titleOf(state)
    },
  }
}

function statusOf({ isLinked, isStale, isSettled, deck, findings, refused }: ToolsState): string {
  if (!isLinked) return 'The preview was stopped, or sleeps. Waiting for it …'
  const found = countFindings([...refused, ...findings])
  if (isStale && deck !== undefined) return `${found}. The last good deck is shown.`
  if (!isSettled) return deck === undefined ? 'Laying out …' : 'Measuring …'
  return `${found}.`
}

function titleOf({ choices, offer, findings }: ToolsState): string {
  const file = (choices.file ?? offer?.files[0] ?? '').replace(/^.*[/\\]/, '')
  const mark = findings.some(({ severity }) => severity === 'error') ? '✕ ' : ''
  return file === '' ? 'Afterdeck preview' : `${mark}${file} – Afterdeck preview`
}

function panelButton(text: string, click: () => void): HTMLButtonElement {
  return make('button', { type: 'button', 'aria-expanded': 'false', click }, text)
}

/** What is said again is not announced again. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
