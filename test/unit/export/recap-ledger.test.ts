import { expect, test } from 'vitest'
import { exportRecap } from '../../../src/export/recap.ts'
import { statedRecap } from '../../support/stated-quotes.ts'
import { recapOf } from '../../support/tree.ts'

const notes = exportRecap(statedRecap)

test('show notes end with what the takeaways rest on', () => {
  const table = notes.slice(notes.indexOf('## What each takeaway rests on'))
  expect(table).toMatchInlineSnapshot(`
    "## What each takeaway rests on

    | Takeaway | Moment | Quote | Basis |
    | --- | --- | --- | --- |
    | A \\| B holds | [01:00](https://example.com/talk#t=60) | Verbatim | Said |
    | Second | [02:00](https://example.com/talk#t=120) | Trimmed | Paraphrase |
    | Third | [03:00](https://example.com/talk#t=180) | Altered · [05:00](https://example.com/talk#t=300) | Interpretation |
    | Fourth |  | Not found | Said |
    | Fifth |  |  | Said |
    | Sixth |  |  | Said |
    "
  `)
})

test('show notes say of checked quotes that they were, and of no other', () => {
  expect(notes.match(/checked against the transcript/g)).toHaveLength(2)
  expect(notes).toContain('> first words\n>\n> — checked against the transcript\n')
  expect(notes).toContain('> third words\n>\n> — [05:00]')
})

test('show notes have no ledger where the deck has none', () => {
  expect(exportRecap(recapOf('talk: { title: T }\ntakeaways: [{ claim: C }]\n'))).not.toContain(
    '| ',
  )
})
