import { expect, test } from 'vitest'
import { writtenLines } from '../../../src/cli/written-lines.ts'

test('Each file that was written has a line; pictures with numbers share one', () => {
  const png = ['001', '002', '003'].map((number) => ({
    format: 'png' as const,
    path: `dist/a.${number}.png`,
    bytes: 400_001,
    pages: 1,
  }))
  expect(
    writtenLines([
      { format: 'pdf', path: 'dist/a.pdf', bytes: 1200, pages: 3 },
      ...png,
      { format: 'handout', path: 'dist/a.handout.pdf', bytes: 1000, pages: 2 },
      { format: 'carousel', path: 'dist/a.carousel.pdf', bytes: 1000, pages: 9 },
      { format: 'carousel', path: 'dist/a.carousel.001.png', bytes: 1000, pages: 1 },
      { format: 'share', path: 'dist/a.share.png', bytes: 1, pages: 1 },
      { format: 'notes', path: 'dist/a.notes.txt', bytes: 0 },
    ]),
  ).toEqual([
    'dist/a.pdf  3 slides, 2 kB',
    'dist/a.001.png … a.003.png  3 pictures, 1.2 MB',
    'dist/a.handout.pdf  2 pages, 1 kB',
    'dist/a.carousel.pdf  9 cards, 1 kB',
    'dist/a.carousel.001.png  1 kB',
    'dist/a.share.png  1 kB',
    'dist/a.notes.txt  0 kB',
  ])
})

test('A file without its fonts is followed by those that its readers need', () => {
  const lines = (fonts: readonly string[]): string[] =>
    writtenLines([{ format: 'pptx', path: 'a.pptx', bytes: 1000, pages: 3, fonts }])
  expect(lines(['Source Serif 4', 'Source Sans 3', 'Bad\u001b[31m'])).toEqual([
    'a.pptx  3 slides, 1 kB',
    '  needs the fonts Source Serif 4, Source Sans 3 and Bad\\u{1b}[31m on the machine that opens it',
  ])
  expect(lines(['Archivo'])[1]).toBe('  needs the font Archivo on the machine that opens it')
})
