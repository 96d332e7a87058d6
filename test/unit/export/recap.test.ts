import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Marp } from '@marp-team/marp-core'
import { describe, expect, test } from 'vitest'
import { exportRecap } from '../../../src/export/recap.ts'
import { chooseWords } from '../../../src/words/choose-words.ts'
import { foldBlanks, htmlText } from '../../support/html-text.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { recapTexts, withoutMarks, type RecapText } from '../../support/recap-texts.ts'
import { recapOf } from '../../support/tree.ts'

const content = new URL('../../../content', import.meta.url).pathname
const recaps = [content, join(content, 'examples')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
)

/** Show notes as a reader of Markdown shows them. */
function rendered(markdown: string): string {
  const emoji = { shortcode: false, unicode: false } as const
  const marp = new Marp({ html: true, script: false, math: false, emoji })
  return marp.render(markdown).html
}

function readings({ kind, text }: RecapText): string[] {
  return kind === 'time' ? [text.replace('-', '–')] : [text, withoutMarks(text)]
}

const plain = (text: string): string => foldBlanks(text).replaceAll(/\p{Cf}/gu, '')

describe.each(recaps)('the show notes of %s', (path) => {
  const yaml = readFileSync(path, 'utf8')
  const html = rendered(exportRecap(recapOf(yaml)))
  const texts = recapTexts(yaml)

  test('have every text, its notes and what its images show among them', () => {
    const shown = plain(htmlText(html))
    const missing = texts
      .filter(({ kind }) => ['shown', 'notes', 'time', 'alt'].includes(kind))
      // Interface words are the deck's; a fence names its language.
      .filter(({ path }) => !path.startsWith('deck.words.'))
      .filter(
        ({ path, text }) => !path.endsWith('.code.language') || !html.includes(`language-${text}"`),
      )
      .filter((text) => !readings(text).some((reading) => shown.includes(plain(reading))))
    expect(texts.length, basename(path)).toBeGreaterThan(3)
    expect(missing).toEqual([])
  })

  test('have every word of the language that marks something, and every address', () => {
    const language = /^ {2}language: (\S+)/m.exec(yaml)?.[1] ?? 'en'
    const words = new Map(Object.entries(chooseWords(language, {})))
    const shown = htmlText(html)
    const lost = texts.filter(({ kind, text }) => {
      if (kind === 'word') return !shown.includes(words.get(text) ?? `no word ${text}`)
      return kind === 'link' && !html.includes(`href="${text.replaceAll('&', '&amp;')}"`)
    })
    expect(lost).toEqual([])
  })
})

test('Show notes mean nothing that the recap did not: hostile texts read as they were written', () => {
  const takeaways = hostileTexts.map((text) => ({
    claim: 'C',
    kicker: text,
    table: { columns: ['a', text], rows: [['b', 'c']] },
    quote: { text, by: text },
  }))
  const recap = recapOf(JSON.stringify({ talk: { title: 'T' }, takeaways }))
  const shown = foldBlanks(htmlText(rendered(exportRecap(recap))))
  const kept = recap.takeaways!.map(({ kicker }) => kicker!)
  expect(kept.length).toBe(hostileTexts.length)
  expect(kept.filter((text) => shown.split(foldBlanks(text)).length < 5)).toEqual([])
})

test('Show notes read well without being rendered', () => {
  const recap = recapOf(`
talk:
  title: The talk
  speakers: [{ name: Ada, role: Chair, org: Club, part: moderator }]
  event: Meeting
  date: "2024-03-02"
  video: https://youtu.be/x
sections:
  - title: First
    at: "00:30"
    line: A line
    takeaways:
      - claim: A *claim*
        at: "01:00"
        points: [One, Two]
        figures: [{ value: "20", unit: W, label: a brain, at: "01:10" }]
        quote: { text: Said., by: Ada, at: "01:20" }
        notes: A note.
  - title: Second
    at: "02:00"
    takeaways:
      - claim: Another
        checklist: [{ text: Do it, owner: Bo, effort: S }]
`)
  expect(exportRecap(recap)).toBe(`# The talk

- **Ada**, Chair, Club (Moderator)

Meeting · March 2, 2024

Video: <https://youtu.be/x>

## Chapters

\`\`\`text
00:00 The talk
00:30 First
02:00 Second
\`\`\`

## First ([00:30](https://youtu.be/x?t=30))

A line

### A *claim*

[01:00](https://youtu.be/x?t=60)

- One
- Two

* **20\u00a0W** a brain ([01:10](https://youtu.be/x?t=70))

> Said.
>
> — Ada · [01:20](https://youtu.be/x?t=80)

> **Notes**
>
> A note.

## Second ([02:00](https://youtu.be/x?t=120))

### Another

- [ ] Do it (Owner: Bo · Effort: small)
`)
})
