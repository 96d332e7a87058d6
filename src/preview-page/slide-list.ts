// The list of slides beside the stage: numbers, titles, and which of them something was found about.
import type { PreviewFinding, PreviewSlide } from '../model/preview.ts'
import { make } from './dom.ts'

/** The list; only what differs is touched, so that it stays where it was scrolled to. */
export interface SlideList {
  readonly element: HTMLElement
  readonly update: (slides: readonly PreviewSlide[], findings: readonly PreviewFinding[]) => void
  readonly mark: (id: string | undefined) => void
}

/** Makes an empty list. */
export function makeSlideList(onChoose: (id: string) => void): SlideList {
  const list = make('ol')
  const element = make('nav', { 'aria-label': 'Slides' }, list)
  const buttons = new Map<string, HTMLButtonElement>()
  let shown: readonly string[] = []

  return {
    element,
    update(slides, findings) {
      const worst = worstBySlide(findings)
      const rows = slides.map(({ id, title }) => [id, title, worst.get(id) ?? ''] as const)
      const keys = rows.map((row) => row.join('\n'))
      if (keys.length === shown.length && keys.every((key, index) => key === shown[index])) return
      const before = new Map([...list.children].map((item, index) => [`${index}\n${shown[index]}`, item])) // prettier-ignore
      buttons.clear()
      const items = rows.map((row, index) => {
        const item = before.get(`${index}\n${keys[index]}`) ?? itemFor(row, index, onChoose)
        buttons.set(row[0], item.querySelector('button')!)
        return item
      })
      list.replaceChildren(...items)
      shown = keys
    },
    mark(id) {
      for (const [each, button] of buttons) {
        if (each !== id) button.removeAttribute('aria-current')
        else if (button.getAttribute('aria-current') !== 'true') {
          button.setAttribute('aria-current', 'true')
          button.scrollIntoView({ block: 'nearest' })
        }
      }
    },
  }
}

function itemFor(
  [id, title, severity]: readonly [string, string, string],
  index: number,
  onChoose: (id: string) => void,
): HTMLLIElement {
  const dot = severity === '' ? undefined : make('span', { class: `dot ${severity}`, title: severity, 'aria-label': severity, role: 'img' }, severity === 'error' ? '✕' : '!') // prettier-ignore
  const button = make(
    'button',
    { type: 'button', click: () => onChoose(id) },
    make('span', { class: 'number' }, `${index + 1}`),
    make('span', { class: 'title' }, title === '' ? id : title),
    dot,
  )
  return make('li', {}, button)
}

function worstBySlide(findings: readonly PreviewFinding[]): ReadonlyMap<string, string> {
  const worst = new Map<string, string>()
  for (const { slide, severity } of findings) {
    if (slide !== undefined && worst.get(slide) !== 'error') worst.set(slide, severity)
  }
  return worst
}
