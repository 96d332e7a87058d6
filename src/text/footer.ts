/** The names that a footer may hold in braces. */
export const footerNames = ['talk', 'section', 'date', 'event'] as const

type FooterName = (typeof footerNames)[number]
export type FooterValues = Readonly<Partial<Record<FooterName, string>>>

type FooterPart = { readonly text: string } | { readonly name: string }

/** Fills the names of a footer in; `\{` is a brace, a name without a value leaves nothing. */
export function fillFooter(template: string, values: FooterValues): string {
  return footerParts(template)
    .map((part) => {
      if ('text' in part) return part.text
      return isFooterName(part.name) ? (values[part.name] ?? '') : `{${part.name}}`
    })
    .join('')
}

/** The names in a footer's braces that nothing is known for. */
export function unknownFooterNames(template: string): string[] {
  return footerParts(template).flatMap((part) =>
    'name' in part && !isFooterName(part.name) ? [part.name] : [],
  )
}

function isFooterName(name: string): name is FooterName {
  return footerNames.some((known) => known === name)
}

function footerParts(template: string): FooterPart[] {
  const parts: FooterPart[] = []
  // Each alternative begins with another sign and stops at the next brace, so the scan is linear.
  for (const [whole, escaped, name] of template.matchAll(/\\([{}])|\{([^{}]*)\}|[^\\{]+|[\\{]/g)) {
    if (name !== undefined) parts.push({ name: name.trim() })
    else parts.push({ text: escaped ?? whole })
  }
  return parts
}
