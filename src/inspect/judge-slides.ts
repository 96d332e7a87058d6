// Comes in: what was measured of the slides of a deck. Goes out: what an editor would mark, each with its page.
// The limits are those of docs/checks.md, for slides that are read; a slide that is presented should hold less.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report, type Place } from '../diagnostics/report.ts'
import type { DeckPage } from '../model/deck.ts'
import { hasVerb } from './english-verb.ts'
import type { SlideMetrics } from './metrics.ts'

/** What a deck is judged by. */
export interface JudgedDeck {
  readonly pages: readonly DeckPage[]
  readonly metrics: readonly SlideMetrics[]
  /** The place of each page; made from its path where there is none. */
  readonly places: readonly Place[]
  /** The smallest type that can be read at this size, in px. */
  readonly floorPx: number
  /** The language of the deck. */
  readonly language: string
  /** Whether the slides are ours: only then do their layouts tell what should fill them. */
  readonly laidOut: boolean
}

const limits = {
  words: 110,
  fill: 0.45,
  line: 85,
  orphans: 2,
  sameLayout: 3,
  titleMovesPx: 4,
} as const

/** Layouts that are meant to be mostly empty. */
const display = new Set(['cover', 'section', 'statement', 'quote', 'closing', 'stats'])
/** Layouts that hold what can be looked up: more than one sentence each. */
const reference = new Set(['sources', 'resources', 'agenda', 'table', 'code'])

interface JudgedSlide {
  readonly page: DeckPage
  readonly metrics: SlideMetrics
  readonly number: number
  readonly place: Place
}

/** Judges every slide by itself, then the deck. */
export function judgeSlides(deck: JudgedDeck): Diagnostic[] {
  const slides = deck.pages.flatMap((page, index): JudgedSlide[] => {
    const metrics = deck.metrics[index]
    const place = { ...deck.places[index], slide: index + 1 }
    return metrics === undefined ? [] : [{ page, metrics, number: index + 1, place }]
  })
  return [
    ...slides.flatMap((slide) => judgeSlide(slide, deck)),
    ...orphansOf(slides),
    ...(deck.laidOut ? [...layoutRuns(slides), ...movingTitles(slides)] : []),
  ]
}

function judgeSlide({ page, metrics, number, place }: JudgedSlide, deck: JudgedDeck): Diagnostic[] {
  const { words, smallest, faint, overlap, fill, longestLine, coarse } = metrics
  const found: Diagnostic[] = []
  if (overlap !== undefined) found.push(report('look/overlap', { page: number, ...overlap }, place))
  if (faint !== undefined && faint.ratio < (faint.large ? 3 : 4.5))
    found.push(
      report('look/contrast', { page: number, text: faint.text, ratio: faint.ratio.toFixed(1), needed: faint.large ? 3 : 4.5 }, place), // prettier-ignore
    )
  if (smallest !== undefined && smallest.px < deck.floorPx - 0.5)
    found.push(
      report('look/small-type', { page: number, text: smallest.text, px: round(smallest.px), floor: deck.floorPx }, place), // prettier-ignore
    )
  for (const alt of coarse) found.push(report('look/coarse-picture', { page: number, alt }, place))
  if (!deck.laidOut) return found
  if (claims(page, deck) && !hasVerb(page.title))
    found.push(report('look/no-verb', { page: number, title: page.title }, place))
  if (words > limits.words && !reference.has(page.layout))
    found.push(report('look/crowded', { page: number, words, limit: limits.words }, place))
  if (longestLine > limits.line)
    found.push(report('look/long-line', { page: number, characters: longestLine }, place))
  if (fill < limits.fill && !display.has(page.layout) && !reference.has(page.layout))
    found.push(report('look/empty', { page: number, percent: Math.round(fill * 100) }, place))
  return found
}

/** Titles of pages that show what was found claim something; they are judged in English alone. */
function claims({ layout, path }: DeckPage, { language }: JudgedDeck): boolean {
  return /^en\b/i.test(language) && layout !== 'section' && path.includes('takeaways')
}

function orphansOf(slides: readonly JudgedSlide[]): Diagnostic[] {
  const all = slides.flatMap(({ metrics, place, number }) =>
    metrics.orphans.map((text) => ({ text, place, number })),
  )
  if (all.length <= limits.orphans) return []
  return all.map(({ text, place, number }) => report('look/orphan', { page: number, text }, place))
}

/** The same layout again and again tires; pieces of one slide count once. */
function layoutRuns(slides: readonly JudgedSlide[]): Diagnostic[] {
  const found: Diagnostic[] = []
  let run = 0
  slides.forEach(({ page, place, number }, index) => {
    const before = slides[index - 1]?.page
    if (page.part !== undefined && page.part.number > 1) return
    run = before?.layout === page.layout ? run + 1 : 1
    if (run === limits.sameLayout + 1)
      found.push(
        report('look/layout-run', { page: number, layout: page.layout, count: run }, place),
      )
  })
  return found
}

/** Titles of content slides have one size and one place. */
function movingTitles(slides: readonly JudgedSlide[]): Diagnostic[] {
  const content = slides.filter(({ page }) => !display.has(page.layout))
  const usual = commonest(content.flatMap(({ metrics }) => metrics.title?.px ?? []))
  if (usual === undefined) return []
  return content
    .filter(({ metrics }) => Math.abs((metrics.title?.px ?? usual) - usual) > limits.titleMovesPx)
    .map(
      ({ metrics, place, number }) =>
      report('look/title-size', { page: number, px: round(metrics.title!.px), usual: round(usual) }, place), // prettier-ignore
    )
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
