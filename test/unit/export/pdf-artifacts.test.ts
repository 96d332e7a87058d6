import { describe, expect, test } from 'vitest'
import { withArtifacts } from '../../../src/export/pdf-artifacts.ts'

const lines = (...each: readonly string[]): string => each.join('\n')

describe('what a page draws', () => {
  test('is an ornament where it stands in no tag', () => {
    const ground = ['q', '0 0 9 9 re', 'f']
    const words = ['/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', 'EMC']
    const number = ['BT', '1 0 Td <02> Tj', 'ET', 'Q']
    expect(withArtifacts(lines(...ground, ...words, ...number))).toBe(
      lines('/Artifact BMC', ...ground, 'EMC', ...words, '/Artifact BMC', ...number, 'EMC'),
    )
  })

  test('stays as it is where all of it has tags', () => {
    const page = lines(
      'q',
      '1 0 0 1 0 0 cm',
      '/P <</MCID 0 >>BDC',
      'BT',
      '<01> Tj',
      'ET',
      'EMC',
      'Q',
    )
    expect(withArtifacts(page)).toBe(page)
  })

  test('is not taken out of a tag by one within it', () => {
    const page = lines('/P <</MCID 0 >>BDC', '/Span BMC', '<01> Tj', 'EMC', '<02> Tj', 'EMC')
    expect(withArtifacts(page)).toBe(page)
  })

  test.each(['S', 'f*', 'B', '/X1 Do', '/S1 sh', '[<01>] TJ'])('counts by %s', (operator) => {
    expect(withArtifacts(operator)).toBe(lines('/Artifact BMC', operator, 'EMC'))
  })
})
