/** A script of ours for browsers. */
export interface ClientScript {
  readonly code: string
  /** Its hash, as a content security policy names it. */
  readonly hash: string
}
