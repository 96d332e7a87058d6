import { describe, expect, test } from 'vitest'
import { build } from '../../../src/build/api.ts'
import { defaultOptions } from '../../../src/build/build-options.ts'
import { readApiOptions } from '../../../src/build/read-api-options.ts'

const wrong: readonly unknown[] = [
  null,
  'html',
  [],
  { formt: ['html'] },
  { toString: 'x' },
  { formats: 'html' },
  { formats: ['docx'] },
  { formats: [] },
  { out: 1 },
  { fit: 'no' },
  { jobs: 0 },
  { jobs: 1.5 },
  { jobs: Number.NaN },
  { sizes: '16:9' },
  { sizes: [] },
  { sizes: ['9:16'] },
  { scale: 9 },
  { scale: '2' },
  { theme: { extends: 'atlas' } },
  { theme: '' },
  { rules: { 'look/none': 'off' } },
  { rules: { 'look/orphan': 'no' } },
  { merge: 1 },
  { paper: 'a5' },
  { pptxFonts: 'mine' },
]

describe('the options of the Node API', () => {
  test('are those of the commands where nothing is said, an undefined value included', () => {
    expect(readApiOptions({})).toEqual(defaultOptions)
    expect(readApiOptions({ out: undefined, formats: undefined })).toEqual(defaultOptions)
  })

  test('are kept, and nothing is done twice', () => {
    const options = { formats: ['notes', 'md', 'notes'], sizes: ['4:5', '4:5'], jobs: 2 }
    const read = { formats: ['notes', 'md'], sizes: ['4:5'], jobs: 2 }
    expect(readApiOptions(options)).toEqual({ ...defaultOptions, ...read })
  })

  test.each(wrong.map((options) => ({ options })))(
    'are refused as a TypeError of ours: $options',
    async ({ options }) => {
      expect(() => readApiOptions(options)).toThrow(/^(?:The option|There is no option)/)
      const recap = { talk: { title: 'T' } }
      await expect(build(recap, options as object)).rejects.toThrow(TypeError)
    },
  )
})
