import { expect, test } from 'vitest'
import { compileYaml } from '../../support/deck-of.ts'

const recap = 'talk: { title: T }\ntakeaways: [{ claim: c, points: [p] }]'

function classesOf(yaml: string): string[] {
  const { markdown } = compileYaml(yaml).markdown
  return [...markdown.matchAll(/<!-- _class: (.+?) -->/g)].map(([, classes]) => classes!)
}

test('The slides of a deck that is presented say so: their words break at a larger step', () => {
  expect(classesOf(recap)).toEqual(['cover', 'claim'])
  expect(classesOf(`deck: { mode: present }\n${recap}`)).toEqual(['cover present', 'claim present'])
})

test('A title with a word that narrow pages cannot hold says so', () => {
  const titled = (claim: string): string =>
    classesOf(recap.replace('claim: c', `claim: "${claim}"`))[1]!
  expect(titled('Veränderung des Desinfektionsmittelverbrauchs')).toBe('claim long-words')
  expect(titled('Many words of a usual length stand here, and none is long')).toBe('claim')
  expect(titled('松林図屏風では描かれていない霧が奥行きを生んでいるのである')).toBe('claim')
})
