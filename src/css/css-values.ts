// Values of CSS as they come out: variables put in, and one of two schemes taken.

/** Custom properties by their names. */
export type Variables = ReadonlyMap<string, string>

/** Variables that name each other in a circle end here. */
const mostRounds = 12
const longest = 10_000

/** A value with its variables put in; of `light-dark()` the part of the scheme. */
export function resolveValue(
  value: string,
  variables: Variables,
  scheme: 'light' | 'dark' = 'light',
): string {
  let text = value
  for (let round = 0; round < mostRounds && text.length < longest; round++) {
    const next = replaceCall(
      replaceCall(text, 'var', (words) => {
        const [name = '', ...fallback] = splitTop(words)
        return variables.get(name.trim()) ?? fallback.join(',')
      }),
      'light-dark',
      (words) => splitTop(words)[scheme === 'light' ? 0 : 1] ?? '',
    )
    if (next === text) return text
    text = next
  }
  return text
}

/** What may be a colour in a value. Mixes are worked out by browsers only, and addresses are no colours. */
export function colourWords(value: string): string[] {
  const plain = ['color-mix', 'url', 'calc'].reduce(
    (text, name) => replaceCall(text, name, () => ' '),
    value,
  )
  return (
    plain.match(
      /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|\b[a-z]{3,}\b/gi,
    ) ?? []
  )
}

/** The names in a list of families, without quotes and generic ones. */
export function familyNames(value: string): string[] {
  return splitTop(value)
    .map((name) => name.trim().replaceAll(/^["']|["']$/g, ''))
    .filter((name) => name !== '')
}

/** Replaces every call of a function, whatever stands in its brackets. */
function replaceCall(text: string, name: string, become: (words: string) => string): string {
  const pattern = new RegExp(`(^|[^\\w-])${name}\\(`, 'gi')
  let done = ''
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index < at) continue
    const open = match.index + match[0].length
    const end = closing(text, open)
    done += text.slice(at, match.index) + match[1] + become(text.slice(open, end))
    at = end + 1
  }
  return done + text.slice(at)
}

/** Where the bracket closes that was opened before `from`. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

/** Splits at the commas that stand in no brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    if (text[at] !== ',' || depth > 0) continue
    parts.push(text.slice(from, at))
    from = at + 1
  }
  return [...parts, text.slice(from)]
}
