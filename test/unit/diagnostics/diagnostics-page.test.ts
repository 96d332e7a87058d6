import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../../../src/diagnostics/entry.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { parseSource } from '../../../src/load/parse-source.ts'
import { understandRecap } from '../../../src/pipeline.ts'
import { diagnosticsPage, examplesOf } from '../../support/diagnostics-page.ts'

describe('docs/diagnostics.md', () => {
  it('is the catalogue as it is now', async () => {
    await expect(diagnosticsPage()).toMatchFileSnapshot('../../../docs/diagnostics.md')
  })
})

const tested = { ...examplesOf('recap'), ...examplesOf('source') }

/** What is found in a recap, to which a talk and takeaways are added where it has none. */
function findingsIn(yaml: string): readonly Diagnostic[] {
  const isWhole = !/^(?:talk|deck|summary|resources|takeaways|sections|afterdeck):/.test(yaml)
  const talk = isWhole || yaml.startsWith('talk:') ? '' : 'talk: { title: The way in }\n'
  const takeaways = isWhole || /^(?:takeaways|sections|summary):/m.test(yaml) ? '' : 'takeaways: [{ claim: A }]\n' // prettier-ignore
  const parsed = parseSource({ file: 'talk.yaml', text: talk + yaml + takeaways })
  const { diagnostics: earlier } = parsed
  return parsed.ok ? understandRecap(parsed.value, { earlier }).diagnostics : earlier
}

describe('The examples of docs/diagnostics.md', () => {
  it('are there for every code, and for no other', () => {
    const codes = [...Object.keys(tested), ...Object.keys(examplesOf('others'))]
    expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted())
  })

  it.each(Object.entries(tested))(
    'of %s raises it before, and nothing after',
    (code, [before, after]) => {
      expect(findingsIn(before).map((each) => each.code)).toContain(code)
      expect(findingsIn(after)).toEqual([])
    },
  )
})

describe.each(Object.entries<CatalogueEntry>(catalogue))('%s', (code, entry) => {
  it('is named by a stage and by words', () => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('is told in full sentences, without blame and exclamation', () => {
    const sentences = [entry.meaning, entry.message, entry.hint].filter(
      (sentence): sentence is string => sentence !== undefined,
    )
    for (const sentence of sentences) {
      expect(sentence, code).toMatch(/[.?)”}]$/)
      expect(sentence, code).not.toMatch(/!(?=\s|$)|\b(schema|AST|node|invalid input)\b/)
    }
  })
})
