import { describe, expect, test } from 'vitest'
import { canvasPx } from '../../../src/model/canvas.ts'
import { contactGrid, contactSheet } from '../../../src/render/contact-sheet.ts'
import { compileYaml } from '../../support/deck-of.ts'

const sizes = Object.values(canvasPx).map(([widthPx, heightPx]) => ({ widthPx, heightPx }))

describe('the grid of a contact sheet', () => {
  test.each(sizes)('of $widthPx × $heightPx stays within 4000 px, whatever it holds', (size) => {
    for (const count of [1, 2, 7, 34, 150, 999, 2000]) {
      const grid = contactGrid(count, size)
      expect(Math.max(grid.widthPx, grid.heightPx), `${count}`).toBeLessThanOrEqual(4000)
      expect(grid.tilePx, `${count}`).toBeGreaterThan(count > 500 ? 20 : 100)
    }
  })

  test('has more columns of narrow slides than of wide ones', () => {
    const [wide, , , tall] = sizes.map((size) => contactGrid(24, size).columns)
    expect(tall).toBeGreaterThan(wide!)
    expect(wide).toBeGreaterThan(2)
  })

  test('shows a single slide by itself', () => {
    expect(contactGrid(1, sizes[0]!)).toMatchObject({ columns: 1, tilePx: 560 })
  })
})

test('A contact sheet has the title, the speakers, every slide and its number', () => {
  const { deck } = compileYaml(
    'talk: { title: <T>, speakers: [Ada] }\ntakeaways: [{ claim: A }, { claim: B }]\n',
  )
  const { html } = contactSheet(deck, '')
  expect(html).toContain('<h1>&lt;T&gt;</h1><p>Ada</p>')
  expect(html.match(/<svg data-marpit-svg/g)).toHaveLength(deck.slides.length)
  expect(html).toContain('<span>3</span>')
})
