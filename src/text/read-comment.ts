/** The text of a comment that `escapeComment` wrote. */
export function readComment(comment: string): string {
  return comment
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
