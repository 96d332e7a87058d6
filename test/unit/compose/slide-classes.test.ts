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
