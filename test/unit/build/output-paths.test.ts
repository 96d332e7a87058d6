import { describe, expect, test } from 'vitest'
import { defaultOptions, type DeckSource } from '../../../src/build/build-options.ts'
import { checkOutputs, knownPaths, outputPath, stemOf } from '../../../src/build/output-paths.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import type { Format } from '../../../src/model/report.ts'

const file = (path: string): DeckSource => ({ kind: 'file', path })

function clashes(
  sources: readonly DeckSource[],
  out: string,
  formats: readonly Format[],
): Promise<string[]> {
  const options = { ...defaultOptions, formats, out }
  return checkOutputs(sources, options, nodeHost).then((found) =>
    found.map(({ code, message }) => `${code} ${message}`),
  )
}

describe('the name of a result', () => {
  test.each([
    ['talk.yaml', 'talk'],
    ['a/b/talk.recap.yml', 'talk'],
    ['Vortrag für Grüße.json', 'Vortrag für Grüße'],
    ['講演.yaml', '講演'],
  ])('made from %s begins with %s', (path, stem) => {
    expect(stemOf(file(path))).toBe(stem)
    expect(outputPath(file(path), 'notes', { out: 'out' })).toBe(`out/${stem}.notes.txt`)
  })

  test('made from standard input begins with recap', () => {
    expect(outputPath({ kind: 'stdin' }, 'pdf', { out: 'out' })).toBe('out/recap.pdf')
    expect(outputPath({ kind: 'value', value: {} }, 'html', { out: 'out' })).toBe('out/recap.html')
  })
})

describe('the names of formats', () => {
  const place = { out: 'out', size: '4:5' } as const

  test.each([
    ['png', 'out/talk.4x5.001.png'],
    ['contact', 'out/talk.4x5.contact.png'],
    ['handout', 'out/talk.4x5.handout.pdf'],
    ['share', 'out/talk.share.png'],
    ['recap', 'out/talk.recap.md'],
    ['carousel', 'out/talk.carousel.pdf'],
  ] as const)('%s is %s: what has slides of the deck names its size', (format, path) => {
    expect(outputPath(file('talk.yaml'), format, place)).toBe(path)
  })

  test('a carousel has pictures too, which must not be those of another recap', async () => {
    expect(knownPaths(file('talk.yaml'), 'carousel', place)).toEqual([
      'out/talk.carousel.pdf',
      'out/talk.carousel.001.png',
    ])
    const sources = [file('talk.yaml'), file('talk.carousel.yaml')]
    expect(await clashes(sources, 'x', ['carousel', 'png'])).toEqual([
      expect.stringMatching(/^usage\/same-output .*talk\.carousel\.001\.png/),
    ])
  })
})

describe('results', () => {
  test('of different names get along', async () => {
    expect(await clashes([file('a.yaml'), file('b.yaml')], 'x', ['html', 'pdf'])).toEqual([])
  })

  test('of one name clash, for each format, also where only case tells them apart', async () => {
    const found = await clashes([file('talk.yaml'), file('sub/Talk.recap.json')], 'x', [
      'html',
      'md',
    ])
    expect(found).toEqual([
      expect.stringMatching(/^usage\/same-output .*talk\.yaml.*Talk\.recap\.json.*x\/Talk\.html/),
      expect.stringMatching(/^usage\/same-output .*x\/Talk\.md/),
    ])
  })

  test('never take the place of a source, whichever input it is of', async () => {
    expect(await clashes([file('x/talk.md')], './x/../x', ['md'])).toHaveLength(1)
    expect(await clashes([file('talk.yaml'), file('x/talk.html')], 'x', ['html'])).toEqual(
      expect.arrayContaining([expect.stringMatching(/^usage\/source-as-output x\/talk\.html/)]),
    )
  })
})
