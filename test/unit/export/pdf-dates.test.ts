import { describe, expect, test } from 'vitest'
import { documentDate, fixDates } from '../../../src/export/pdf-dates.ts'

const info = (date: string): string =>
  `1 0 obj\n<</Title (/CreationDate \\(D:1\\))\n/CreationDate (${date})\n/ModDate (${date})>>\nendobj\n`
const rest = "2 0 obj\n<</CreationDate (D:20991231235959+00'00')>>\nendobj\n"
const pdf = (date: string): Uint8Array =>
  Buffer.from(`%PDF-1.4\n${info(date)}${rest}trailer\n<</Size 3\n/Info 1 0 R>>\n%%EOF\n`)

describe('the dates in a PDF', () => {
  test('are overwritten in place, in the information of the document and nowhere else', () => {
    const fixed = fixDates(pdf("D:20260102030405+00'00'"), new Date('2024-03-01T00:00:00Z'))
    expect(Buffer.from(fixed).equals(pdf("D:20240301000000+00'00'"))).toBe(true)
  })

  test('of a form that is not known stay as they are', () => {
    const bytes = pdf('D:2026')
    expect(Buffer.from(fixDates(bytes, new Date(0))).equals(bytes)).toBe(true)
  })

  test('leave the bytes that they were given alone', () => {
    const bytes = pdf("D:20260102030405+00'00'")
    const before = Buffer.from(bytes)
    fixDates(bytes, new Date(0))
    expect(before.equals(bytes)).toBe(true)
  })
})

describe('the date of a document', () => {
  test.each([
    ['0', '2024-03-01', '1970-01-01T00:00:00.000Z'],
    ['1700000000', undefined, '2023-11-14T22:13:20.000Z'],
    [undefined, '2024-03-01', '2024-03-01T00:00:00.000Z'],
    [undefined, '2024-03', '2024-03-01T00:00:00.000Z'],
    [undefined, '2024', '2024-01-01T00:00:00.000Z'],
    [undefined, undefined, '2000-01-01T00:00:00.000Z'],
    ['', '2024', '2024-01-01T00:00:00.000Z'],
    ['yesterday', undefined, '2000-01-01T00:00:00.000Z'],
    ['-5', undefined, '2000-01-01T00:00:00.000Z'],
  ])('of SOURCE_DATE_EPOCH %s and a talk of %s is %s', (epoch, talk, expected) => {
    expect(documentDate(epoch, talk).toISOString()).toBe(expected)
  })

  test('is one that a PDF can hold, whatever SOURCE_DATE_EPOCH says', () => {
    const fixed = fixDates(pdf("D:20260102030405+00'00'"), documentDate('99999999999', '2024'))
    expect(fixed).toHaveLength(pdf("D:20260102030405+00'00'").length)
    expect(Buffer.from(fixed).toString()).toMatch(/\/ModDate \(D:\d{14}\+00'00'\)/)
  })
})
