import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/material/read-article.ts'
import { readChapters } from '../../../src/material/read-chapters.ts'
import { languageOfLetters } from '../../../src/draft/talk-language.ts'
import { writePrompt } from '../../../src/draft/write-prompt.ts'
import { importMaterial } from '../../support/imported.ts'

const article = (text: string) => {
  const read = readArticle({ file: 'x', text }, 'markdown')
  if (!read.ok) throw new Error('unread')
  return read.value
}
const transcript = {
  cues: [{ startSeconds: 2, endSeconds: 65, speaker: 'Bo', text: 'A boat is a promise.' }],
}

describe('All that there is of a talk', () => {
  it('tells its facts together, and what nobody told', () => {
    const text = '---\nauthor: Ann Lee\n---\n# T\n\nWatch https://youtu.be/abcdefg now.'
    const { recap } = importMaterial({
      article: article(text),
      transcript,
      transcriptPath: 'a.vtt',
    })
    expect(recap.talk).toMatchObject({
      title: 'T',
      speakers: [{ name: 'Ann Lee' }, { name: 'Bo' }],
      duration: '01:05',
      video: 'https://www.youtube.com/watch?v=abcdefg',
      transcript: 'a.vtt',
    })
    expect((recap.talk['x-todo'] as string[]).map((line) => line.split(':')[0])).toEqual(['speakers', 'date', 'language']) // prettier-ignore
  })

  it('gives sections the times of chapters of their name, and tells the other chapters', () => {
    const description = readChapters(
      '0:00 Opening\n1:00 The boats!\n9:00 End\nhttps://example.org/s',
    )
    const { recap, facts } = importMaterial({
      article: article('# T\n\n## The boats\n\nSaid.'),
      description,
    })
    expect(recap.sections).toMatchObject([{ title: 'The boats', at: '01:00' }])
    expect(recap.resources).toHaveLength(1)
    expect(facts.leftOut.map(({ reason, text }) => `${reason}: ${text}`)).toEqual(['chapter: Opening', 'chapter: End']) // prettier-ignore
  })
})

describe('A language', () => {
  it('is known by letters that no other one has', () => {
    expect(['会議の見直し', '회의를 다시', 'Ein Satz', '会议'].map(languageOfLetters)).toEqual(['ja', 'ko', undefined, undefined]) // prettier-ignore
  })
})

describe('A prompt', () => {
  it('has the rules, the schema and every line with its number', () => {
    const prompt = writePrompt({
      schema: '{"a": 1}',
      transcript,
      article: article('# T\n\nOne. Two.'),
    })
    expect(prompt).toContain('{"a": 1}')
    expect(prompt).toContain('[T1] 00:02 Bo: A boat is a promise.')
    expect(prompt).toContain('[A1] T\n[A2] One. Two.')
    expect(prompt).toContain('afterdeck check recap.yaml --json')
  })
})
