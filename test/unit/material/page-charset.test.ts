import { describe, expect, it } from 'vitest'
import { declaredCharset, toUtf8 } from '../../../src/material/page-charset.ts'

describe('A page in an old encoding', () => {
  const bytes = Buffer.from('<meta charset="iso-8859-1"><p>Größe', 'latin1')

  it('is read as it says it is written', () => {
    expect(declaredCharset(bytes)).toBe('iso-8859-1')
    expect(new TextDecoder().decode(toUtf8(bytes, 'iso-8859-1'))).toContain('Größe')
  })

  it('stays as it is where the page is wrong about itself, or its encoding is unknown', () => {
    const right = Buffer.from('<meta charset="iso-8859-1"><p>Größe')
    expect(toUtf8(right, 'iso-8859-1')).toBe(right)
    expect(toUtf8(bytes, 'x-nobody')).toBe(bytes)
  })
})
