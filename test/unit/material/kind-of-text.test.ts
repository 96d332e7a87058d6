import { expect, it } from 'vitest'
import { kindOfText } from '../../../src/material/kind-of-text.ts'

const dialogue = 'Anna: Hello there.\nBo: Good evening.\nAnna: Shall we begin?\nBo: Yes, we shall.'
const chapters = '0:00 Welcome\n4:10 The first part\n12:30 Questions'
const speech =
  '0:00 so welcome to this talk about bridges\n0:03 and about the people who build them\n0:06 every day of the year'

it.each([
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nHello', 'x.txt', 'transcript'],
  ['1\n00:00:01,000 --> 00:00:02,000\nHello', 'talk', 'transcript'],
  ['{"events": []}', 'captions.json', 'transcript'],
  [dialogue, 'talk.txt', 'transcript'],
  [speech, 'talk.txt', 'transcript'],
  [chapters, 'description.txt', 'chapters'],
  [`The talk.\n\n${chapters}\n\nSlides: https://example.org/`, '', 'chapters'],
  ['<!DOCTYPE html><p>Hello', 'x', 'page'],
  ['Hello', 'x.html', 'page'],
  ['<!-- saved from url -->\n<html><body>x</body></html>', 'x.txt', 'page'],
  ['# Title\n\nText', 'x.md', 'markdown'],
  [dialogue, 'x.md', 'markdown'],
  ['---\ntitle: x\n---\nText', 'x.txt', 'markdown'],
  ['Just a line', 'notes.txt', 'notes'],
  ['Just a line', '', 'notes'],
  ['talk: { title: x }', 'x.yaml', 'recap'],
  ['{"talk": {"title": "x"}}', 'x.json', 'recap'],
  ['MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x', 'x.mht', 'archive'],
  ['a,b\n1,2', 'x.csv', 'other'],
  ['{\\rtf1 hello}', 'x.txt', 'other'],
])('takes %j in “%s” for %s', (text, file, kind) => {
  expect(kindOfText(text, file)).toBe(kind)
})
