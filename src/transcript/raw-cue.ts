/** A cue as a file has it: its lines may repeat those before, its times may be wrong. */
export interface RawCue {
  readonly startSeconds?: number | undefined
  readonly endSeconds?: number | undefined
  readonly speaker?: string | undefined
  readonly lines: readonly string[]
  /** Where it stands in the file, for people: “line 12”. */
  readonly place: string
}
