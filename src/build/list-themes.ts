// What `afterdeck themes` tells: the looks that can be named.
import { packageTheme, themeNames } from '../package-files.ts'
import { marpThemes } from '../render/marp-themes.ts'

/** A theme for those who choose one. */
export interface ListedTheme {
  readonly name: string
  readonly description: string
  /** The scheme that it has by itself comes first. */
  readonly schemes: readonly ('light' | 'dark')[]
  /** The families that it is set in, each once. */
  readonly fonts: readonly string[]
}

const ofMarp: Readonly<Record<(typeof marpThemes)[number], string>> = {
  default: 'Marp’s default: white, plain, blue links.',
  gaia: 'Marp’s gaia: cream paper, grey-blue type.',
  uncover: 'Marp’s uncover: white and quiet.',
}

/** Our themes, then those that come with Marp. */
export function listThemes(): ListedTheme[] {
  const ours = themeNames.map((name): ListedTheme => {
    const { description, scheme, fonts } = packageTheme(name).tokens
    const other = scheme === 'light' ? 'dark' : 'light'
    return {
      name,
      description,
      schemes: [scheme, other],
      fonts: [...new Set(Object.values(fonts))],
    }
  })
  const theirs = marpThemes.map((name): ListedTheme => {
    const fonts = ['Source Sans 3', 'Source Code Pro']
    return { name, description: ofMarp[name], schemes: ['light'], fonts }
  })
  return [...ours, ...theirs]
}
