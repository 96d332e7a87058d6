// C0 and C1 controls, marks of direction, the byte order mark, the Unicode line ends, lone surrogates.
const unprintable = /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/**
 * Makes text of others safe for a terminal or a log: what would move the cursor, change colours or
 * reverse the line is shown as `\u{…}`, and what is longer than `limit` is cut.
 */
export function printable(text: string, limit = Infinity): string {
  const shown = cut(text, limit).replaceAll(unprintable, escapeSign)
  return text.length > limit ? `${shown}…` : shown
}

function escapeSign(sign: string): string {
  return `\\u{${sign.codePointAt(0)!.toString(16)}}`
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  // Half of a pair would be shown as a fault that the text does not have.
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1))
    ? text.slice(0, limit - 1)
    : text.slice(0, limit)
}
