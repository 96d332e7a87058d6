/** HTML that was made by the `html` tag, or vouched for with `raw`. */
export interface SafeHtml {
  readonly html: string
  toString(): string
}

type Value = string | SafeHtml | readonly (string | SafeHtml)[]

/** A template tag that escapes every value that is not HTML already. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): SafeHtml {
  return raw(
    strings.reduce((text, string, index) => text + write(values[index - 1] ?? '') + string),
  )
}

/** Says that a text is HTML: slides that marp-core rendered through the allowlist, and stylesheets. */
export function raw(text: string): SafeHtml {
  return { html: text, toString: () => text }
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function write(value: Value): string {
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (sign) => references[sign]!)
  return isList(value) ? value.map(write).join('') : value.html
}

function isList(value: Value): value is readonly (string | SafeHtml)[] {
  return Array.isArray(value)
}
