// Findings as people read them: over the slide that they are about, and all of them in a list.
import type { PreviewFinding } from '../model/preview.ts'
import { make } from './dom.ts'

/** What somebody may do about a finding. */
export interface FindingActions {
  /** Opens the place in an editor, or copies it where there is none. */
  readonly open: (finding: PreviewFinding) => void
  /** Shows the slide that it is about. */
  readonly show: (slide: string) => void
  readonly hasEditor: () => boolean
}

/** One finding, with its place as a button. */
export function findingElement(finding: PreviewFinding, actions: FindingActions): HTMLElement {
  const { severity, code, message, hint } = finding
  return make(
    'div',
    { class: `notice ${severity}` },
    make('p', {}, make('span', { class: 'severity' }, severity), ' ', make('code', {}, code)),
    make('p', {}, message),
    hint === undefined ? undefined : make('p', { class: 'quiet' }, hint),
    placeButton(finding, actions),
  )
}

/** The list of all findings; each leads to its slide as well. */
export function findingList(
  findings: readonly PreviewFinding[],
  actions: FindingActions,
): HTMLElement {
  if (findings.length === 0) return make('p', { class: 'quiet' }, 'Nothing was found.')
  return make(
    'ul',
    {},
    ...findings.map((finding) => {
      const { slide } = finding
      const element = findingElement(finding, actions)
      if (slide !== undefined) {
        const show = make(
          'button',
          { type: 'button', click: () => actions.show(slide) },
          'Show slide',
        )
        element.append(' ', show)
      }
      return make('li', {}, element)
    }),
  )
}

/** How many there are, in words. */
export function countFindings(findings: readonly PreviewFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const counts = [...counted(errors, 'error'), ...counted(warnings, 'warning')]
  return counts.length === 0 ? 'No findings' : counts.join(', ')
}

function counted(count: number, word: string): string[] {
  return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
}

/** Where something is: `talk.yaml:12:5`. */
export function placeOf({ file = '', line, column }: PreviewFinding): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`
}

function placeButton(finding: PreviewFinding, actions: FindingActions): HTMLElement | undefined {
  const place = placeOf(finding)
  if (place === '') return undefined
  const title = actions.hasEditor() ? 'Open in the editor' : 'Copy this place'
  const click = (): void => actions.open(finding)
  return make('button', { type: 'button', class: 'place', title, click }, place)
}
