// Elements are made one by one, with texts as texts: markup is never read from a string.

/** What an element is to have: attributes by name; a function is a listener for clicks. */
export interface Parts {
  readonly class?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly text?: string
  readonly children?: readonly Node[]
  readonly onClick?: () => void
}

/** Makes an element of HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { attributes = {}, text, children = [], onClick, ...parts }: Parts = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  if (parts.class !== undefined) made.className = parts.class
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  if (text !== undefined) made.textContent = text
  if (onClick !== undefined) made.addEventListener('click', onClick)
  made.append(...children)
  return made
}

const svg = 'http://www.w3.org/2000/svg'

/** A drawing of lines on 24 × 24 squares. */
export function icon(path: string): SVGElement {
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(svg, 'path')
  line.setAttribute('d', path)
  drawing.append(line)
  return drawing
}

/** A text with its places filled in: `{n}` and its like. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A value with its label before it. */
export function labelled(label: string, value: HTMLElement): HTMLElement {
  return element('label', { children: [element('span', { text: label }), value] })
}
