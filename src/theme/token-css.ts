import type { Ground, ThemeColours } from '../model/theme.ts'

/** A theme's tokens as its `tokens.json` holds them. */
export interface ThemeTokenFile {
  readonly name: string
  readonly fonts: { readonly heading: string; readonly body: string; readonly mono: string }
  /** The ground of a layout; `base` where none is named. */
  readonly grounds: Readonly<Record<string, Ground>>
  /** Every role, on the base ground. */
  readonly colours: ThemeColours
  /** The roles that another ground binds again. */
  readonly groundColours: Readonly<Record<string, ThemeColours>>
}

/** Custom properties for the base ground, and again for every other ground and the layouts that stand on it. */
export function tokenCss(tokens: ThemeTokenFile, fallbackFamilies: readonly string[]): string {
  const { fonts, colours, grounds, groundColours } = tokens
  const fontCss = [
    `--font-heading:${family(fonts.heading, fallbackFamilies)},serif;`,
    `--font-body:${family(fonts.body, fallbackFamilies)},sans-serif;`,
    `--font-mono:${family(fonts.mono, fallbackFamilies)},monospace;`,
  ].join('')
  const rules = Object.entries(groundColours).map(([ground, own]) => {
    const layouts = Object.entries(grounds).filter(([, name]) => name === ground)
    const selectors = [`section.on-${ground}`, ...layouts.map(([layout]) => `section.${layout}`)]
    return `${selectors.join(',')}{${properties({ ...colours, ...own })}}`
  })
  return [`section{${fontCss}${properties(colours)}}`, ...rules].join('\n')
}

/** Fonts of the author's project stand before ours: `--project-fonts` names them where a deck uses some. */
function family(name: string, fallbacks: readonly string[]): string {
  const [first, ...rest] = fallbacks.map((each) => `"${each}"`)
  return [`"${name}"`, `var(--project-fonts,${first})`, first, ...rest].join(',')
}

function properties(colours: ThemeColours): string {
  const roles = Object.entries(colours).map(([role, colour]) => `--${role}:${colour};`)
  return [
    ...roles,
    `--arrow:${arrow(colours['accent']!)};`,
    `--loop:${loop(colours['accent']!)};`,
  ].join('')
}

// Arrows are drawn: the Latin files of text fonts have none.
function arrow(colour: string): string {
  return svgUrl(
    '0 0 28 14',
    `<path fill="none" stroke="${colour}" stroke-width="2" d="M1 7h26M7 1L1 7l6 6M21 1l6 6-6 6"/>`,
  )
}

function loop(colour: string): string {
  return svgUrl(
    '0 0 30 24',
    `<path fill="none" stroke="${colour}" stroke-width="2.5" d="M28 2v10a6 6 0 0 1-6 6H4M10 12l-6 6 6 6"/>`,
  )
}

function svgUrl(viewBox: string, content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
