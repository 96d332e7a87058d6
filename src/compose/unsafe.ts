/**
 * What plain text must not be allowed to mean in Marp Markdown. Data, not code: each row names the
 * characters that would start a construct, how they are written instead, and why.
 *
 * A pattern marks the characters that it matches (all of them, or only its group `mark`).
 * Values are always single lines and may be written at the start of a line, in a list item, in a heading,
 * in a table cell, in a link's label or between HTML tags, so every row holds in all these places.
 * `gap` puts an empty tag behind the sign. `&lt;` and `&amp;` are entities instead of backslashes, because these two stay safe even where
 * a template puts a value inside a block of HTML, which Markdown does not look into.
 */
export interface UnsafeRow {
  readonly pattern: RegExp
  readonly write: 'backslash' | 'entity' | 'gap'
  readonly because: string
}

export const unsafe: readonly UnsafeRow[] = [
  {
    pattern: /[\\`*[\]|$]/gu,
    write: 'backslash',
    because: 'escape, code, emphasis, link, table cell, mathematics',
  },
  { pattern: /</gu, write: 'entity', because: 'HTML tag, comment, automatic link' },
  { pattern: /&(?=[#\p{L}])/gu, write: 'entity', because: 'character reference' },
  // Between two letters or digits an underscore is a letter to Markdown as well.
  { pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, write: 'backslash', because: 'emphasis' },
  { pattern: /~(?=~)|(?<=~)~/gu, write: 'backslash', because: 'strikethrough, code fence' },
  {
    pattern: /\^(?=\[)/gu,
    write: 'backslash',
    because: 'footnote, where a Markdown plug-in reads one',
  },
  { pattern: /==/gu, write: 'backslash', because: 'highlight, where a Markdown plug-in reads one' },
  {
    pattern: /:(?=\/\/)|(?<=mailto):/giu,
    write: 'backslash',
    because: 'automatic link by its scheme',
  },
  // Marp looks for shortcodes after escapes have been read, so that only an empty tag keeps one apart.
  {
    pattern: /:(?=(?:[a-z_][\w+-]*|[+-]1|100|1234|8ball):)/giu,
    write: 'gap',
    because: 'emoji shortcode',
  },
  {
    pattern: /(?<=[\p{L}\p{N}\p{S}-])\.(?=[\p{L}\p{N}-]*\p{L}{2})/gu,
    write: 'backslash',
    because: 'automatic link by a domain name',
  },
  {
    pattern: /@(?=[\p{L}\p{N}])/gu,
    write: 'backslash',
    because: 'automatic link by an e-mail address',
  },
  { pattern: /^#{1,6}(?=\s|$)/gu, write: 'backslash', because: 'heading' },
  { pattern: /(?<=^|\s)#+\s*$/gu, write: 'backslash', because: 'closing marks of a heading' },
  { pattern: /^[-+](?=\s|$)/gu, write: 'backslash', because: 'list item' },
  { pattern: /^-(?=[-\s]*$)/gu, write: 'backslash', because: 'slide break, heading underline' },
  { pattern: /^=(?=[=\s]*$)/gu, write: 'backslash', because: 'heading underline' },
  { pattern: /^>/gu, write: 'backslash', because: 'block quote' },
  { pattern: /(?<=^\d{1,9})[.)](?=\s|$)/gu, write: 'backslash', because: 'numbered list item' },
]
