import type { Inline } from '../model/inline.ts'

/** A piece of an article, whatever file it came from. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | TableBlock
  | CodeBlock
  | ImageBlock
  | AsideBlock
  | NotesBlock

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: number
  readonly text: Inline
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: Inline
}

export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}

/** What an item says, and what stands inside of it. */
export interface ListItem {
  readonly text: Inline
  readonly blocks: readonly Block[]
}

export interface QuoteBlock {
  readonly kind: 'quote'
  readonly paragraphs: readonly Inline[]
  readonly by?: string | undefined
  readonly url?: string | undefined
}

export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly Inline[]
  readonly rows: readonly (readonly Inline[])[]
  readonly caption?: Inline | undefined
}

export interface CodeBlock {
  readonly kind: 'code'
  readonly text: string
  readonly language?: string | undefined
  readonly caption?: Inline | undefined
}

export interface ImageBlock {
  readonly kind: 'image'
  readonly src: string
  readonly alt: string
  readonly caption?: Inline | undefined
}

/** Something said beside the text. */
export interface AsideBlock {
  readonly kind: 'aside'
  readonly blocks: readonly Block[]
}

/** Footnotes: where the facts come from. */
export interface NotesBlock {
  readonly kind: 'notes'
  readonly items: readonly ListItem[]
}
