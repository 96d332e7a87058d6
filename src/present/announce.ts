// What is said to screen readers, and the line of text that everybody sees for a while.
import { layoutWord } from './desk-layout.ts'
import { element, fill } from './element.ts'
import type { Show } from './show.ts'

/** Says things. */
export interface Announcer {
  /** Shows a line for some seconds, and says it. */
  readonly notice: (text: string) => void
}

/** Says each slide that is shown, with its place; there is one live region for all that is said. */
export function announceSlides(show: Show): Announcer {
  const live = element('p', { class: 'spoken', attributes: { role: 'status' } })
  const line = element('p', { class: 'notice', attributes: { 'aria-hidden': 'true' } })
  document.body.append(live, line)
  let timeout = 0
  const showLine = (text: string, ms: number): void => {
    clearTimeout(timeout)
    line.textContent = text
    if (ms > 0) timeout = window.setTimeout(() => (line.textContent = ''), ms)
  }
  const { slides, words } = show.deck
  show.watch((now, before) => {
    if (now.digits !== before.digits) showLine(now.digits, 0)
    if (now.layout !== before.layout) live.textContent = words[layoutWord(now.layout)]
    if (now.index === before.index && now.view === before.view) return
    const { title } = slides[now.index]!
    const place = fill(words.part, { n: now.index + 1, total: slides.length })
    live.textContent = `${title}. ${place}`
  })
  return {
    notice: (text) => {
      showLine(text, 6000)
      live.textContent = text
    },
  }
}
