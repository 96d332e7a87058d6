import { describe, expect, it } from 'vitest'
import {
  namesIn,
  onlyNamesIn,
  readDay,
  readTag,
  recordingUrl,
} from '../../../src/material/talk-facts.ts'
import { transcriptLanguage } from '../../../src/material/transcript-language.ts'

describe('Facts of a talk', () => {
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

  it('takes the language that captions name', () => {
    expect(transcriptLanguage('WEBVTT\nKind: captions\nLanguage: pt-BR\n\n')).toBe('pt-BR')
    expect(transcriptLanguage('WEBVTT\n\n00:01 --> 00:02\nLanguage: fr\n')).toBeUndefined()
  })
})
