import type { DeckSize, Recap } from '../../src/model/recap.ts'
import { packageTemplates, packageTheme } from '../../src/package-files.ts'
import { compile, prepareStyle, type Compiled } from '../../src/pipeline.ts'
import { recapOf } from './tree.ts'

// All decks here have one style: its stylesheets are made once.
const style = prepareStyle(packageTemplates(), packageTheme('folio'))

/** A recap, or its YAML, as a compiled deck, without a browser and without images. */
export function compileYaml(source: string | Recap, size: DeckSize = '16:9'): Compiled {
  if (!style.ok) throw new Error('The templates are not right.')
  const compiled = compile({
    recap: typeof source === 'string' ? recapOf(source) : source,
    size,
    style: style.value,
    images: new Map(),
    imageFolder: 'deck.images',
  })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  return compiled.value
}
