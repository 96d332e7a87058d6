import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultOptions } from '../../../src/build/build-options.ts'
import { Findings } from '../../../src/build/findings.ts'
import type { LaidOutDeck, Workshop } from '../../../src/build/laid-out-deck.ts'
import { countDecks } from '../../../src/build/progress.ts'
import { writeDeck } from '../../../src/build/write-deck.ts'
import { fail } from '../../../src/diagnostics/outcome.ts'
import { report } from '../../../src/diagnostics/report.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { compileYaml } from '../../support/deck-of.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { recapOf } from '../../support/tree.ts'

const yaml = 'talk: { title: T }\ntakeaways: [{ claim: A }]\n'

test('A format that fails leaves the others, and its fault is told once', async () => {
  const out = temporaryFolder()
  const fault = report('fit/overflow', {
    page: 2,
    title: 'A',
    pixels: 9,
    edge: 'the height of its box',
    field: 'claim',
    characters: 60,
  })
  const deck: LaidOutDeck = {
    deck: compileYaml(yaml).deck,
    fontCss: '',
    recap: {
      value: recapOf(yaml),
      layOut: () => Promise.resolve(fail([{ ...fault, slide: 2 }])),
    },
  }
  const run: Workshop = {
    host: nodeHost,
    options: { ...defaultOptions, formats: ['carousel', 'recap', 'share', 'notes'], out },
    browser: undefined,
    prints: false,
    inspects: false,
    texts: new Map(),
    styles: new Map(),
    sources: [],
    themes: new Map(),
    counter: countDecks(1, undefined),
  }
  const found = new Findings('a.yaml', { strict: false, rules: {} })
  const files = await writeDeck({ kind: 'file', path: 'a.yaml' }, [deck], { run, found })
  expect(files.map(({ format }) => format)).toEqual(['recap', 'notes'])
  expect(existsSync(join(out, 'a.recap.md'))).toBe(true)
  expect(existsSync(join(out, 'a.carousel.pdf'))).toBe(false)
  expect(found.fine).toBe(false)
  expect(found.all.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^fit\/overflow carousel: /),
    expect.stringMatching(/^fit\/overflow share: /),
  ])
})

test('What is found twice is told once, as an error where warnings are to be errors', () => {
  const found = new Findings('a.yaml', { strict: true, rules: {} })
  const warning = report('quote/not-found', {})
  found.add([warning])
  found.add([warning])
  expect(found.all).toHaveLength(1)
  expect(found.all[0]).toMatchObject({ severity: 'error', file: 'a.yaml' })
})
