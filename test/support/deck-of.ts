import { packageTemplates, packageTheme } from '../../src/package-files.ts'
import { compile, prepareStyle, type Compiled } from '../../src/pipeline.ts'
import { recapOf } from './tree.ts'

// All decks here have one style: its stylesheets are made once.
const style = prepareStyle(packageTemplates(), packageTheme('folio'))

/** A recap's YAML as a compiled deck, without a browser and without images. */
export function compileYaml(yaml: string): Compiled {
  if (!style.ok) throw new Error('The templates are not right.')
  const compiled = compile({
    recap: recapOf(yaml),
    size: '16:9',
    style: style.value,
    images: new Map(),
    imageFolder: 'deck.images',
  })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  return compiled.value
}
