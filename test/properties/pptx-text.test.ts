import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeckPlan } from '../../src/model/deck.ts'
import { packageTheme } from '../../src/package-files.ts'
import { planDeck } from '../../src/plan/plan-deck.ts'
import { exportPptx } from '../../src/pptx/export-pptx.ts'
import { readXml } from '../support/xml-reader.ts'
import { xmlText } from '../../src/pptx/xml.ts'
import { resolveTheme } from '../../src/theme/resolve-theme.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { lintPptx } from '../support/pptx-lint.ts'
import { recapFiles, recapYaml } from '../support/pptx-of.ts'
import { allTexts, readPptx } from '../support/pptx-reader.ts'
import { recapOf } from '../support/tree.ts'

const example = planDeck(
  recapOf(recapYaml(recapFiles.find((file) => /every-evidence/.test(file))!)),
  { size: '16:9' },
)
const theme = resolveTheme(packageTheme('poster'))

// What is a choice or a time of the format is left as it is, and so is what nothing but a number can be.
const fixed = new Set([
  'id', 'whole', 'layout', 'target', 'type', 'prefer', 'fit', 'focus', 'effort', 'part', 'basis', 'date', 'language', 'direction', 'size', 'mode', 'video', 'url', 'src', 'photo', 'written', 'footer',
]) // prettier-ignore

/** A plan whose every text is the next one of a list: what no check of a recap has seen. */
function filled(plan: DeckPlan, texts: readonly string[]): DeckPlan {
  let count = 0
  const fill = (value: unknown, key: string): unknown => {
    if (fixed.has(key) || key === 'words') return value
    if (typeof value === 'string') return texts[count++ % texts.length]
    if (Array.isArray(value)) return value.map((each) => fill(each, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fill(each, name)]))
  }
  return fill(plan, '') as DeckPlan
}

function exported(texts: readonly string[]): Uint8Array {
  const [title = ''] = texts
  return exportPptx({
    plan: filled(example, texts),
    steps: new Map(),
    theme,
    images: new Map(),
    rasters: new Map(),
    facts: {
      title,
      authors: [title],
      subject: title,
      keywords: [title],
      language: 'en',
      date: new Date('2025-01-31T10:20:30Z'),
    },
  }).bytes
}

/** What is left of a text that XML cannot hold, without blanks. */
function shown(text: string): string {
  return text.replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD').replaceAll(/\s+/g, '')
}

describe('a presentation of hostile texts', () => {
  test('needs no repair and shows them as they are', () => {
    for (let start = 0; start < hostileTexts.length; start += 12) {
      const texts = hostileTexts.slice(start, start + 12)
      const pptx = readPptx(exported(texts))
      expect(lintPptx(pptx)).toEqual([])
      const all = allTexts(pptx).map(shown).join('\n')
      for (const text of texts) expect(all).toContain(shown(text))
    }
  })

  test('needs no repair with signs that XML cannot hold', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '\u0000',
        '\uD800',
        '\uDC00x',
        '\u001B[31m',
        ']]>',
        '&#0;',
        '\uFFFE',
        '\u0085',
      ),
    )
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 8 }), (texts) => {
        expect(lintPptx(readPptx(exported(texts)))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  test('holds every sign that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: read } = readXml(`<a>${xmlText(text)}</a>`)
        expect(read).toBe(
          text
            .replaceAll('\r\n', '\n')
            .replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD'),
        )
      }),
    )
  })
})
