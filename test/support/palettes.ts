import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaletteFile, Scheme } from '../../src/colour/palette.ts'

const folder = join(import.meta.dirname, '../../templates/themes')

export const themeNames = ['folio', 'grid', 'kernel', 'atlas', 'poster'] as const
export const schemes: readonly Scheme[] = ['light', 'dark']

/** The palette of a built-in theme. */
export function paletteFile(theme: string): PaletteFile {
  return JSON.parse(readFileSync(join(folder, theme, 'palette.json'), 'utf8'))
}
