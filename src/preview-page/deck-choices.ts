// Which deck is shown, and in which look: the choices of the toolbar.
import type { Choices } from './choices.ts'
import { makeChoice } from './dom.ts'
import type { ToolsState } from './tools-state.ts'

/** What is asked for. */
export interface DeckChoiceActions {
  readonly choose: (choices: Partial<Choices>) => void
}

/** The choices, with their labels. */
export interface DeckChoices {
  readonly elements: readonly HTMLElement[]
  readonly update: (state: ToolsState) => void
}

const sizes = ['16:9', '4:3', '1:1', '4:5'] as const

/** Makes the choices. */
export function makeDeckChoices({ choose }: DeckChoiceActions): DeckChoices {
  let tokens: Choices['tokens'] = {}
  const file = makeChoice('Deck', (value) => choose({ file: value, slide: undefined }))
  const theme = makeChoice('Theme', (value) => choose({ theme: orNothing(value) }))
  const size = makeChoice('Size', (value) => choose({ size: orNothing(value) }))
  const scheme = makeChoice('Light or dark', (value) => {
    const { scheme: _, ...rest } = tokens
    choose({ tokens: value === '' ? rest : { ...rest, scheme: value } })
  })
  return {
    elements: [file, theme, scheme, size].map(({ element }) => element),
    update({ offer, choices, look }) {
      tokens = choices.tokens
      const files = offer?.files ?? []
      file.element.hidden = files.length < 2
      file.offer(files.map(asItIs), choices.file ?? files[0] ?? '')
      const own = look === undefined ? 'the deck’s own' : `the deck’s own (${look.theme})`
      theme.offer([['', own], ...(offer?.themes ?? []).map(asItIs)], choices.theme ?? '')
      scheme.element.hidden = look === undefined || (choices.theme === undefined && !look.isOurs)
      const chosen = choices.tokens['scheme']
      const schemes = ['light', 'dark'].map(asItIs)
      scheme.offer([['', 'as the theme has it'], ...schemes], typeof chosen === 'string' ? chosen : '') // prettier-ignore
      size.element.hidden = look === undefined
      const ownSize = look === undefined ? '' : ` (${look.sizes.join(', ')})`
      size.offer([['', `the deck’s own${ownSize}`], ...sizes.map(asItIs)], choices.size ?? '')
    },
  }
}

function asItIs(value: string): readonly [string, string] {
  return [value, value]
}

function orNothing(value: string): string | undefined {
  return value === '' ? undefined : value
}
