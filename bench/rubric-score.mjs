// The measured part of the rubric: what is counted as points out of 100, and the gates that cap them. Pure functions.

/** Pages that are mostly title. */
const display = new Set(['cover', 'section', 'statement', 'quote', 'closing'])
/** Pages that are looked up, not read. */
const reference = new Set(['sources', 'resources', 'agenda', 'table', 'code', 'chart'])
/** What each criterion is worth. */
const points = { hierarchy: 12, grid: 10, fill: 10, type: 12, contrast: 10, rhythm: 10, density: 8, images: 8, fidelity: 10, polish: 5, access: 5 } // prettier-ignore

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const share = (all, good) => (all.length === 0 ? 1 : all.filter(good).length / all.length)
const sum = (values) => values.reduce((total, value) => total + value, 0)

/** The figures of a deck that the table shows. */
export function figuresOf({ slides, fit, diagnostics, floor }) {
  const content = slides.filter(({ layout }) => !display.has(layout))
  const codes = {}
  for (const { code } of diagnostics) codes[code] = (codes[code] ?? 0) + 1
  return {
    slides: slides.length,
    splits: fit.split,
    overflows: fit.overflowing + sum(slides.map(({ outside }) => outside)),
    overlaps: slides.filter(({ overlap }) => overlap !== undefined).length,
    minType: Math.min(...slides.map(({ smallest }) => smallest?.px ?? Infinity)),
    floor,
    contrast: Math.min(...slides.map(({ faint }) => faint?.ratio ?? 21)),
    fill: median(content.map(({ fill }) => fill)),
    low: content.filter(({ fill }) => fill < 0.6).map(({ page }) => page),
    orphans: sum(slides.map(({ orphans }) => orphans.length)),
    words: median(slides.map(({ words }) => words)),
    mostWords: Math.max(...slides.filter((each) => !reference.has(each.layout)).map((each) => each.words)), // prettier-ignore
    bodySizes: new Set(content.map(({ body }) => body)).size,
    run: longestRun(slides),
    codes,
  }
}

/** The longest row of one layout; pieces of one slide count once. */
function longestRun(slides) {
  let longest = 0
  let run = 0
  slides.forEach(({ layout, continued }, index) => {
    if (!continued) run = slides[index - 1]?.layout === layout ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}

/** The longest way from one field of colour to the next, in pages. */
function longestPlain(slides) {
  const base = median(slides.map(({ background }) => background))
  let longest = 0
  let plain = 0
  for (const { background } of slides) {
    plain = background === base ? plain + 1 : 0
    longest = Math.max(longest, plain)
  }
  return longest
}

/** Each criterion from 0 to 1. */
export function criteriaOf(deck, figures) {
  const { slides } = deck
  const content = slides.filter(({ layout }) => !display.has(layout))
  const usual = content[0]?.titlePlace
  const sameTitle = ({ titlePlace }) =>
    titlePlace !== undefined && usual !== undefined && Math.abs(titlePlace.x - usual.x) <= 4
  const contentSizes = ({ layout, sizes }) => sizes.length <= (layout === 'stats' ? 6 : 4)
  const wanted = [25, 50]
  return {
    hierarchy: share(slides, ({ sizes, smallest }) => Math.max(...sizes) >= 1.25 * (smallest?.px ?? 1)), // prettier-ignore
    grid: (share(slides, ({ edges, layout }) => edges <= (reference.has(layout) ? 6 : 4)) + share(content, sameTitle)) / 2, // prettier-ignore
    fill: (share(content, ({ fill }) => fill >= 0.6 && fill <= 1.005) + share(content, ({ ink }) => ink >= 0.05 && ink <= 0.22)) / 2, // prettier-ignore
    type:
      (share(slides, ({ families }) => families.length <= 3) +
        share(slides, contentSizes) +
        (figures.bodySizes <= 3 ? 1 : 3 / figures.bodySizes) +
        share(slides, ({ longestLine }) => longestLine <= 78) +
        Math.max(0, 1 - figures.orphans / 6)) /
      5,
    contrast: share(slides, ({ faint }) => (faint?.ratio ?? 21) >= 4.5),
    rhythm: ((figures.run <= 3 ? 1 : 3 / figures.run) + Math.min(1, 9 / longestPlain(slides))) / 2,
    density:
      (inside(figures.words, wanted) +
        share(slides, ({ words, layout }) => words <= 75 || reference.has(layout)) +
        share(slides, ({ items, layout }) => items <= 6 || reference.has(layout))) /
      3,
    images: share(slides, ({ coarse, nameless }) => coarse.length === 0 && nameless === 0),
    fidelity: Object.keys(figures.codes).some((code) => code.startsWith('quote/')) ? 0.5 : 1,
    polish: share(slides, ({ words, layout }) => words >= 12 || display.has(layout) || layout === 'figure' || layout === 'stats'), // prettier-ignore
    access: share(slides, ({ level, headless }) => level > 0 && headless === 0),
  }
}

function inside(value, [low, high]) {
  return value < low ? value / low : value > high ? high / value : 1
}

/** What caps the total, each with its reason. */
export function gatesOf(deck, figures) {
  const near = deck.slides.filter(({ words, layout, fill }) => words < 12 && fill < 0.45 && !display.has(layout)) // prettier-ignore
  const found = [
    [figures.overflows > 0, 59, 'clipped text'],
    [figures.overlaps > 0, 59, 'texts overlap'],
    [figures.contrast < 3, 59, 'contrast under 3'],
    [figures.contrast < 4.5, 74, 'contrast under 4.5'],
    [figures.minType < figures.floor - 0.5, 74, 'type under the floor'],
    [near.length > 0, 84, 'near-empty page'],
    [figures.orphans > 2, 89, 'more than two orphans'],
  ]
  return found.filter(([hit]) => hit).map(([, cap, reason]) => ({ cap, reason }))
}

/** The score out of 100, with its gates. */
export function scoreOf(deck) {
  const figures = figuresOf(deck)
  const criteria = criteriaOf(deck, figures)
  const gates = gatesOf(deck, figures)
  const total = sum(Object.entries(points).map(([name, worth]) => worth * criteria[name]))
  const score = Math.min(total, ...gates.map(({ cap }) => cap))
  return { figures, criteria, gates, score: Math.round(score * 10) / 10 }
}
