// The line of choices above the stage, and the line below that says how things are.
import { makeDeckChoices, type DeckChoiceActions } from './deck-choices.ts'
import { make } from './dom.ts'
import { countFindings } from './findings-view.ts'
import { placeOfSlide, type ToolsState } from './tools-state.ts'

/** What the toolbar asks for. */
export interface ToolbarActions extends DeckChoiceActions {
  readonly toggle: (panel: 'findings' | 'tokens') => void
  /** Makes the stage black, or brings the slide back. */
  readonly darken: () => void
  /** Shows the slide on the whole screen. */
  readonly fill: () => void
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
  const traits = { class: 'button', href: 'clicker', target: '_blank', rel: 'noopener' }
  const clicker = make(
    'a',
    { ...traits, title: 'A window that moves the slides of this one' },
    'Clicker',
  )
  const dark = make('button', { type: 'button', 'aria-pressed': 'false', click: actions.darken }, 'Black') // prettier-ignore
  const full = make('button', { type: 'button', click: actions.fill }, 'Full screen')
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
    footer: make('footer', {}, place, status, grow(), note, full, dark, clicker),
    update(state) {
      const { deck, panel, findings, refused } = state
      choices.update(state)
      say(found, countFindings([...refused, ...findings]))
      found.setAttribute('aria-expanded', String(panel === 'findings'))
      dark.setAttribute('aria-pressed', String(state.isBlack))
      trial.setAttribute('aria-expanded', String(panel === 'tokens'))
      const count = deck?.slides.length ?? 0
      say(place, count === 0 ? '' : `Slide ${placeOfSlide(state) + 1} of ${count}`)
      say(status, statusOf(state))
      say(note, state.note)
      document.title = titleOf(state)
    },
  }
}

function statusOf(state: ToolsState): string {
  const { isLinked, isStale, isSettled, isBlack, deck, findings, refused } = state
  if (!isLinked) return 'The preview was stopped, or sleeps. Waiting for it …'
  if (isBlack) return 'Black screen.'
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
