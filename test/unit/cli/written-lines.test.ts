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
