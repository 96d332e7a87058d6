/** Why a piece of an article is not in its recap. */
export type LeftOutReason =
  | 'navigation'
  | 'outside the article'
  | 'notice or advertisement'
  | 'form or control'
  | 'hidden'
  | 'byline'
  | 'heading'
  | 'picture'
  | 'recording'
  | 'address'
  | 'chapter'
  | 'front matter'

/** A piece of an article that its recap does not have, and where it stood. */
export interface LeftOut {
  readonly reason: LeftOutReason
  readonly where: string
  readonly text: string
}
