import type { Outcome } from '../diagnostics/outcome.ts'
import {
  packageSheet,
  packageTemplateCode,
  packageTemplates,
  packageTheme,
} from '../package-files.ts'
import { prepareStyle, type DeckStyle } from '../pipeline.ts'
import type { ThemeChoices, ThemeSource } from '../theme/resolve-theme.ts'
import { noTemplates, type OwnTemplates } from './read-templates.ts'

/** A look that the package brings along, with what an author chose of it and templates of their own. */
export function packageStyle(
  theme = 'folio',
  choices?: ThemeChoices,
  templates: OwnTemplates = noTemplates,
): Outcome<DeckStyle> {
  return styleFrom({ ...packageTheme(theme), choices }, templates)
}

/** A look of whatever theme. */
export function styleFrom(
  source: ThemeSource,
  templates: OwnTemplates = noTemplates,
): Outcome<DeckStyle> {
  const texts = new Map([...packageTemplates(), ...templates.texts])
  return prepareStyle(texts, source, {
    readySheet: packageSheet,
    readyTemplates: packageTemplateCode,
    files: templates.files,
  })
}
