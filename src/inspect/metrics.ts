/** A pair of text and ground that is hard to read. */
export interface FaintText {
  /** The first words of the text. */
  readonly text: string
  /** By WCAG 2.2. */
  readonly ratio: number
  /** Whether it is at least 24 px, or 18.7 px and bold, on a slide 720 px high. */
  readonly large: boolean
}

/** Two texts of different blocks that lie on each other. */
export interface TextOverlap {
  readonly first: string
  readonly second: string
}

/** What was measured of a slide. Lengths are in px of the slide. */
export interface SlideMetrics {
  readonly words: number
  /** The smallest type of the content, and a text set in it. */
  readonly smallest: { readonly px: number; readonly text: string } | undefined
  readonly faint: FaintText | undefined
  readonly overlap: TextOverlap | undefined
  /** The height that title and body take of the height between the margins, 0 to 1. */
  readonly fill: number
  /** Paragraphs whose last line is one short word. */
  readonly orphans: readonly string[]
  /** Characters of the longest line, as far as its width tells. */
  readonly longestLine: number
  readonly title: { readonly px: number; readonly top: number } | undefined
  /** Pictures that show fewer px than they cover. */
  readonly coarse: readonly string[]
}
