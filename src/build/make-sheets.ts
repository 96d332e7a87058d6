// Runs once, when the package is built: makes the stylesheets that would else be made in every run.
import { keepPackageSheet } from '../package-files.ts'
import { packageStyle } from './package-style.ts'

const style = packageStyle()
if (!style.ok) throw new Error(style.diagnostics.map(({ message }) => message).join(' '))
const { theme, sheet } = style.value
for (const math of [false, true]) keepPackageSheet(theme.css, math, sheet(math))
