// The page with the tools: what was told and what was chosen make its state, and from that it is drawn.
import type { PreviewUpdate } from '../model/preview.ts'
import { readChoices, writeChoices, type Choices } from './choices.ts'
import { connect } from './connection.ts'
import { mergeDeck, stayOn } from './deck-store.ts'
import type { FrameMessage } from './frame-messages.ts'
import { followKeys, stepFor } from './keys.ts'
import { copyText, openPlace } from './place-actions.ts'
import { makeToolsPage } from './tools-page.ts'
import { placeOfSlide, startState, type ToolsState } from './tools-state.ts'

/** Starts the page. */
export function startTools(): void {
  let state: ToolsState = startState(readChoices(location.hash))
  const draw = makeToolsPage({
    choose: (choices) => choose({ ...state.choices, ...choices }),
    tryTokens: (tokens) => choose({ ...state.choices, tokens }),
    toggle: (panel) => set({ panel: state.panel === panel ? undefined : panel }),
    show: (slide) => set({ choices: { ...state.choices, slide }, note: '' }),
    open: (finding) => note(openPlace(finding, state.offer?.hasEditor === true)),
    hasEditor: () => state.offer?.hasEditor === true,
    copy: (text) => note(copyText(text)),
    heard,
  })
  const connection = connect({
    offer: (offer) => set({ offer }),
    update: (update) => set(updated(state, update)),
    refused: (refused) => set({ refused }),
    linked: (isLinked) => set({ isLinked }),
  })
  followKeys(step)
  connection.ask(state.choices)
  set({})

  function set(change: Partial<ToolsState>): void {
    state = { ...state, ...change }
    draw(state)
    const address = `#${writeChoices(state.choices)}`
    if (address !== location.hash) history.replaceState(null, '', address)
  }

  function choose(choices: Choices): void {
    // What is known of one deck says nothing of another.
    const isOther = choices.file !== state.choices.file
    const nothing = isOther ? { deck: undefined, look: undefined, findings: [] } : {}
    set({ choices, ...nothing, isSettled: false, note: '' })
    connection.ask(choices)
  }

  function note(done: Promise<string>): void {
    void done.then((text) => set({ note: text }))
  }

  function step(key: string): boolean {
    const slides = state.deck?.slides ?? []
    const to = stepFor(key, Math.max(0, placeOfSlide(state)), slides.length)
    const slide = to === undefined ? undefined : slides[to]?.id
    if (slide !== undefined) set({ choices: { ...state.choices, slide }, note: '' })
    return slide !== undefined
  }

  function heard(message: FrameMessage): void {
    if (message.kind === 'key') step(message.key)
    else if (message.kind === 'go') set({ choices: { ...state.choices, slide: message.id } })
    else if (message.kind === 'link' && /^(?:https?|mailto):/i.test(message.href))
      open(message.href, '_blank', 'noopener,noreferrer')
  }
}

/** What an update changes. */
function updated(state: ToolsState, update: PreviewUpdate): Partial<ToolsState> {
  const { deck: news, look = state.look, findings, isSettled, isStale } = update
  const deck = news === undefined ? state.deck : mergeDeck(news, state.deck)
  const slide = stayOn(state.choices.slide, state.deck?.slides ?? [], deck?.slides ?? [])
  const choices = { ...state.choices, slide: slide ?? state.choices.slide }
  return { deck, look, findings, isSettled, isStale, refused: [], choices }
}
