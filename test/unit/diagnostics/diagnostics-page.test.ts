import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../../../src/diagnostics/entry.ts'
import { diagnosticsPage } from '../../support/diagnostics-page.ts'

describe('docs/diagnostics.md', () => {
  it('is the catalogue as it is now', async () => {
    await expect(diagnosticsPage()).toMatchFileSnapshot('../../../docs/diagnostics.md')
  })
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
