import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './run-cli.ts'

/** A slice of a font package: which file of ours stands for it, and the signs that its stylesheet claims. */
export interface Slice {
  readonly file: string
  readonly ranges: string
  readonly weight?: number
}

/**
 * Writes `node_modules/@fontsource/<name>` below a folder, in the form of the real ones. Its files are bundled ones
 * under other names, so that they are fonts, but do not have the signs.
 */
export function writeFontPackage(folder: string, name: string, slices: readonly Slice[]): string {
  const root = join(folder, 'node_modules', '@fontsource', name)
  mkdirSync(join(root, 'files'), { recursive: true })
  const sheets = new Map<number, string>()
  slices.forEach(({ file, ranges, weight = 400 }, index) => {
    const target = `files/${name}-${index}-${weight}-normal.woff2`
    cpSync(join(repository, 'templates/fonts', file), join(root, target))
    const rule = `@font-face {
  font-family: '${familyOf(name)}';
  font-style: normal;
  font-display: swap;
  font-weight: ${weight};
  src: url(./${target}) format('woff2'), url(./${target.replace('woff2', 'woff')}) format('woff');
  unicode-range: ${ranges};
}
`
    sheets.set(weight, (sheets.get(weight) ?? '') + rule)
  })
  for (const [weight, css] of sheets) writeFileSync(join(root, `${weight}.css`), css)
  return root
}

function familyOf(name: string): string {
  return name.replace(/^noto-sans-/, 'Noto Sans ').replace(/[a-z]+$/, (last) => last.toUpperCase())
}
