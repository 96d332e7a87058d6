import { htmlAllowlist } from './html-allowlist.ts'

/** How marp-core is set up: no script, no pictures from afar, only the short list of tags. */
export const marpOptions = {
  html: htmlAllowlist,
  script: false,
  emoji: { shortcode: false, unicode: false },
  math: false,
  slug: false,
  minifyCSS: false,
} as const
