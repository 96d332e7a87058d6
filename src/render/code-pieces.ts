// Comes in: the HTML of a slide whose code was marked by what it is. Goes out: the same as pieces of text, for outputs that
// are not HTML.
import type { CodePiece, ColouredCode } from '../model/code.ts'
import { readText } from './colour-code.ts'

/** The lines of the listing on a slide, in pieces; nothing where there is none. */
export function codePieces(slide: string): ColouredCode | undefined {
  const [, inside] = /<pre\b[^>]*><code\b[^>]*>([\s\S]*?)<\/code><\/pre>/.exec(slide) ?? []
  return inside?.replace(/\n$/, '').split('\n').map(piecesOf)
}

/** No mark reaches over the end of a line. */
function piecesOf(line: string): CodePiece[] {
  let open: readonly string[] = []
  return line.split(/(<[^>]*>)/).flatMap((part): CodePiece[] => {
    if (part.startsWith('</span')) open = open.slice(0, -1)
    else if (part.startsWith('<span')) open = [...open, nameIn(part)]
    else if (!part.startsWith('<') && part !== '') return [{ text: readText(part), kinds: open }]
    return []
  })
}

function nameIn(tag: string): string {
  return /class="hljs-([\w-]+)/.exec(tag)?.[1] ?? ''
}
