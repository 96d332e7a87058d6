import { makeMarp } from './marp-options.ts'

/** The themes that come with Marp. */
export const marpThemes = ['default', 'gaia', 'uncover'] as const

/** The CSS of one of them; undefined for other names. */
export function marpThemeCss(name: string): string | undefined {
  if (!(marpThemes as readonly string[]).includes(name)) return undefined
  return makeMarp(false).themeSet.get(name)?.css
}
