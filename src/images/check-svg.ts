const limits = { bytes: 1_000_000, elements: 5000, uses: 200, filters: 3 } as const

// An SVG is only ever shown inside <img>, where no script runs and nothing is loaded. What follows is refused
// all the same: such a file is a mistake or an attack, and it might be opened by itself one day.
const refused: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /<!doctype|<!entity/i, what: 'a document type' },
  { pattern: /<(?:\w+:)?script\b/i, what: 'a script' },
  { pattern: /<(?:\w+:)?foreignobject\b/i, what: 'foreign content' },
  { pattern: /<(?:\w+:)?(?:animate\w*|set)\b/i, what: 'an animation' },
  { pattern: /\son[a-z]+\s*=/i, what: 'an event handler' },
  {
    pattern:
      /(?:href|src)\s*=\s*["']?\s*(?!#|["']|data:image\/(?:png|jpeg|gif|webp|avif))[^"'\s>]/i,
    what: 'a link to another file',
  },
  {
    pattern: /@import|url\(\s*["']?\s*(?!#|["']?#|data:image\/)[^)\s]/i,
    what: 'a style that loads another file',
  },
  { pattern: /<\?xml-stylesheet/i, what: 'a stylesheet' },
]

/** Why an SVG is not taken, or nothing where it is harmless. */
export function svgFault(svg: string): string | undefined {
  if (svg.length > limits.bytes) return 'it is an SVG of more than 1 MB'
  if (!/<(?:\w+:)?svg[\s>]/i.test(svg)) return 'it is not an SVG picture'
  const found = refused.find(({ pattern }) => pattern.test(svg))
  if (found !== undefined) return `it holds ${found.what}`
  if (count(svg, /<(?!\/|!|\?)/g) > limits.elements)
    return 'it is an SVG of more than 5,000 elements'
  if (count(svg, /<(?:\w+:)?use\b/gi) > limits.uses)
    return 'it repeats its parts more than 200 times'
  if (count(svg, /<(?:\w+:)?fe[A-Z]\w+/g) > limits.filters)
    return 'it has more than three filter steps'
  return undefined
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
