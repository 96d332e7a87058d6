import type { ThemeTokenFile } from '../model/theme.ts'

/** What stylesheets of authors begin from: our layouts without drawings, all of them on one ground. */
export function plainTokens(name: string, scheme: 'light' | 'dark'): ThemeTokenFile {
  return {
    name,
    description: 'A stylesheet of your own.',
    scheme,
    fonts: {
      heading: 'Source Sans 3',
      body: 'Source Sans 3',
      mono: 'Source Code Pro',
      numeral: 'Source Sans 3',
      quote: 'Source Sans 3',
    },
    weights: { heading: 600, display: 600, strong: 600, numeral: 600, quote: 400 },
    quoteStyle: 'normal',
    radius: 'soft',
    density: 'normal',
    device: 'none',
    pageNumber: 'n',
    bullets: 'dash',
    table: 'rules',
    ground: {},
  }
}

/** What themes of ours say themselves, and a line between pictures of slides and what lies behind them. */
export const plainCss: string = [
  'section{--track-title:-0.01em;--track-display:-0.02em;isolation:isolate}',
  'section::before{pointer-events:none}',
  // Where the title is a small line above, it is no title to look at.
  'section.quote>:is(h1,h2,h3),section.stats:has(.figures li:only-child)>:is(h1,h2,h3){background:none;border:0;padding:0}',
].join('\n')
