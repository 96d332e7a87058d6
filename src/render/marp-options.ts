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
export function makeMarp(math: boolean): Marp {
  return withFormulas(new Marp(optionsFor(math)), math)
}

/** The same for the slides alone of a theme whose stylesheet is there already. */
export function makeSlideMarp(
  themeCss: string,
  math: boolean,
  anchor: (index: number) => string,
): Marp {
  return withFormulas(new SlideMarp(themeCss, { ...optionsFor(math), anchor }), math)
}

/** Marp reads its own three themes whenever it is made, which takes longer than to render a deck: this one has none. */
class SlideMarp extends Marp {
  constructor(themeCss: string, options: MarpOptions) {
    super(options)
    Reflect.deleteProperty(this.themeSet, 'add')
    this.themeSet.add(themeCss)
  }

  /** What Marp's constructor calls right before it adds its themes. */
  protected override applyMarkdownItPlugins(markdown: unknown): void {
    super.applyMarkdownItPlugins(markdown)
    this.themeSet.add = () => this.themeSet.default!
  }
}

function optionsFor(math: boolean): MarpOptions {
  return { ...marpOptions, math: math && 'katex' }
}

function withFormulas(marp: Marp, math: boolean): Marp {
  if (!math) return marp
  const settings = { ...katexSettings, throwOnError: false }
  return marp.use(katexMarpCorePlugin({ options: settings, fontPath: false }))
}

/** A stylesheet without KaTeX's fonts, which come as those of a theme do: only the ones that a deck needs, inside. */
export function withoutMathFonts(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^{}]*\bKaTeX_[^{}]*\}/g, '')
}
