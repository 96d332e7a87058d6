/** A piece of a listing, and what it is in the language: what highlight.js calls it, the innermost name last. */
export interface CodePiece {
  readonly text: string
  readonly kinds: readonly string[]
}

/** A listing in colours: the pieces of each of its lines. */
export type ColouredCode = readonly (readonly CodePiece[])[]
