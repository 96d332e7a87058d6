import { expect, test } from 'vitest'
import { figureView, imageView, numberColumns } from '../../../src/compose/evidence-views.ts'
import { makeImageShelf } from '../../../src/compose/image-shelf.ts'
import type { Inline } from '../../../src/model/inline.ts'

const cell = (text: string): Inline => (text === '' ? [] : [{ type: 'text', text }])

function isNumber(...cells: string[]): boolean | undefined {
  return numberColumns({ columns: ['A'], rows: cells.map((text) => [cell(text)]) })[0]
}

test('Numbers with units stand in a column of numbers, words and ranges do not', () => {
  expect(isNumber('27 kg', '5 kg')).toBe(true)
  expect(isNumber('18 200 k€', '−3 %')).toBe(true)
  expect(isNumber('0.5 MHz', '—', '')).toBe(true)
  expect(isNumber('10 kilometres')).toBe(false)
  expect(isNumber('1–2', '3')).toBe(false)
  expect(isNumber('—', '')).toBe(false)
})

test('A unit of several words stands below its number', () => {
  const classes = (unit: string): unknown =>
    (figureView({ value: '3', unit, label: cell('l') }) as { unitClasses: string }).unitClasses
  expect(['km', '%', 'seconds'].map(classes)).toEqual(['unit', 'unit', 'unit'])
  expect(['words of memory', 'cases a year'].map(classes)).toEqual(['unit long', 'unit long'])
})

test('A picture of few pixels is not blown up, and a drawing always is', () => {
  const classes = (mediaType: string, widthPx: number): string => {
    const asset = { src: 'a', mediaType, base64: '', widthPx }
    const shelf = makeImageShelf(new Map([['a', asset]]), 'images')
    return (imageView({ src: 'a', alt: 'b' }, shelf) as { classes: string }).classes
  }
  expect(classes('image/png', 96)).toBe('contain fx50 fy50 tiny w25')
  expect(classes('image/png', 1600)).toBe('contain fx50 fy50')
  expect(classes('image/svg+xml', 96)).toBe('contain fx50 fy50')
})
