import { describe, expect, it } from 'vitest'
import type { TalkMaterial } from '../../../src/draft/make-recap.ts'
import { importText } from '../../support/imported.ts'

/** The takeaways of an article in Markdown without headings. */
const takeaways = (text: string, more: Partial<TalkMaterial> = {}) =>
  importText(text, 'markdown', more).recap.takeaways?.map((takeaway) => {
    const entries = Object.entries(takeaway).filter(([key]) => key !== 'basis')
    return Object.fromEntries(entries)
  })

describe('A paragraph', () => {
  it('is a claim as a whole where it is short', () => {
    expect(takeaways('Bo waits. It is late.')).toEqual([{ claim: 'Bo waits. It is late.' }])
  })

  it('has its first sentence as claim, and the others as text', () => {
    expect(
      takeaways(
        'Bo waits. Nobody knows why, and nobody has asked him so far, because it is late. The tide is out.',
      ),
    ).toEqual([
      {
        claim: 'Bo waits.',
        text: 'Nobody knows why, and nobody has asked him so far, because it is late. The tide is out.',
      },
    ])
  })

  it('ends no sentence at an abbreviation, nor within a quotation', () => {
    expect(
      takeaways(
        'Ann e.g. Dr. Lee said “Go. Now.” and left. We stayed, although the boat had gone by then, too.',
      ),
    ).toEqual([
      {
        claim: 'Ann e.g. Dr. Lee said “Go. Now.” and left.',
        text: 'We stayed, although the boat had gone by then, too.',
      },
    ])
  })

  it('gives its last sentence to the list that it leads to', () => {
    expect(takeaways('It rained. Two things helped:\n\n- a roof\n- a stove')).toEqual([
      { claim: 'It rained.' },
      { claim: 'Two things helped', points: ['a roof', 'a stove'] },
    ])
  })
})

describe('Headings', () => {
  it('are title, sections and claims; below a claim that is used, they stand above', () => {
    const text = '# T\n\n## A\n\n### One\n\nShort.\n\n- x\n\nThere is more. And more.\n\n## B\n\n### Two\n\n#### Deep\n\nSaid.' // prettier-ignore
    expect(importText(text).recap).toMatchObject({
      talk: { title: 'T' },
      sections: [
        { title: 'A', takeaways: [{ claim: 'One', text: 'Short.', points: ['x'] }, { claim: 'There is more. And more.', kicker: 'One' }] }, // prettier-ignore
        {
          title: 'B',
          takeaways: [{ claim: 'Two' }, { claim: 'Deep', kicker: 'Two', text: 'Said.' }],
        },
      ],
    })
  })

  it('have a place where nothing stands below them', () => {
    const [section] = importText('# T\n\n## Empty\n\n## B\n\nSaid.').recap.sections!
    expect(section).toMatchObject({ title: 'Empty', takeaways: [{ claim: 'Empty', 'x-todo': expect.any(String) }] }) // prettier-ignore
  })

  it('give the beginning the title of the talk, and mark that', () => {
    const [section] = importText('# T\n\nLead.\n\n## A\n\nSaid.').recap.sections!
    expect(section).toMatchObject({ title: 'T', 'x-todo': expect.any(String) })
  })

  it('lead to summary, sources and resources by their names', () => {
    const text =
      '# T\n\n## In short\n\n- a\n- b\n\n## A\n\nSaid.\n\n## References\n\n1. A book, <https://example.org/b>\n2. A talk\n\n## Further reading\n\n- [More](https://example.org/m)\n\n[^1]: A note.'
    const { recap, facts } = importText(text)
    expect(recap).toMatchObject({
      summary: ['a', 'b'],
      sections: [{ title: 'A' }],
      resources: [{ label: 'More', url: 'https://example.org/m' }],
      sources: [{ text: 'A book, https://example.org/b', url: 'https://example.org/b' }, { text: 'A talk' }, { text: '[1] A note.' }], // prettier-ignore
    })
    expect(facts.leftOut.map(({ reason, text: each }) => `${reason}: ${each}`)).toEqual(
      ['In short', 'References', 'Further reading'].map((each) => `heading: ${each}`),
    )
  })
})

