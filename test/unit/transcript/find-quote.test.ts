import { describe, expect, test } from 'vitest'
import { quoteFinder, type FoundQuote } from '../../../src/transcript/find-quote.ts'
import { indexTranscript } from '../../../src/transcript/transcript-index.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'
import { captionsOf, talks } from './talks.ts'

const finderOf = (text: string, language = 'en') =>
  quoteFinder(indexTranscript({ cues: captionsOf(text) }, language))

const stateIn = (said: string, quote: string, language = 'en'): string =>
  finderOf(said, language)(quote).state

describe('what is alike', () => {
  test.each([
    ['en', 'We did NOT build a wall.', 'we did not build a wall'],
    ['en', 'it’s “only” water — really', "It's only water, really!"],
    ['en', 'we use open source tools', 'We use open-source tools'],
    ['en', 'we use open-source tools', 'we use opensource tools'],
    ['en', 'so um we uh waited for it', 'So we waited for it.'],
    ['en', 'so we waited for it', 'So, um, we waited for it.'],
    ['en', 'we had twenty five boats then', 'We had 25 boats then'],
    ['en', 'we had 25 boats then', 'we had twenty-five boats then'],
    ['en', 'it took ten thousand days to do', 'it took 10,000 days to do'],
    ['en', 'a hundred and more of them', '100 and more of them'],
    ['en', 'it slows waves by seventy percent', 'It slows waves by 70%'],
    ['en', 'down to 1.58 bits per weight', 'down to 1,58 bits per weight'],
    ['en', 'salt & water are all it needs', 'salt and water are all it needs'],
    ['de', 'wir hatten fünfundzwanzig Boote im Hafen', 'Wir hatten 25 Boote im Hafen'],
    ['de', 'die Straße ist, äh, zu', 'Die Strasse ist zu'],
    ['de', 'dreißig Prozent gingen verloren', '30 % gingen verloren'],
    ['fr', 'nous avions quatre-vingt-dix-neuf bateaux', 'Nous avions 99 bateaux'],
    ['fr', 'soixante et onze pour cent du port', '71 % du port'],
    ['fr', 'l’eau monte, euh, toujours', "L'eau monte toujours"],
    ['ar', 'كان لدينا ٢٥ قاربا في البحر', 'كان لدينا 25 قارباً في البحر'],
    ['tr', 'izmir ılık suyla yaşar', 'İZMİR ılık suyla yaşar'],
    ['tr', 'ılık su bize ışık oldu', 'Ilık su bize IŞIK oldu'],
    ['fa', 'ما فقط راه را می رود و ساختيم و كار', 'ما فقط راه را می‌رود و ساختیم و کار'],
    ['hi', 'हमारे पास २५ नावें थीं', 'हमारे पास 25 नावें थीं'],
    ['ja', '海は、えーと、壁が嫌いだと言っていました', '海は壁が嫌いだと言っていました。'],
    ['zh', '海水，嗯，不喜欢墙。', '海水不喜欢墙'],
    ['th', 'ทะเลไม่ชอบกำแพง', 'ไม่ชอบกำแพง'],
    ['ko', '바다는 벽을 싫어한다', '바다는 벽을 싫어한다.'],
    ['en', 'the ﬁrst cafe\u0301 was ours', 'The first café was ours'],
  ])('%s: “%s” has “%s”', (language, said, quote) => {
    expect(stateIn(said, quote, language)).toBe('verbatim')
  })

  test.each([
    ['we did not build a wall there', 'we did build a wall there', 'altered'],
    ['we lost thirty boats in the storm', 'we lost forty boats in the storm', 'altered'],
    ['in 20 25 people left the place', 'in 2025 people left the place', 'altered'],
    ['we started with the oysters then', 'we started with these oysters then', 'altered'],
    ['they were restarted by hand later', 'started by', 'not-found'],
    ['we start with art', 'tart with', 'not-found'],
    ['ask the water first', 'the wall', 'not-found'],
    ['we had 30 boats', '3', 'not-found'],
    ['a b c', '…', 'not-found'],
  ])('“%s” does not have “%s”', (said, quote, state) => {
    expect(stateIn(said, quote)).toBe(state)
  })

  test('a filler alone is found as it was said', () => {
    expect(stateIn('well um yes', 'Um.')).toBe('verbatim')
  })
})

describe('words left out', () => {
  const said = 'you put old shells into a net you sink the net and then you wait for a year'

  test.each([
    ['you put old shells into a net […] and then you wait', 'trimmed'],
    ['You put old shells [...] and then you wait […]', 'trimmed'],
    ['[…] sink the net', 'trimmed'],
    ['and then you wait […] you put old shells', 'altered'],
    ['you put old shells into a net and then you wait', 'altered'],
    ['you put old shells into a net … and then you wait', 'altered'],
    ['[…]', 'not-found'],
  ])('“%s” is %s', (quote, state) => {
    expect(stateIn(said, quote)).toBe(state)
  })
})

describe('the place', () => {
  const cues = [
    'it is a vibe check',
    'and then',
    'it is a vibe',
    'check',
    'the end of it is a vibe check',
  ]
  const index = indexTranscript(
    { cues: cues.map((text, place) => ({ startSeconds: place * 100, text })) },
    'en',
  )
  const find = quoteFinder(index)
  const cueOf = ({ passage }: FoundQuote): number => index.cueAt(passage!.start)

  test('is the first of several, or the one nearest to a time', () => {
    expect(cueOf(find('It is a vibe check'))).toBe(0)
    expect(cueOf(find('It is a vibe check', 220))).toBe(2)
    expect(cueOf(find('It is a vibe check', 4000))).toBe(4)
  })

  test('is the cue with the first word, of a trimmed quote as close to the others as can be', () => {
    expect(cueOf(find('then it is a vibe'))).toBe(1)
    expect(cueOf(find('it is a vibe check […] the end'))).toBe(2)
  })
})

test('changes say what was said and what was quoted', () => {
  const find = finderOf(talks.en)
  const { state, changes } = find('We said yes, and all people thought that we were mad')
  expect(state).toBe('altered')
  expect(changes).toEqual([
    { said: 'no', quoted: 'yes' },
    { said: '', quoted: 'all' },
  ])
})

test('of a long quote the changes are told wherever they are', () => {
  const said = Array.from({ length: 900 }, (_, index) => `word${index}`)
  const quoted = said.with(20, 'first').with(850, 'last').join(' ')
  const { state, changes } = finderOf(said.join(' '))(quoted)
  expect(state).toBe('altered')
  expect(changes).toEqual([
    { said: 'word20', quoted: 'first' },
    { said: 'word850', quoted: 'last' },
  ])
})

test('a quote of any length is answered', () => {
  const find = finderOf(talks.en)
  const long = `${talks.en} no `.repeat(8)
  expect(cpuSeconds(() => expect(find(long).state).toBe('altered'))).toBeLessThan(2)
})
