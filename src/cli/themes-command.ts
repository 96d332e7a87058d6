import process from 'node:process'
import { listThemes, type ListedTheme } from '../build/list-themes.ts'
import { newTheme } from '../build/new-theme.ts'
import { nodeHost } from '../host/node-host.ts'
import { packageVersion } from '../package-files.ts'
import { tellMade } from './tell-made.ts'

/** The options of `themes` as commander hands them over. */
export interface ThemesFlags {
  readonly json?: boolean
}

/** The options of `themes new`. */
export interface NewThemeFlags extends ThemesFlags {
  readonly from?: string
  readonly out?: string
  readonly force?: boolean
}

/** Prints the themes that can be named. */
export function runThemesCommand({ json = false }: ThemesFlags): number {
  const themes = listThemes()
  const object = { version: packageVersion(), themes }
  process.stdout.write(json ? `${JSON.stringify(object, null, 2)}\n` : `${themes.map(lineOf).join('\n')}\n`) // prettier-ignore
  return 0
}

function lineOf({ name, description, schemes, fonts }: ListedTheme): string {
  return `${name.padEnd(9)}${description}\n         ${schemes.join(', ')} · ${fonts.join(', ')}`
}

/** Writes a theme to begin with, and says how to use it. */
export async function runNewThemeCommand(name: string, flags: NewThemeFlags): Promise<number> {
  const { from = 'folio', out = '.', force = false } = flags
  const result = await newTheme({ name, from, out, force }, nodeHost)
  const next = `Next: afterdeck build talk.yaml --theme ${result.theme}`
  return tellMade(result, { json: flags.json, next })
}
