/** One line of inline Markdown, parsed: what `**strong**` means, without its marks. */
export type Inline = readonly InlineNode[]

/** Inline text in paragraphs, as `text`, `notes` and long quotes hold it. */
export type Paragraphs = readonly Inline[]

export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: Inline }
  | { readonly type: 'strong'; readonly children: Inline }
  | { readonly type: 'link'; readonly url: string; readonly children: Inline }
  | { readonly type: 'math'; readonly latex: string; readonly display: boolean }
