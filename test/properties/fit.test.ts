import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { describe, expect, test } from 'vitest'
import { deckSizes } from '../../src/model/canvas.ts'
import { themeNames } from '../../src/package-files.ts'
import { typeScales } from '../../src/theme/type-scale.ts'
import { canvasPx } from '../../src/model/canvas.ts'
import type { DeckSize } from '../../src/model/recap.ts'
import { foldBlanks, htmlText } from '../support/html-text.ts'
import { pageFaults } from '../support/page-faults.ts'
import { randomRecap } from '../support/random-recap.ts'
import { recapTexts } from '../support/recap-texts.ts'
import { runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// `node bench/fit-decks.mjs` asks for more decks, and for a line on each group.
const decks = Number(process.env['AFTERDECK_FIT_DECKS'] ?? 40)
const firstSeed = Number(process.env['AFTERDECK_FIT_SEED'] ?? 1)
const table = process.env['AFTERDECK_FIT_TABLE']

const looks = themeNames.flatMap((theme) => deckSizes.map((size) => ({ theme, size })))
const folder = temporaryFolder()

type DeckReport = JsonRun['report']['decks'][number]

describe(`Decks by chance, ${decks} of them`, () => {
  test.each(looks)(
    'have no text outside of its place, and every word where it belongs: $theme, $size',
    async ({ theme, size }) => {
      const index = looks.findIndex((look) => look.theme === theme && look.size === size)
      const count = Math.floor(decks / looks.length) + (index < decks % looks.length ? 1 : 0)
      const seeds = Array.from(
        { length: count },
        (_, each) => firstSeed + index + each * looks.length,
      )
      const paths = seeds.map((seed) => {
        const path = join(folder, `recap-${seed}.yaml`)
        writeFileSync(path, stringify(randomRecap(seed), { lineWidth: 0 }))
        return path
      })
      if (paths.length === 0) return
      const { report } = await runJson([
        'build', ...paths, '--theme', theme, '--size', size, '--format', 'html,pdf', '--out', folder,
      ]) // prettier-ignore
      expect(report.decks, JSON.stringify(report.diagnostics)).toHaveLength(count)
      const faults: string[] = []
      for (const deck of report.decks) faults.push(...(await faultsOf(deck, size)))
      tellTable({ theme, size, report, faults })
      expect(faults).toEqual([])
    },
    600_000,
  )
})

/** What is wrong with a deck that was built. One that was refused says why, and is not there. */
async function faultsOf(deck: DeckReport, size: DeckSize): Promise<string[]> {
  const yaml = readFileSync(deck.source, 'utf8')
  const stem = deck.source.replace(/\.yaml$/, '')
  const errors = deck.diagnostics.filter(({ severity }) => severity === 'error')
  const others = errors.filter(({ code }) => code !== 'fit/overflow')
  if (others.length > 0) return others.map(({ message }) => `${stem}: ${message}`)
  if (errors.length > 0)
    return existsSync(`${stem}.html`) ? [`${stem}: it was refused, and is there`] : []
  const html = readFileSync(`${stem}.html`, 'utf8')
  const { margins, furniture, meta } = typeScales[size]
  const foot = {
    height: (0.31 * margins[2] + 1.3 * furniture) / canvasPx[size][1],
    points: furniture * 0.75,
  }
  // Labels beside names are a px or two smaller than others.
  const least = (meta - 2) * 0.75
  const seen = await pageFaults(readFileSync(`${stem}.pdf`), { foot, least })
  return [...seen, ...lostWords(yaml, html, deck)].map((fault) => `${stem}: ${fault}`)
}

/** Words that the slides of their part of the recap show less often than it has them. */
function lostWords(yaml: string, html: string, { slides = [] }: DeckReport): string[] {
  const pages = html
    .split(/<article[^>]*>/)
    .slice(1)
    .map((page) => foldBlanks(htmlText(page.replaceAll(/<\/(?:p|summary)>/g, ' '))))
  const shown = new Map<string, string>()
  slides.forEach(({ path }, index) => {
    const place = path.join('.')
    shown.set(place, `${shown.get(place) ?? ''} ${pages[index]}`)
  })
  const places = [...shown.keys()].toSorted((a, b) => b.length - a.length)
  const wanted = new Map<string, string>()
  for (const { kind, path, text } of recapTexts(yaml)) {
    // Choices and efforts are shown in words of their own.
    if (kind !== 'shown' || /^deck\.|\.(?:basis|effort)$/.test(path)) continue
    const place = places.find((each) => path === each || path.startsWith(`${each}.`)) ?? path
    wanted.set(place, `${wanted.get(place) ?? ''} ${text}`)
  }
  return [...wanted].flatMap(([place, text]) => {
    const there = countWords(shown.get(place) ?? '')
    return [...countWords(text)]
      .filter(([word, count]) => count > (there.get(word) ?? 0))
      .map(([word, count]) => `${place}: “${word}” is there ${there.get(word) ?? 0} times, not ${count}`) // prettier-ignore
  })
}

/** Runs of letters and digits: a unit may stand beside its number, with a blank or without. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

interface Group {
  readonly theme: string
  readonly size: DeckSize
  readonly report: JsonRun['report']
  readonly faults: readonly string[]
}

/** One line of JSON for each group, for the table of `bench/fit-decks.mjs`. */
function tellTable({ theme, size, report, faults }: Group): void {
  if (table === undefined) return
  const sum = (key: 'stepped' | 'varied' | 'split' | 'refused'): number =>
    report.decks.reduce((total, { fit }) => total + (fit?.[key] ?? 0), 0)
  const line = {
    theme,
    size,
    decks: report.decks.length,
    written: report.decks.filter(({ ok }) => ok).length,
    slides: report.decks.reduce((total, { slides = [] }) => total + slides.length, 0),
    stepped: sum('stepped'),
    varied: sum('varied'),
    split: sum('split'),
    refused: sum('refused'),
    faults: faults.length,
    ms: report.ms,
  }
  appendFileSync(table, `${JSON.stringify(line)}\n`)
}
