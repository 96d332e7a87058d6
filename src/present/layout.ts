// Sizes and places, worked out without a browser.

/** A length and a breadth in px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How large a slide can be in a space. */
export function scaleInto(slide: Size, space: Size): number {
  return Math.max(0.01, Math.min(space.width / slide.width, space.height / slide.height))
}

/** A run of slides of one section. */
export interface Segment {
  readonly from: number
  readonly length: number
}

/** The runs of a deck whose slides are of these sections. */
export function segmentsOf(sections: readonly number[]): Segment[] {
  const starts = sections.flatMap((section, index) =>
    index === 0 || section !== sections[index - 1] ? [index] : [],
  )
  return starts.map((from, place) => ({
    from,
    length: (starts[place + 1] ?? sections.length) - from,
  }))
}

/** How much of a run has been shown, from 0 to 1. */
export function shareShown({ from, length }: Segment, index: number): number {
  return Math.max(0, Math.min(1, (index + 1 - from) / length))
}

/** Where an arrow key leads in a grid of so many columns; nothing for other keys. */
export function gridStep(key: string, columns: number, rtl: boolean): number | undefined {
  const ahead = rtl ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -Infinity,
    End: Infinity,
  }
  return steps[key]
}
