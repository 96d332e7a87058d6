import { Marp, type MarpOptions } from '@marp-team/marp-core'
import { katexMarpCorePlugin } from '@marp-team/marp-core/plugins/katex'
import { katexSettings } from '../text/katex-settings.ts'
import { htmlAllowlist } from './html-allowlist.ts'

/** How marp-core is set up: no script, no pictures from afar, only the short list of tags. */
const marpOptions = {
  html: htmlAllowlist,
  script: false,
  emoji: { shortcode: false, unicode: false },
  math: false,
  slug: false,
  minifyCSS: false,
} as const

/** A Marp of our own; with `math`, it sets formulas, and KaTeX is loaded once there is one. */
export function makeMarp(math: boolean, options: MarpOptions = {}): Marp {
  const marp = new Marp({ ...marpOptions, ...options, math: math && 'katex' })
  if (!math) return marp
  const settings = { ...katexSettings, throwOnError: false }
  return marp.use(katexMarpCorePlugin({ options: settings, fontPath: false }))
}

/** A stylesheet without KaTeX's fonts, which come as those of a theme do: only the ones that a deck needs, inside. */
export function withoutMathFonts(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^{}]*\bKaTeX_[^{}]*\}/g, '')
}
