// Findings over the stage, and all of them beside it.
import type { PreviewFinding } from '../model/preview.ts'
import { make } from './dom.ts'
import { findingElement, findingList, type FindingActions } from './findings-view.ts'
import type { ToolsState } from './tools-state.ts'

/** What lies over the stage. */
export interface Overlay {
  readonly elements: readonly HTMLElement[]
  readonly update: (state: ToolsState) => void
}

/** More would hide the slide. */
const mostOver = 3

/** Makes what lies over the stage: faults of the whole deck above, those of the slide below. */
export function makeOverlay(actions: FindingActions): Overlay {
  const top = make('div', {
    class: 'over top',
    role: 'region',
    'aria-label': 'Findings of the deck',
  })
  const bottom = make('div', { class: 'over bottom', role: 'region', 'aria-label': 'Findings of this slide' }) // prettier-ignore
  let shown = ''
  return {
    elements: [top, bottom],
    update({ findings, refused, isStale, deck, choices, offer }) {
      const own = findings.filter(({ slide }) => slide !== undefined && slide === choices.slide)
      const errors = findings.filter(({ severity }) => severity === 'error')
      // What is wrong with no slide is told wherever one looks, and so is all that is in the way of a deck.
      const isTold = ({ slide }: PreviewFinding): boolean => isStale || slide === undefined
      const whole = [...refused, ...errors.filter((each) => !own.includes(each) && isTold(each))]
      const next = JSON.stringify([own, whole, isStale, deck === undefined, offer?.hasEditor])
      if (next === shown) return
      shown = next
      top.replaceChildren(...(isStale ? [staleNotice(deck !== undefined)] : []), ...few(whole, actions)) // prettier-ignore
      bottom.replaceChildren(...few(own, actions))
    },
  }
}

function staleNotice(hasDeck: boolean): HTMLElement {
  const text = hasDeck
    ? 'There are errors. What you see is the last good deck.'
    : 'There are errors, and there is no deck to show yet.'
  return make('div', { class: 'notice error' }, make('p', {}, make('strong', {}, text)))
}

function few(findings: readonly PreviewFinding[], actions: FindingActions): HTMLElement[] {
  const elements = findings.slice(0, mostOver).map((each) => findingElement(each, actions))
  const rest = findings.length - elements.length
  if (rest <= 0) return elements
  return [...elements, make('p', { class: 'notice' }, `${rest} more in the list of findings.`)]
}

/** All findings in a panel. */
export interface FindingsPanel {
  readonly element: HTMLElement
  readonly update: (findings: readonly PreviewFinding[]) => void
}

/** Makes the panel. */
export function makeFindingsPanel(actions: FindingActions): FindingsPanel {
  const place = make('div')
  const element = make('aside', { 'aria-label': 'Findings', hidden: true }, make('h2', {}, 'Findings'), place) // prettier-ignore
  let shown = ''
  return {
    element,
    update(findings) {
      const next = JSON.stringify([findings, actions.hasEditor()])
      if (next === shown) return
      shown = next
      place.replaceChildren(findingList(findings, actions))
    },
  }
}
