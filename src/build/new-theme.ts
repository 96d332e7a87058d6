// What `afterdeck themes new` writes: a brand file with every token, and the CSS of a theme to begin from.
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { Host } from '../host/host.ts'
import { packagePalette, packageTheme, packageVersion, themeNames } from '../package-files.ts'
import { writeNewFiles, type NewFiles } from './init-project.ts'

/** What a new theme is made of. */
export interface NewThemeOptions {
  readonly name: string
  /** The theme that it begins from. */
  readonly from: string
  /** Where its folder goes. */
  readonly out: string
  readonly force: boolean
}

/** What became of it. */
export interface NewThemeReport<Finding> {
  readonly version: string
  readonly ok: boolean
  /** What `--theme` takes. */
  readonly theme: string
  readonly files: readonly string[]
  readonly kept: readonly string[]
  readonly diagnostics: readonly Finding[]
}

/** Writes a theme of one's own to begin with. */
export async function newTheme(
  { name, from, out, force }: NewThemeOptions,
  host: Host,
): Promise<NewThemeReport<Diagnostic>> {
  const folder = join(out, name)
  const theme = join(folder, 'theme.yaml').replaceAll('\\', '/')
  const version = packageVersion()
  const faults = faultsOf(name, from)
  if (faults.length > 0)
    return { version, ok: false, theme, files: [], kept: [], diagnostics: faults }
  const files: NewFiles = { 'theme.yaml': brandText(name, from, theme), 'theme.css': cssText(from) }
  return { version, theme, ...(await writeNewFiles(folder, files, { host, force })) }
}

function faultsOf(name: string, from: string): Diagnostic[] {
  const isName = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}$/u.test(name)
  const isTheme = (themeNames as readonly string[]).includes(from)
  const hint = didYouMean(from, themeNames)
  return [
    ...(isName ? [] : [report('theme/bad-name', { name })]),
    ...(isTheme ? [] : [report('theme/unknown', { theme: from }, { expected: themeNames, ...(hint && { hint }) })]), // prettier-ignore
  ]
}

/** Every token with the value that it has in the theme, for those who take its sign away. */
function brandText(name: string, from: string, theme: string): string {
  const { tokens } = packageTheme(from)
  const palette = packagePalette(from)[tokens.scheme]
  const { fonts, ground } = tokens
  const grounds = ['cover', 'section', 'statement', 'quote'].map((layout) => `${layout}: ${ground[layout] ?? 'base'}`) // prettier-ignore
  const roles = ['accent', 'accent2', 'background', 'text', 'positive', 'negative', 'warning'] as const // prettier-ignore
  const colours = roles.map((role) => `# ${role}: "${palette[role]}"`)
  return `# The theme ${name}, begun from ${from}.
#   afterdeck build talk.yaml --theme ${theme}
# or in a recap beside its folder:  deck: { theme: ${name}/theme.yaml }
extends: ${from}
# Rules of your own, behind those of ${from}.
css: theme.css

# Each token below has the value of ${from}: take the “# ” away and change it.
# scheme: ${tokens.scheme}   # light, dark, auto
${colours.join('\n')}
# exact: false   # true keeps the accent exactly as it is
# font: { heading: ${fonts.heading}, body: ${fonts.body}, mono: ${fonts.mono}, numeral: ${fonts.numeral} }
# logo: { src: logo.svg, alt: "", every: false }   # beside this file
# radius: ${tokens.radius}   # none, soft, round
# density: ${tokens.density}   # airy, normal, compact
# ground: { ${grounds.join(', ')} }   # base, surface, accent, inverse, pop, photo
# device: ${tokens.device}   # full, quiet, none
# pageNumber: ${tokens.pageNumber}   # n, n of N, none
# bullets: ${tokens.bullets}   # dash, square, number, none
# table: ${tokens.table}   # rules, zebra, boxes
# footer: "{talk}"   # also {section}, {date}, {event}
# license: CC BY 4.0
`
}

function cssText(from: string): string {
  return `/* The rules of ${from} as a start: change them, or delete those that are to stay as they are.
   Colours are roles, such as var(--accent); a ground binds them again. The list is in docs/theming.md. */

${packageTheme(from).css}`
}
