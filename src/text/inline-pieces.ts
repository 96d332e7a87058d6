import type { InlineNode } from '../model/inline.ts'
import type { RefusedUrlReason } from './safe-url.ts'

/** What the scanner finds before anybody knows which emphasis marks belong together. */
export type InlinePiece = NodePiece | MarksPiece

interface NodePiece {
  readonly kind: 'node'
  readonly node: InlineNode
  /** How deep emphasis and links nest in the node. */
  readonly depth: number
}

/** A run of `*` or `_`. */
export interface MarksPiece {
  readonly kind: 'marks'
  readonly mark: string
  readonly count: number
  readonly opens: boolean
  readonly closes: boolean
}

/** An address that was written as a link and is shown as written instead. */
export interface RefusedUrl {
  readonly url: string
  readonly reason: RefusedUrlReason
  readonly start: number
  readonly end: number
}
