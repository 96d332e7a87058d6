const lineEnd = /\r\n|[\n\r\u2028\u2029]/

/** Makes one line of several: each line end, with the blanks around it, becomes one space. */
export function foldLines(text: string): string {
  return joinLines(text.split(lineEnd))
}

/** Divides a text at its blank lines; each paragraph is folded to one line. */
export function splitParagraphs(text: string): string[] {
  const paragraphs: string[][] = [[]]
  for (const line of text.split(lineEnd)) {
    if (line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter((lines) => lines.length > 0).map(joinLines)
}

function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
