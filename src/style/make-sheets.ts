// Runs once, when the package is built: makes the stylesheets and compiles the templates, which would else be done in
// every run.
import {
  keepPackageSheet,
  keepTemplateCode,
  packageTemplates,
  themeNames,
} from '../package-files.ts'
import { writeTemplateCode } from '../pipeline.ts'
import { packageStyle } from './package-style.ts'

// For the scheme that most decks have: a sheet for each other one would make the package larger than it is worth.
for (const name of themeNames) {
  const style = packageStyle(name)
  if (!style.ok) throw new Error(style.diagnostics.map(({ message }) => message).join(' '))
  const { theme, sheet } = style.value
  for (const math of [false, true]) keepPackageSheet(theme.css, math, sheet(math))
}
const templates = packageTemplates()
const code = writeTemplateCode(templates)
if (code.ok) keepTemplateCode(templates, code.value)
