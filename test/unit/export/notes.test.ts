import { expect, test } from 'vitest'
import { exportNotes } from '../../../src/export/notes.ts'
import { compileYaml } from '../../support/deck-of.ts'

const plan = (text: string): string => exportNotes(compileYaml(text).deck)

test('Notes name each slide with its page, its title and its moment, and say what to say', () => {
  const text = plan(`
talk: { title: The talk, speakers: [Ada, { name: Bo }] }
takeaways:
  - claim: A *claim*
    at: "04:04-05:10"
    points: [p]
    notes: |
      First line
      of **one** paragraph.

      Another.
`)
  expect(text).toBe(`The talk
Ada, Bo

1. The talk

2. A claim [04:04–05:10]

   First line of one paragraph.

   Another.
`)
})
