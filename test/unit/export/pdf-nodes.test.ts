import { expect, test } from 'vitest'
import { numberNodes } from '../../../src/export/pdf-nodes.ts'

const numbered = (text: string): string =>
  Buffer.from(numberNodes(Buffer.from(text, 'latin1'))).toString('latin1')

test('Named elements are numbered from 1 on, in their order, wherever they are named', () => {
  const pdf = (a: string, b: string): string =>
    `/ID (node${b})>>\n/ID (node${a})>>\n/Headers [(node${a}) (node${b})]\n` +
    `/Names [(node${a}) 308 0 R (node${b}) 310 0 R]`
  expect(numbered(pdf('00000163', '00001200'))).toBe(pdf('00000001', '00000002'))
})

test('Texts that look like names, and everything else, stay as they are', () => {
  const texts =
    '/Title (node00000163)\n/Alt (node00000163)\n(a \\(node00000163\\))\n/ID (node1)\nR\\(node00000163\\)'
  expect(numbered(texts)).toBe(texts)
  const bytes = Buffer.from([0xff, 0, 0x80, 0x0a])
  expect(Buffer.from(numberNodes(bytes)).equals(bytes)).toBe(true)
})
