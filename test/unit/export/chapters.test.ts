import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chaptersOf, writeChapters } from '../../../src/export/chapters.ts'
import { recapOf } from '../../support/tree.ts'

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

function chapters(
  sections: readonly (number | undefined)[],
  takeaways: readonly number[] = [],
): string[] {
  const recap = recapOf(
    JSON.stringify({
      talk: { title: 'Talk' },
      sections: sections.map((at, index) => ({
        title: `S${index + 1}`,
        ...(at === undefined ? {} : { at: clock(at) }),
        takeaways: [
          { claim: 'C' },
          ...(index === 0 ? takeaways : []).map((each) => ({ claim: `T${each}`, at: clock(each) })),
        ],
      })),
    }),
  )
  return writeChapters(chaptersOf(recap)).split('\n')
}

describe('chapters', () => {
  test('begin at 00:00, with the talk where no section does', () => {
    expect(chapters([30, 90])).toEqual(['00:00 Talk', '00:30 S1', '01:30 S2'])
    expect(chapters([4, 90, 200])).toEqual(['00:00 S1', '01:30 S2', '03:20 S3'])
  })

  test('have hours in all of them where there are any', () => {
    expect(chapters([60, 3700])).toEqual(['0:00:00 Talk', '0:01:00 S1', '1:01:40 S2'])
  })

  test('take takeaways where sections are too few', () => {
    expect(chapters([60], [80, 120])).toEqual(['00:00 Talk', '01:00 S1', '01:20 T80', '02:00 T120'])
  })

  test('are none where there are not three', () => {
    expect(chapters([60])).toEqual([''])
    expect(chapters([undefined, undefined])).toEqual([''])
  })

  test('begin with the earliest takeaway of a section that has no time', () => {
    expect(chapters([undefined, 300], [100, 50])).toEqual(['00:00 Talk', '00:50 S1', '05:00 S2'])
  })

  test('are always what a video site takes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 1, maxLength: 12 }), (times) => {
        const recap = recapOf(
          JSON.stringify({
            talk: { title: 'Talk' },
            takeaways: times.map((at) => ({ claim: 'A\nclaim', at: clock(at) })),
          }),
        )
        const found = chaptersOf(recap)
        const starts = found.map(({ seconds }) => seconds)
        expect([1, 2]).not.toContain(found.length)
        expect(
          starts.every((start, index) =>
            index === 0 ? start === 0 : start >= starts[index - 1]! + 10,
          ),
        ).toBe(true)
        expect(
          writeChapters(found)
            .split('\n')
            .every((line) => line === '' || /^(?:\d:)?\d\d:\d\d \S/.test(line)),
        ).toBe(true)
      }),
    )
  })
})
