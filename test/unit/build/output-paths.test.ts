import { describe, expect, test } from 'vitest'
import { defaultOptions, type DeckSource } from '../../../src/build/build-options.ts'
import { checkOutputs, outputPath, stemOf } from '../../../src/build/output-paths.ts'
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
    expect(outputPath(file(path), 'notes', 'out')).toBe(`out/${stem}.notes.txt`)
  })

  test('made from standard input begins with recap', () => {
    expect(outputPath({ kind: 'stdin' }, 'pdf', 'out')).toBe('out/recap.pdf')
    expect(outputPath({ kind: 'value', value: {} }, 'html', 'out')).toBe('out/recap.html')
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
