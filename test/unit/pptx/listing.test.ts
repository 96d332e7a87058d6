import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../../src/model/deck.ts'
import type { Slide } from '../../../src/model/slide.ts'
import { planDeck } from '../../../src/plan/plan-deck.ts'
import { inlineText, spokenText } from '../../../src/text/inline-text.ts'
import { listPptx, type ListedSlide } from '../../support/pptx-listing.ts'
import { pptxOf, recapFiles, recapYaml } from '../../support/pptx-of.ts'
import { readPptx } from '../../support/pptx-reader.ts'
import { recapOf } from '../../support/tree.ts'

interface Listed {
  readonly plan: DeckPlan
  readonly slides: readonly ListedSlide[]
}

function listed(file: string): Listed {
  const yaml = recapYaml(file)
  return {
    plan: planDeck(recapOf(yaml), { size: '16:9' }),
    slides: listPptx(readPptx(pptxOf(yaml))),
  }
}

/** A title as it is read out, with the part that a slide is of several. */
function titleOf({ title, part }: Slide): string {
  return inlineText(title) + (part === undefined ? '' : ` (${part.number}/${part.total})`)
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** Formulas are shown without their dollars. */
function unmarked(text: string): string {
  return text.replaceAll('$', '')
}

/** The cells that a slide's table has by the recap; nothing where it has none, or is laid out in its own way. */
function cellsOf(slide: Slide): string[][] | undefined {
  if (slide.layout === 'table')
    return [[...slide.fields.columns], ...slide.fields.rows.map((row) => row.map(inlineText))]
  if (slide.layout === 'myth')
    return slide.fields.rows.map(({ myth, reality }) => [inlineText(myth), inlineText(reality)])
  if (slide.layout === 'mapping')
    return slide.fields.pairs.map(([a, b, note]) => [a, b, note ?? ''])
  return undefined
}

describe.each(recapFiles.map((file) => [file.replace(/^.*\//, ''), file] as const))(
  'a reader of the presentation of %s',
  (_, file) => {
    const { plan, slides } = listed(file)

    it('finds the titles of the recap, one on each slide', () => {
      expect(slides.map(({ title }) => title)).toEqual(plan.slides.map(titleOf))
    })

    it('finds each place once, in the layout that the slide has, the title first and the number last', () => {
      for (const { places, layoutPlaces } of slides) {
        expect(twice(places)).toEqual([])
        expect(places.filter((place) => !layoutPlaces.includes(place))).toEqual([])
        expect(places[0]).toMatch(/^(?:title|ctrTitle) /)
        const number = places.findIndex((place) => place.startsWith('sldNum'))
        expect([-1, places.length - 1]).toContain(number)
      }
    })

    it('finds the notes of the recap below their slides, and no others', () => {
      expect(slides.map(({ notes }) => notes.join('\n'))).toEqual(
        plan.slides.map(({ notes }) => notes.map(spokenText).join('\n')),
      )
    })

    it('finds every cell of its tables', () => {
      for (const [index, slide] of plan.slides.entries()) {
        const cells = cellsOf(slide)
        if (cells === undefined) continue
        const [table = []] = slides[index]!.tables
        const own = slide.layout === 'table' ? table : table.slice(1)
        expect(own).toHaveLength(cells.length)
        for (const [row, texts] of cells.entries())
          for (const text of texts) expect(own[row]!.join('\n')).toContain(unmarked(text))
      }
    })

    it('is told what pictures, tables and charts show', () => {
      expect(slides.flatMap(({ descriptions }) => descriptions)).not.toContain(undefined)
    })

    it('reads all text in the language of the recap', () => {
      expect([...new Set(slides.flatMap(({ languages }) => languages))]).toEqual([plan.language])
    })
  },
)
