// The panel in which tokens of a theme are tried, and from which they are copied into a recap.
import { make } from './dom.ts'
import { themeYaml, type TriedTokens } from './theme-yaml.ts'
import { makeTokenFields } from './token-fields.ts'

/** What the panel shows. */
export interface TryState {
  /** The theme that is the base of what is tried, as YAML would name it. */
  readonly theme: string | undefined
  /** Whether tokens can be tried at all. */
  readonly isPossible: boolean
  /** What the recap has set itself. */
  readonly own: TriedTokens
  readonly tokens: TriedTokens
  readonly fonts: readonly string[]
}

/** What is done in it. */
export interface TryActions {
  /** Gets all tokens whenever one is changed. */
  readonly tryTokens: (tokens: TriedTokens) => void
  readonly copy: (text: string) => void
}

/** The panel. */
export interface TryPanel {
  readonly element: HTMLElement
  readonly update: (state: TryState) => void
}

const howTo = 'Tokens can be tried over one of the five themes: choose one above.'

/** Makes the panel. */
export function makeTryPanel({ tryTokens, copy }: TryActions): TryPanel {
  const code = make('pre', {
    tabindex: '0',
    role: 'region',
    'aria-label': 'What was tried, as YAML',
  })
  const take = make('button', { type: 'button', click: () => copy(code.textContent) }, 'Copy as YAML') // prettier-ignore
  const reset = make('button', { type: 'button', click: () => tryTokens({}) }, 'Forget what was tried') // prettier-ignore
  const note = make('p', { class: 'quiet' }, howTo)
  const fields = makeTokenFields(tryTokens)
  const row = make('div', { class: 'row' }, take, reset)
  const traits = { 'aria-label': 'Try tokens', hidden: true }
  return {
    element: make('aside', traits, make('h2', {}, 'Try tokens'), note, fields.element, row, code),
    update(state) {
      note.hidden = state.isPossible
      fields.update(state)
      const yaml = themeYaml(state.theme, { ...state.own, ...state.tokens })
      if (code.textContent !== yaml) code.textContent = yaml
      take.disabled = yaml === ''
    },
  }
}
