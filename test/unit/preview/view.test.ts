import { expect, test } from 'vitest'
import { readView, tryOn, viewKey, type View } from '../../../src/preview/view.ts'

const files = ['a.yaml', 'b.yaml']
const themes = ['folio', 'atlas']
const read = (words: Record<string, string>): ReturnType<typeof readView> =>
  readView(new URLSearchParams(words), files, themes)

test('a view is read from its address, and its tokens as a recap has them', () => {
  const tokens = JSON.stringify({ accent: '#76b900', font: { heading: 'Geist' } })
  const view = read({ file: 'b.yaml', size: '4:5', theme: 'atlas', tokens })
  expect(view).toMatchObject({
    ok: true,
    value: {
      file: 'b.yaml',
      size: '4:5',
      theme: 'atlas',
      tokens: { accent: '#76b900', font: { heading: 'Geist' } },
    },
  })
})

test('the first deck is shown where none is named, and no other file is ever one', () => {
  expect(read({})).toMatchObject({ value: { file: 'a.yaml', tokens: {} } })
  expect(read({ file: '/etc/passwd' })).toBeUndefined()
  expect(read({ tokens: `"${'x'.repeat(5000)}"` })).toBeUndefined()
})

test('what is no size, no theme or no token is not taken', () => {
  expect(read({ size: '3:2', theme: '../x' })).toMatchObject({
    value: { size: undefined, theme: undefined },
  })
  expect(read({ tokens: '{"radius":"square"}' })).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'recap/unknown-value' }],
  })
  expect(read({ tokens: '{"accent":' })?.ok).toBe(false)
})

test('a page can name no file through a token', () => {
  const tokens = JSON.stringify({ css: '../x.css', logo: { src: 'x.svg' }, extends: 'x.yaml' })
  expect(read({ tokens })).toMatchObject({ ok: true, value: { tokens: {} } })
})

const view = (more: Partial<View>): View => ({ file: 'a.yaml', tokens: {}, ...more })

test('what is tried stands over what a deck has, and alone over another theme', () => {
  const own = { extends: 'atlas', accent: '#000000', font: { body: 'Geist' } }
  expect(tryOn(own, view({}))).toBe(own)
  expect(tryOn(own, view({ theme: 'folio' }))).toBe('folio')
  expect(tryOn(own, view({ theme: 'folio', tokens: { radius: 'soft' } }))).toEqual({
    extends: 'folio',
    radius: 'soft',
  })
  expect(tryOn(own, view({ tokens: { font: { heading: 'Archivo' } } }))).toEqual({
    extends: 'atlas',
    accent: '#000000',
    font: { body: 'Geist', heading: 'Archivo' },
  })
  expect(tryOn('atlas', view({ tokens: { scheme: 'dark' } }))).toEqual({
    extends: 'atlas',
    scheme: 'dark',
  })
  expect(tryOn(undefined, view({ tokens: { scheme: 'dark' } }))).toEqual({ scheme: 'dark' })
})

test('the same view has the same name', () => {
  expect(viewKey(view({ size: '4:5' }))).toBe(viewKey(view({ size: '4:5' })))
  expect(viewKey(view({ size: '4:5' }))).not.toBe(viewKey(view({})))
})
