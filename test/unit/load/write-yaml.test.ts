import { expect, it } from 'vitest'
import { writeYaml } from '../../../src/load/write-yaml.ts'

it('writes what a person would write', () => {
  const long =
    'A sentence that goes on and on until it no longer fits beside its key on one line of text.'
  const value = {
    talk: { title: 'A: b', duration: '31:20', date: '2026-05-01', 'x-todo': ['one'] },
    sections: [
      {
        title: 'A',
        takeaways: [{ claim: long, text: 'One.\n\nTwo.', code: { text: 'a\n  b\n' } }],
      },
      {
        title: 'B',
        takeaways: [
          {
            claim: 'C',
            table: {
              columns: ['a', ''],
              rows: [
                ['1', '*b*'],
                [long, 'c'],
              ],
            },
          },
        ],
      },
    ],
  }
  expect(writeYaml(value, { comment: ' Imported.' })).toBe(`# Imported.

talk:
  title: 'A: b'
  duration: '31:20'
  date: 2026-05-01
  x-todo:
    - one

sections:
  - title: A
    takeaways:
      - claim: >-
          A sentence that goes on and on until it no longer fits beside its key on one line of text.
        text: |-
          One.

          Two.
        code:
          text: |
            a
              b

  - title: B
    takeaways:
      - claim: C
        table:
          columns: [ a, '' ]
          rows:
            - [ '1', '*b*' ]
            - - >-
                A sentence that goes on and on until it no longer fits beside its key on one line of
                text.
              - c
`)
})
