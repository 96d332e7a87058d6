// Runs once, when the package is built: makes the stylesheets that would else be made in every run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { packageSheetFile } from '../package-files.ts'
import { packageStyle } from './package-style.ts'

const style = packageStyle()
if (!style.ok) throw new Error(style.diagnostics.map(({ message }) => message).join(' '))
for (const math of [false, true]) {
  const file = packageSheetFile(style.value.theme.css, math)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, style.value.sheet(math))
}
