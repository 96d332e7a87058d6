// The fonts that a deck's formulas are set in. KaTeX marks each sign with classes, and its stylesheet says by them
// which family, weight and style the sign has: these are the same rules, to bring along only the files that it asks for.
import type { FontFace } from '../model/theme.ts'

const families: Readonly<Record<string, readonly string[]>> = {
  Math: ['mathnormal', 'boldsymbol'],
  AMS: ['amsrm', 'mathbb', 'textbb'],
  Caligraphic: ['mathcal'],
  Fraktur: ['mathfrak', 'textfrak', 'mathboldfrak', 'textboldfrak'],
  Typewriter: ['mathtt', 'texttt'],
  Script: ['mathscr', 'textscr'],
  SansSerif: ['mathsf', 'textsf', 'mathboldsf', 'textboldsf', 'mathitsf', 'mathsfit', 'textitsf'],
  Size1: ['delimsizing size1', 'delim-size1', 'small-op'],
  Size2: ['delimsizing size2', 'large-op'],
  Size3: ['delimsizing size3'],
  Size4: ['delimsizing size4', 'delim-size4'],
}
const bold = ['textbf', 'mathbf', 'boldsymbol', 'mathboldfrak', 'textboldfrak', 'mathboldsf', 'textboldsf'] // prettier-ignore
const italic = ['textit', 'mathnormal', 'mathit', 'boldsymbol', 'mathitsf', 'mathsfit', 'textitsf'] // prettier-ignore

/** Styles of families that have more than the upright one of normal weight. */
const styles: Readonly<Record<string, readonly string[]>> = {
  Main: ['Regular', 'Bold', 'Italic', 'BoldItalic'],
  Math: ['Italic', 'BoldItalic'],
  Caligraphic: ['Regular', 'Bold'],
  Fraktur: ['Regular', 'Bold'],
  SansSerif: ['Regular', 'Bold', 'Italic'],
}

/** KaTeX's fonts that the formulas of these slides need; none where there are no formulas. */
export function mathFonts(slides: readonly string[]): FontFace[] {
  if (!slides.some((slide) => slide.includes('class="katex"'))) return []
  const lists = new Set(
    slides.flatMap((slide) =>
      [...slide.matchAll(/ class="([^"]*)"/g)].map(([, list = '']) => list),
    ),
  )
  const named = new Set(['Main-Regular'])
  for (const list of lists) {
    const classes = list.split(' ')
    const has = (key: string): boolean => key.split(' ').every((name) => classes.includes(name))
    const found = Object.keys(families).filter((family) => families[family]!.some(has))
    const style = (bold.some(has) ? 'Bold' : '') + (italic.some(has) ? 'Italic' : '') || 'Regular'
    for (const family of found.length === 0 ? ['Main'] : found) {
      const known = styles[family] ?? ['Regular']
      named.add(`${family}-${known.includes(style) ? style : known[0]}`)
    }
  }
  return [...named].sort().map(faceOf)
}

function faceOf(name: string): FontFace {
  const [family, style = ''] = name.split('-')
  return {
    family: `KaTeX_${family}`,
    weight: style.startsWith('Bold') ? '700' : '400',
    style: style.endsWith('Italic') ? 'italic' : 'normal',
    file: `KaTeX_${name}.woff2`,
    ranges: [[0, 0x10ffff]],
  }
}
