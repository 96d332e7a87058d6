import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/build/doctor.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('A PDF of one page is well, anything else is told', () => {
  expect(pagesOf(bytes('%PDF-1.4 /Type /Page /Type /Pages'))).toMatchObject({ ok: true, value: 1 })
  for (const sick of ['', 'no PDF', '%PDF-1.4', '%PDF-1.4 /Type /Page /Type /Page']) {
    expect(pagesOf(bytes(sick))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'browser/no-pdf' }],
    })
  }
})
