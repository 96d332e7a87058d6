// A field for each token that can be tried.
import { make, makeChoice } from './dom.ts'
import type { TriedTokens } from './theme-yaml.ts'
import type { TryState } from './try-panel.ts'

/** All fields. */
export interface TokenFields {
  readonly element: HTMLElement
  readonly update: (state: TryState) => void
}

/** One field, and how it follows the state. */
interface TokenField {
  readonly element: HTMLElement
  readonly show: (state: TryState) => void
}

type SetToken = (name: string, value: string | TriedTokens | undefined) => void

const colours = ['accent', 'accent2', 'background', 'text']
const fontRoles = ['heading', 'body', 'mono', 'numeral']
const choices = {
  radius: ['none', 'soft', 'round'],
  density: ['airy', 'normal', 'compact'],
  device: ['full', 'quiet', 'none'],
  pageNumber: ['n', 'n of N', 'none'],
  bullets: ['dash', 'square', 'number', 'none'],
  table: ['rules', 'zebra', 'boxes'],
}
const asTheme = 'as the theme has it'

/** A colour that is being dragged is not chosen yet. */
const dragMs = 120

/** Makes the fields; `onTry` gets all tokens whenever one is changed. */
export function makeTokenFields(onTry: (tokens: TriedTokens) => void): TokenFields {
  let tokens: TriedTokens = {}
  const set: SetToken = (name, value) => {
    const { [name]: _, ...rest } = tokens
    onTry(value === undefined ? rest : { ...rest, [name]: value })
  }
  const fontNames = make('datalist', { id: 'font-names' })
  const fields = [
    ...colours.map((name) => colourField(name, set)),
    ...fontRoles.map((role) => fontField(role, set)),
    ...Object.entries(choices).map(([name, values]) => choiceField(name, values, set)),
  ]
  const element = make(
    'fieldset',
    { class: 'tokens' },
    make('legend', { class: 'quiet' }, 'Shown at once; no file is changed.'),
    ...fields.map((field) => field.element),
    fontNames,
  )
  return {
    element,
    update(state) {
      tokens = state.tokens
      element.disabled = !state.isPossible
      if (fontNames.childElementCount !== state.fonts.length)
        fontNames.replaceChildren(...state.fonts.map((value) => make('option', { value })))
      for (const { show } of fields) show(state)
    },
  }
}

function colourField(name: string, set: SetToken): TokenField {
  const input = make('input', { type: 'color', 'aria-label': name })
  const clear = make('button', { type: 'button', 'aria-label': `Leave ${name} to the theme` }, '✕')
  let timer: number | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => set(name, input.value), dragMs)
  })
  clear.addEventListener('click', () => set(name, undefined))
  const pair = make('span', { class: 'pair' }, clear, input)
  return {
    element: make('div', { class: 'choice' }, make('span', {}, name), pair),
    show({ tokens: { [name]: value } }) {
      clear.hidden = value === undefined
      input.classList.toggle('unset', value === undefined)
      if (typeof value === 'string' && input.value !== value) input.value = value
    },
  }
}

function fontField(role: string, set: SetToken): TokenField {
  const input = make('input', { type: 'text', list: 'font-names', spellcheck: 'false', placeholder: asTheme }) // prettier-ignore
  let fonts: TriedTokens = {}
  input.addEventListener('change', () => {
    const { [role]: _, ...rest } = fonts
    const family = input.value.trim()
    const next = family === '' ? rest : { ...rest, [role]: family }
    set('font', Object.keys(next).length === 0 ? undefined : next)
  })
  return {
    element: make('label', { class: 'choice' }, make('span', {}, `${role} font`), input),
    show({ tokens: { font = {} } }) {
      fonts = typeof font === 'object' ? font : {}
      const value = fonts[role] ?? ''
      if (document.activeElement !== input && typeof value === 'string') input.value = value
    },
  }
}

function choiceField(name: string, values: readonly string[], set: SetToken): TokenField {
  const { element, offer } = makeChoice(name, (value) => set(name, value || undefined))
  return {
    element,
    show({ own: { [name]: theirs }, tokens: { [name]: chosen } }) {
      const usual = typeof theirs === 'string' ? `${theirs} (the recap)` : asTheme
      const all = values.map((value) => [value, value] as const)
      offer([['', usual], ...all], typeof chosen === 'string' ? chosen : '')
    },
  }
}
