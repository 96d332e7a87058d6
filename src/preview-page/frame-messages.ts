// What the page and its frame say to each other.

/** What the frame is to show: all of it at once, so that nothing flickers. */
export interface ShowMessage {
  readonly kind: 'show'
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Absent where it stays as it is. */
  readonly css?: string
  readonly fontCss?: string
  readonly html?: string
}

/** What happens in the frame. */
export type FrameMessage =
  | { readonly kind: 'ready' }
  /** A key that is not for the slide. */
  | { readonly kind: 'key'; readonly key: string }
  /** A link to another slide. */
  | { readonly kind: 'go'; readonly id: string }
  /** A link to somewhere else. */
  | { readonly kind: 'link'; readonly href: string }
