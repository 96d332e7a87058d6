// The page with the tools: what was told and what was chosen make its state, and from that it is drawn.
import type { StageOrder } from '../model/clicker.ts'
import type { PreviewUpdate } from '../model/preview.ts'
import { keepAwake } from '../present/screen.ts'
import { readChoices, writeChoices, type Choices } from './choices.ts'
import { connect } from './connection.ts'
import { mergeDeck, stayOn } from './deck-store.ts'
import type { FrameMessage } from './frame-messages.ts'
import { darkKeys, endsDark, followKeys, stepFor } from './keys.ts'
import { copyText, openPlace } from './place-actions.ts'
import { linkStage } from './stage-link.ts'
import { makeToolsPage } from './tools-page.ts'
import { placeOfSlide, startState, type ToolsState } from './tools-state.ts'

/** Starts the page. */
export function startTools(): void {
  let state: ToolsState = startState(readChoices(location.hash))
  const draw = makeToolsPage({
    choose: (choices) => choose({ ...state.choices, ...choices }),
    tryTokens: (tokens) => choose({ ...state.choices, tokens }),
    toggle: (panel) => set({ panel: state.panel === panel ? undefined : panel }),
    show: (slide) => set(shownAt(state, slide)),
    darken: () => set({ isBlack: !state.isBlack }),
    open: (finding) => note(openPlace(finding, state.offer?.hasEditor === true)),
    hasEditor: () => state.offer?.hasEditor === true,
    copy: (text) => note(copyText(text)),
    heard,
  })
  const connection = connect({
    offer: (offer) => {
      link.renew()
      set({ offer }, false)
    },
    update: (update) => set(updated(state, update), false),
    ordered: (order) => link.hear(order),
    refused: (refused) => set({ refused }),
    linked: (isLinked) => set({ isLinked }),
  })
  const link = linkStage({
    post: connection.report,
    obey: (order) => set(ordered(state, order), false),
  })
  followKeys(step)
  keepAwake()
  connection.ask(state.choices)
  set({})

  /** `isUsed` tells whether somebody did something in this window. */
  function set(change: Partial<ToolsState>, isUsed = true): void {
    state = { ...state, ...change }
    draw(state)
    const { isBlack, choices, deck } = state
    if (deck !== undefined) link.tell({ slide: choices.slide ?? '', isBlack, isUsed })
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
    const change = keyed(state, key)
    if (change !== undefined) set(change)
    return change !== undefined
  }

  function heard(message: FrameMessage): void {
    if (message.kind === 'key') step(message.key)
    else if (message.kind === 'go') set(shownAt(state, message.id))
    else if (message.kind === 'link' && /^(?:https?|mailto):/i.test(message.href))
      open(message.href, '_blank', 'noopener,noreferrer')
  }
}

/** What another slide changes. */
function shownAt({ choices }: ToolsState, slide: string): Partial<ToolsState> {
  return { choices: { ...choices, slide }, isBlack: false, note: '' }
}

/** What a key changes; nothing where it is none of ours. */
function keyed(state: ToolsState, key: string): Partial<ToolsState> | undefined {
  const { isBlack, deck } = state
  if (darkKeys.has(key) || (isBlack && endsDark(key))) return { isBlack: !isBlack }
  const slides = deck?.slides ?? []
  const to = stepFor(key, Math.max(0, placeOfSlide(state)), slides.length)
  const slide = to === undefined ? undefined : slides[to]?.id
  return slide === undefined ? undefined : shownAt(state, slide)
}

/** What a clicker's order changes; a slide that this window does not have leaves it at its own. */
function ordered(state: ToolsState, { slide, isBlack }: StageOrder): Partial<ToolsState> {
  const isHere = state.deck?.slides.some(({ id }) => id === slide) === true
  return { isBlack, note: '', ...(isHere && { choices: { ...state.choices, slide } }) }
}

/** What an update changes. */
function updated(state: ToolsState, update: PreviewUpdate): Partial<ToolsState> {
  const { deck: news, look = state.look, findings, isSettled, isStale } = update
  const deck = news === undefined ? state.deck : mergeDeck(news, state.deck)
  const slide = stayOn(state.choices.slide, state.deck?.slides ?? [], deck?.slides ?? [])
  const choices = { ...state.choices, slide: slide ?? state.choices.slide }
  return { deck, look, findings, isSettled, isStale, refused: [], choices }
}
