// All that stands on the page with the tools, drawn from one state.
import type { Choices } from './choices.ts'
import { make } from './dom.ts'
import type { FindingActions } from './findings-view.ts'
import type { FrameMessage } from './frame-messages.ts'
import { makeFindingsPanel, makeOverlay } from './panels.ts'
import { makeSlideList } from './slide-list.ts'
import { makeStage } from './stage.ts'
import { toolsCss } from './style.ts'
import type { TriedTokens } from './theme-yaml.ts'
import { makeToolbar, type ToolbarActions } from './toolbar.ts'
import { placeOfSlide, type ToolsState } from './tools-state.ts'
import { makeTryPanel, type TryState } from './try-panel.ts'

/** What people do on the page. */
export interface PageActions extends Omit<ToolbarActions, 'fill'>, FindingActions {
  readonly tryTokens: (tokens: Choices['tokens']) => void
  readonly copy: (text: string) => void
  readonly heard: (message: FrameMessage) => void
}

/** Puts everything on the page, and returns what draws it anew. */
export function makeToolsPage(actions: PageActions): (state: ToolsState) => void {
  const stage = makeStage(actions.heard)
  const list = makeSlideList(actions.show)
  const main = make('main')
  const toolbar = makeToolbar({
    ...actions,
    fill: () => void main.requestFullscreen().catch(() => undefined),
  })
  const overlay = makeOverlay(actions)
  const findings = makeFindingsPanel(actions)
  const trial = makeTryPanel(actions)
  main.append(stage.element, ...overlay.elements)
  document.head.append(make('style', {}, toolsCss))
  document.body.replaceChildren(
    toolbar.header,
    list.element,
    main,
    findings.element,
    trial.element,
    toolbar.footer,
  )
  return (state) => {
    const { deck, choices, panel, isBlack } = state
    main.toggleAttribute('data-black', isBlack)
    // The slide comes first: it is what somebody waits for.
    if (deck !== undefined) stage.show(deck, Math.max(0, placeOfSlide(state)))
    list.update(deck?.slides ?? [], state.findings)
    list.mark(choices.slide)
    overlay.update(state)
    findings.element.hidden = panel !== 'findings'
    findings.update([...state.refused, ...state.findings])
    trial.element.hidden = panel !== 'tokens'
    if (panel === 'tokens') trial.update(trialOf(state))
    toolbar.update(state)
  }
}

function trialOf({ choices, look, offer }: ToolsState): TryState {
  const { theme, tokens } = choices
  const { extends: _, ...own } = theme === undefined ? (look?.tokens ?? {}) : {}
  return {
    theme: theme ?? (look?.isOurs === true ? look.theme : undefined),
    // Decks written by hand have no tokens, nor a look that is told.
    isPossible: look !== undefined && (theme !== undefined || look.isOurs),
    own: own as TriedTokens,
    tokens,
    fonts: offer?.fonts ?? [],
  }
}
