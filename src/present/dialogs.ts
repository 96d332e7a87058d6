// The boxes over a slide: the list of keys, and the search. The browser keeps the focus in them and gives it back.
import type { DeckOnPage, PageWords } from './deck-on-page.ts'
import { element, fill } from './element.ts'
import { find, searchable, type Hit, type Searchable } from './find.ts'
import { placeOf } from './address.ts'
import { keyRows, type View } from './keys.ts'

/** Opens a box that closes by Escape, by its button, and by a click beside it. */
function openBox(words: PageWords, title: string, children: readonly Node[]): HTMLDialogElement {
  const close = element('button', {
    class: 'close',
    text: words.close,
    attributes: { type: 'button' },
    onClick: () => box.close(),
  })
  const heading = element('h2', { text: title })
  const box = element('dialog', {
    attributes: { 'aria-label': title, lang: document.documentElement.lang },
    children: [element('div', { children: [heading, ...children, close] })],
  })
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close()
  })
  box.addEventListener('close', () => box.remove())
  document.body.append(box)
  box.showModal()
  return box
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
  'Shift+ ': 'Shift Space',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** Shows the keys that work in a view. */
export function openHelp({ words, rtl }: DeckOnPage, view: View): void {
  const mirror: Readonly<Record<string, string>> = rtl
    ? { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' }
    : {}
  const rows = keyRows.flatMap(({ command, keys, word, views }) => {
    if (word === undefined || !(views?.includes(view) ?? true)) return []
    const names = keys.map((key) => keyNames[mirror[key] ?? key] ?? key)
    const caps = command === 'goTo' ? [...names, '1…9 Enter'] : names
    if (command === 'overview') caps.push('Esc')
    return [
      element('dt', { text: words[word] }),
      element('dd', {
        children: caps.flatMap((cap) => [element('kbd', { text: cap }), ' ']).map(asNode),
      }),
    ]
  })
  openBox(words, words.keys, [element('dl', { children: rows })])
}

const asNode = (part: Node | string): Node =>
  typeof part === 'string' ? document.createTextNode(part) : part

/** What is sought, and whom to tell what was chosen. */
export interface Seeking {
  /** Numbers and titles, or all the texts of slides. */
  readonly by: 'title' | 'text'
  readonly choose: (index: number) => void
}

const mostHits = 60
let texts: { readonly by: Seeking['by']; readonly of: readonly Searchable[] } | undefined

/** Opens the list of slides by their numbers and titles, or the search in their texts. */
export function openFinder(deck: DeckOnPage, { by, choose }: Seeking): void {
  const { words } = deck
  const title = by === 'title' ? words.goTo : words.search
  const label = by === 'title' ? words.numberOrTitle : words.search
  const field = element('input', {
    attributes: { type: 'search', 'aria-label': label, placeholder: label, autocomplete: 'off' },
  })
  const count = element('p', { class: 'count', attributes: { role: 'status' } })
  const list = element('ol')
  const box = openBox(words, title, [field, count, list])
  const pick = (index: number): void => {
    box.close()
    choose(index)
  }
  const update = (): void => {
    const hits = hitsOf(deck, by, field.value)
    list.replaceChildren(...hits.map((hit) => entryOf(deck, hit, pick)))
    if (field.value.trim() === '') count.textContent = ''
    else if (hits.length === 0) count.textContent = words.nothingFound
    else count.textContent = fill(words.slidesFound, { n: hits.length })
  }
  field.addEventListener('input', update)
  box.addEventListener('keydown', (event) => moveInList(event, field, list))
  update()
  field.focus()
}

function hitsOf(deck: DeckOnPage, by: Seeking['by'], sought: string): readonly Hit[] {
  if (texts?.by !== by) {
    const of = deck.slides.map(({ title, content }) =>
      searchable(by === 'title' ? title : textOf(content)),
    )
    texts = { by, of }
  }
  if (by === 'text') return find(sought, texts.of, mostHits)
  const plain = (index: number): Hit => ({ index, before: '', match: '', after: '' })
  if (sought.trim() === '') return deck.slides.map((_, index) => plain(index))
  const place = placeOf(sought.trim(), deck.ids)
  const named = find(sought, texts.of, mostHits).filter(({ index }) => index !== place)
  return place === undefined ? named : [plain(place), ...named]
}

/** The text of a slide without what stands at the head and the foot of all of them. */
function textOf(content: HTMLElement): string {
  return [...content.children]
    .filter((part) => !part.matches('header, footer, .pick, .notes'))
    .map((part) => part.textContent)
    .join(' ')
}

function entryOf(deck: DeckOnPage, hit: Hit, pick: (index: number) => void): HTMLElement {
  const { before, match, after } = hit
  const { title } = deck.slides[hit.index]!
  const heading = element('strong', { text: `${hit.index + 1}. ${title}` })
  const excerpt =
    match === ''
      ? []
      : [
          element('span', {
            children: [before, element('mark', { text: match }), after].map(asNode),
          }),
        ]
  const button = element('button', {
    attributes: { type: 'button' },
    children: [heading, ...excerpt],
    onClick: () => pick(hit.index),
  })
  return element('li', { children: [button] })
}

/** Enter takes the first of the list, arrows go through it. */
function moveInList(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const stops = [field, ...list.querySelectorAll('button')]
  const place = stops.indexOf(event.target as HTMLElement)
  if (place === -1 || event.isComposing) return
  if (event.key === 'Enter' && place === 0) {
    event.preventDefault()
    stops[1]?.click()
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    stops[place + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
}
