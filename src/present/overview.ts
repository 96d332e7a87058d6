// All slides as small pictures, each with a link above it.
import { element } from './element.ts'
import { gridStep } from './layout.ts'
import type { Show } from './show.ts'
import { goTo } from './state.ts'

/** Makes the overview when it is opened for the first time, and moves within it by keys. */
export function offerOverview(show: Show): void {
  const { deck } = show
  let picks: readonly HTMLAnchorElement[] = []

  const pick = (index: number): void =>
    show.change((state) => ({
      ...goTo(state, index, deck.course),
      view: state.cameFrom,
    }))

  const make = (): void => {
    picks = deck.slides.map(({ article, id, title }, index) => {
      const text = `${index + 1}. ${title}`
      const link = element('a', { class: 'pick', attributes: { href: `#${id}` }, text })
      link.addEventListener('click', (event) => {
        event.preventDefault()
        pick(index)
      })
      article.prepend(link)
      return link
    })
  }

  show.watch((now, before) => {
    const isOpen = now.view === 'overview'
    if (isOpen === (before.view === 'overview')) return
    if (isOpen && picks.length === 0) make()
    for (const { article } of deck.slides)
      article.querySelector('.marpit')?.toggleAttribute('inert', isOpen)
    if (isOpen) picks[now.index]!.focus()
  })

  deck.main.addEventListener('keydown', (event) => {
    const place = picks.indexOf(event.target as HTMLAnchorElement)
    if (show.state().view !== 'overview' || place === -1) return
    const columns = getComputedStyle(deck.main).gridTemplateColumns.split(' ').length
    const step =
      event.ctrlKey || event.altKey || event.metaKey
        ? undefined
        : gridStep(event.key, columns, deck.rtl)
    if (step === undefined) return
    event.preventDefault()
    picks[Math.max(0, Math.min(picks.length - 1, place + step))]!.focus()
  })
}
