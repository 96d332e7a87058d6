import { describe, expect, it } from 'vitest'
import { declaredCharset, toUtf8 } from '../../../src/import/page-charset.ts'
import { readArticle } from '../../../src/import/read-article.ts'
import { readChapters } from '../../../src/import/read-chapters.ts'
import {
  namesIn,
  onlyNamesIn,
  readDay,
  readTag,
  recordingUrl,
} from '../../../src/import/talk-facts.ts'
import { languageOfLetters } from '../../../src/import/talk-language.ts'
import { writePrompt } from '../../../src/import/write-prompt.ts'
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

describe('Facts', () => {
  it.each([
    ['By Ann Lee and Bo Diaz', ['Ann Lee', 'Bo Diaz']],
    ['von Tilda van der Berg', ['Tilda van der Berg']],
    ['文：山田花子', ['山田花子']],
    ['Ann Lee, 12 March 2026 · 5 min read', ['Ann Lee']],
    ['posted yesterday', []],
  ])('finds the names in “%s”', (line, names) => {
    expect(namesIn(line).map(({ name }) => name)).toEqual(names)
  })

  it('tells a line of names from one that says more', () => {
    expect(onlyNamesIn('Ann Lee, Bo')).toHaveLength(2)
    expect(onlyNamesIn('Ann Lee, who came late')).toBeUndefined()
  })

  it('takes days that exist, languages that are tags, and recordings', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-1', '12 May'].map((day) => readDay(day))).toEqual(['2024-02-29', '2023-02', '2024', undefined, undefined]) // prettier-ignore
    expect(['de_AT', 'english', 'x', 'zh-hant'].map((tag) => readTag(tag))).toEqual(['de-AT', undefined, undefined, 'zh-Hant']) // prettier-ignore
    expect(['//player.vimeo.com/video/12345', 'https://youtu.be/abcdefg?t=3', 'https://example.org/a.mp4', 'https://example.org/watch?v=abcdefg'].map((url) => recordingUrl(url))).toEqual(['https://vimeo.com/12345', 'https://www.youtube.com/watch?v=abcdefg', 'https://example.org/a.mp4', undefined]) // prettier-ignore
  })

  it('knows a language by letters that no other one has', () => {
    expect(['会議の見直し', '회의를 다시', 'Ein Satz', '会议'].map(languageOfLetters)).toEqual(['ja', 'ko', undefined, undefined]) // prettier-ignore
  })
})

describe('A page in an old encoding', () => {
  const bytes = Buffer.from('<meta charset="iso-8859-1"><p>Größe', 'latin1')

  it('is read as it says it is written', () => {
    expect(declaredCharset(bytes)).toBe('iso-8859-1')
    expect(new TextDecoder().decode(toUtf8(bytes, 'iso-8859-1'))).toContain('Größe')
  })

  it('stays as it is where the page is wrong about itself, or its encoding is unknown', () => {
    const right = Buffer.from('<meta charset="iso-8859-1"><p>Größe')
    expect(toUtf8(right, 'iso-8859-1')).toBe(right)
    expect(toUtf8(bytes, 'x-nobody')).toBe(bytes)
  })
})
