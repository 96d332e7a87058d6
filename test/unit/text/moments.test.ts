import { describe, expect, test } from 'vitest'
import { momentUrl } from '../../../src/text/link-to-moment.ts'
import { parseMoment } from '../../../src/text/parse-moment.ts'

describe('parseMoment', () => {
  test.each([
    ['4:04', { text: '4:04', seconds: 244 }],
    ['04:04', { text: '04:04', seconds: 244 }],
    ['75:53', { text: '75:53', seconds: 4553 }],
    ['1:15:53', { text: '1:15:53', seconds: 4553 }],
    ['04:04-05:10', { text: '04:04–05:10', seconds: 244, endSeconds: 310 }],
    ['04:04 – 05:10', { text: '04:04–05:10', seconds: 244, endSeconds: 310 }],
    ['59:59-1:00:00', { text: '59:59–1:00:00', seconds: 3599, endSeconds: 3600 }],
  ])('reads %s', (text, moment) => {
    expect(parseMoment(text)).toEqual(moment)
  })

  test.each([
    ['244', 'form'],
    ['4:4', 'form'],
    ['', 'form'],
    [':04', 'form'],
    ['1:5:30', 'form'],
    ['4:04-', 'form'],
    ['-4:04', 'form'],
    ['4:04-5:10-6:00', 'form'],
    ['4:60', 'seconds'],
    ['1:60:00', 'minutes'],
    ['05:10-04:04', 'backwards'],
  ])('refuses %j', (text, error) => {
    expect(parseMoment(text)).toEqual({ error })
  })
})

describe('momentUrl', () => {
  const moment = { text: '4:04', seconds: 244 }
  const range = { text: '4:04–5:10', seconds: 244, endSeconds: 310 }

  test.each([
    ['https://www.youtube.com/watch?v=a', 'https://www.youtube.com/watch?v=a&t=244'],
    [
      'https://www.youtube.com/watch?v=a&t=10s&list=b',
      'https://www.youtube.com/watch?v=a&t=244&list=b',
    ],
    ['https://youtu.be/a?start=3#t=9', 'https://youtu.be/a?t=244'],
    ['https://www.youtube.com/live/a', 'https://www.youtube.com/live/a?t=244'],
    ['https://www.youtube.com/shorts/a', 'https://www.youtube.com/shorts/a?t=244'],
    [
      'https://www.youtube-nocookie.com/embed/a',
      'https://www.youtube-nocookie.com/embed/a?t=244&start=244',
    ],
    ['https://vimeo.com/1', 'https://vimeo.com/1#t=244s'],
    ['https://x.example/a.mp4#t=1', 'https://x.example/a.mp4#t=244'],
    ['https://x.example/a.mp4#track=b', 'https://x.example/a.mp4#track=b&t=244'],
    ['https://x.example/#/talks/3', 'https://x.example/#/talks/3'],
    ['https://notyoutube.com/watch?v=a', 'https://notyoutube.com/watch?v=a#t=244'],
  ])('links to a moment of %s', (video, url) => {
    expect(momentUrl(video, moment)).toBe(url)
  })

  test('links to a stretch where the address can say one', () => {
    expect(momentUrl('https://x.example/a.mp4', range)).toBe('https://x.example/a.mp4#t=244,310')
    expect(momentUrl('https://youtu.be/a', range)).toBe('https://youtu.be/a?t=244')
  })
})
