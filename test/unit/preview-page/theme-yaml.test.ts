import { expect, test } from 'vitest'
import { themeYaml } from '../../../src/preview-page/theme-yaml.ts'
import { recapOf } from '../../support/tree.ts'

test('tokens are written as a recap has them', () => {
  const tokens = {
    scheme: 'dark',
    accent: '#76b900',
    exact: true,
    pageNumber: 'n',
    font: { heading: 'IBM Plex Sans', body: 'body.woff2' },
  }
  expect(themeYaml('atlas', tokens)).toBe(`deck:
  theme:
    extends: atlas
    scheme: dark
    accent: "#76b900"
    exact: true
    pageNumber: "n"
    font: { heading: IBM Plex Sans, body: "body.woff2" }
`)
})

test('what is written is read back as it was', () => {
  const tokens = { accent: 'rgb(1 2 3)', pageNumber: 'n of N', bullets: 'none', font: { body: 'A: "b" #c' } } // prettier-ignore
  const { deck } = recapOf(`talk: { title: T }\n${themeYaml('folio', tokens)}takeaways: [{ claim: c }]\n`) // prettier-ignore
  expect(deck?.theme).toMatchObject({ extends: 'folio', ...tokens })
})

test('nothing is written where nothing was tried', () => {
  expect(themeYaml(undefined, {})).toBe('')
  expect(themeYaml(undefined, { accent: undefined })).toBe('')
})
