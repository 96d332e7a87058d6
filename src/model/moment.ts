/** A moment or a stretch of the video. */
export interface Moment {
  /** As shown: `04:04`, or `04:04–05:10` for a stretch. */
  readonly text: string
  /** Seconds from the start of the video. */
  readonly seconds: number
  readonly endSeconds?: number | undefined
}
