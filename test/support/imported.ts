import { importFacts, type ImportFacts } from '../../src/draft/import-report.ts'
import { withOrder } from '../../src/draft/import-article.ts'
import { makeRecap, type TalkMaterial } from '../../src/draft/make-recap.ts'
import { readArticle, type ArticleKind } from '../../src/material/read-article.ts'
import type { RecapDraft } from '../../src/draft/recap-draft.ts'
import { writeYaml } from '../../src/load/write-yaml.ts'

/** A recap that was imported, and all that is told of it. */
export interface ImportedRecap {
  readonly recap: RecapDraft
  readonly yaml: string
  readonly facts: ImportFacts
}

/** Imports the text of an article, with every picture taken along. */
export function importText(
  text: string,
  kind: ArticleKind = 'markdown',
  more: Partial<TalkMaterial> = {},
): ImportedRecap {
  const article = readArticle({ file: 'article', text }, kind)
  if (!article.ok) throw new Error(article.diagnostics.map(({ message }) => message).join('\n'))
  return importMaterial({ article: article.value, ...more })
}

/** Makes a recap of what was read. */
export function importMaterial(material: Partial<TalkMaterial>): ImportedRecap {
  const made = makeRecap({ fallbackTitle: 'a file', pictureFor: (src) => src, ...material })
  const { talk, ...content } = made.recap
  const recap = { talk, ...withOrder(content) }
  return {
    recap,
    yaml: writeYaml(recap),
    facts: importFacts(made.recap, made.placed, made.leftOut),
  }
}

/** All texts in a value, at any depth; what is marked as a thing to do is none of the article. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'x-todo' ? [] : textsIn(each)))
}

/** The words of a text, marks left out. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of an article that neither its recap has nor the report of what was left out. */
export function lostWords(text: string, { recap, facts }: ImportedRecap): string[] {
  const kept = new Map<string, number>()
  const told = [...textsIn(recap), ...facts.leftOut.map((piece) => piece.text)]
  for (const word of told.flatMap(wordsIn)) kept.set(word, (kept.get(word) ?? 0) + 1)
  return wordsIn(text).filter((word) => {
    const count = kept.get(word) ?? 0
    kept.set(word, count - 1)
    return count <= 0
  })
}
