import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../../src/diagnostics/format-text.ts'
import { locate } from '../../../src/load/locate.ts'
import { parseSource } from '../../../src/load/parse-source.ts'
import { validateRecap } from '../../../src/validate/validate-recap.ts'
import { wordIds } from '../../../src/words/choose-words.ts'
import { faultyRecaps, type FaultyRecap } from '../../support/faulty-recaps.ts'

const file = 'recap.yaml'

function textOf({ lines }: FaultyRecap): string {
  return lines.map((line) => `${line}\n`).join('')
}

function diagnosticsOf(recap: FaultyRecap): readonly Diagnostic[] {
  const parsed = parseSource({ file, text: textOf(recap) })
  if (!parsed.ok) return parsed.diagnostics
  const tree = parsed.value
  const outcome = validateRecap(tree, (path, what) => locate(tree, path, what), { wordIds })
  return [...parsed.diagnostics, ...outcome.diagnostics].map((each) => ({ ...each, file }))
}

function shortForm({ code, range }: Diagnostic): string {
  return range === undefined ? code : `${range.start.line}:${range.start.column} ${code}`
}

describe('an author who writes', () => {
  test.each(faultyRecaps)('$fault is told of it, at its place', (recap) => {
    expect(diagnosticsOf(recap).map(shortForm)).toEqual(recap.finds)
  })
})

test('there are a hundred of them, all different', () => {
  expect(faultyRecaps).toHaveLength(100)
  expect(new Set(faultyRecaps.map(({ fault }) => fault)).size).toBe(100)
  expect(new Set(faultyRecaps.map(textOf)).size).toBe(100)
})

test('what is said of each reads well', async () => {
  const told = faultyRecaps.map((recap, index) => {
    const sources = new Map([[file, textOf(recap)]])
    const said = formatDiagnostics(diagnosticsOf(recap), { sources })
    return `${index + 1}. ${recap.fault}\n\n${said}\n`
  })
  await expect(told.join('\n')).toMatchFileSnapshot('faulty-recaps.txt')
})
