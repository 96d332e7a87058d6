// Elements in one expression. Texts are texts: nothing that comes from a deck or a finding becomes HTML here.

type Child = Node | string | undefined

/** Attributes and listeners of an element. */
export interface Traits {
  readonly [name: string]: string | boolean | undefined | ((event: Event) => void)
}

/** Makes an element. A trait that is a function listens to the event of its name. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  traits: Traits = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(traits)) {
    if (typeof value === 'function') element.addEventListener(key, value)
    else if (value === true) element.setAttribute(key, '')
    else if (typeof value === 'string') element.setAttribute(key, value)
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A value, and the words for it. */
export type Option = readonly [value: string, text: string]

/** A choice with its label. */
export interface Choice {
  readonly element: HTMLElement
  /** Says what there is to choose from, and what is chosen. */
  readonly offer: (options: readonly Option[], chosen: string) => void
}

/** Makes a choice that offers nothing yet. */
export function makeChoice(label: string, onChange: (value: string) => void): Choice {
  const select = make('select', { change: () => onChange(select.value) })
  let shown = ''
  return {
    element: make('label', { class: 'choice' }, make('span', {}, label), select),
    offer(options, chosen) {
      const next = JSON.stringify([options, chosen])
      if (next === shown) return
      shown = next
      select.replaceChildren(
        ...options.map(([value, text]) =>
          make('option', { value, selected: value === chosen }, text),
        ),
      )
      select.value = chosen
    },
  }
}