describe('A list', () => {
  it('keeps a few short parts of an item beside it, and makes a takeaway of more', () => {
    const long = 'a part that is far too long to be read in a row with others of its kind'
    expect(
      takeaways(
        `Lead:\n\n- plain\n- Fruit\n  - apples\n  - pears\n- Long\n  - ${long} one\n  - ${long} two\n  - ${long} three`,
      ),
    ).toEqual([
      // prettier-ignore
      { claim: 'Lead', points: ['plain', 'Fruit: apples; pears'] },
      { claim: 'Long', points: [`${long} one`, `${long} two`, `${long} three`] },
    ])
  })

  it('is steps only where its words say so', () => {
    const items = '1. **Saw**: cut it\n2. **Nail** it'
    expect(takeaways(`The steps are:\n\n${items}`)).toMatchObject([{ steps: [{ head: 'Saw', text: 'cut it' }, { head: 'Nail', text: 'it' }] }]) // prettier-ignore
    expect(takeaways(`Two reasons:\n\n${items}`)).toMatchObject([{ points: ['**Saw**: cut it', '**Nail** it'] }]) // prettier-ignore
  })

  it('is a checklist where all of its boxes are open', () => {
    expect(takeaways('Next:\n\n- [ ] sail\n- [ ] row')).toEqual([{ claim: 'Next', checklist: ['sail', 'row'] }]) // prettier-ignore
    expect(takeaways('Next:\n\n- [ ] sail\n- [x] row')).toMatchObject([{ points: [String.raw`\[ \] sail`, String.raw`\[x\] row`] }].map(() => ({ claim: 'Next' }))) // prettier-ignore
  })
})

describe('Pictures', () => {
  const text =
    '# T\n\nLook at it. Here it is, between the two sheds, where nobody has seen it for the last twelve years, or perhaps thirteen.\n\n![A boat](https://example.org/b.png)\n\n![](c.png)'

  it('that can’t be had are links in the notes, and told', () => {
    const { facts } = importText(text, 'markdown', { pictureFor: () => undefined })
    expect(takeaways(text, { pictureFor: () => undefined })).toEqual([
      {
        claim: 'Look at it.',
        text: 'Here it is, between the two sheds, where nobody has seen it for the last twelve years, or perhaps thirteen.',
        notes: '[A boat](https://example.org/b.png)',
      },
    ])
    expect(facts.leftOut.map(({ reason }) => reason)).toEqual(['picture', 'picture'])
  })

  it('have an alternative text, and a mark where the article has none', () => {
    const { recap } = importText(text)
    expect(recap.takeaways).toMatchObject([
      { image: { alt: 'A boat' } },
      { image: { src: 'c.png', alt: 'Look at it.', 'x-todo': expect.any(String) } },
    ])
  })
})

it('tells where each piece went, and everything that is left to do', () => {
  const { facts } = importText(
    '# T\n\n## A\n\nThis is one. Two is the number that comes after it wherever people count things one after the other, day by day.\n\n> Said.',
  )
  expect(facts.placed).toEqual([
    { kind: 'sentence', text: 'This is one.', path: ['sections', 0, 'takeaways', 0, 'claim'] },
    {
      kind: 'paragraph',
      text: 'Two is the number that comes after it wherever people count things one after the other, day by day.',
      path: ['sections', 0, 'takeaways', 0, 'text'],
    },
    { kind: 'quote', text: 'Said.', path: ['sections', 0, 'takeaways', 0, 'quote'] },
  ])
  expect(facts.todos.map(({ path }) => path)).toEqual([['talk'], ['talk'], ['talk'], ['talk']])
})

it('says that claims are in the words of the article', () => {
  const [takeaway] = importText('Said by nobody.').recap.takeaways!
  expect(takeaway).toEqual({ claim: 'Said by nobody.', basis: 'paraphrase' })
})

it('divides texts that are longer than a recap may hold', () => {
  const long = 'A sentence that is said again and again. '.repeat(2000)
  const { recap } = importText(`${long}\n\n\`\`\`\n${'code\n'.repeat(8000)}\`\`\``)
  const lengths: readonly string[] = recap.takeaways!.flatMap(({ claim, text = '', code }) => [claim, text, code?.text ?? '']) // prettier-ignore
  expect(Math.max(...lengths.map(({ length }) => length))).toBeLessThan(20_000)
  const all = lengths.reduce((sum, { length }) => sum + length, 0)
  expect(all).toBeGreaterThan(long.length + 'code\n'.length * 8000 - 100)
})
