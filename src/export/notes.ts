import type { Deck } from '../model/deck.ts'

/** Speaker notes as plain text: for each slide its page, title and moment, then what to say. */
export function exportNotes({ title, authors, pages }: Deck): string {
  const head = [title, ...(authors.length === 0 ? [] : [authors.join(', ')])].join('\n')
  const slides = pages.map((page, index) => {
    const part = page.part === undefined ? '' : ` (${page.part.number}/${page.part.total})`
    const moment = page.at === undefined ? '' : ` [${page.at}]`
    return [`${index + 1}. ${page.title}${part}${moment}`, ...page.notes.map(indent)].join('\n\n')
  })
  return `${[head, ...slides].join('\n\n')}\n`
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '   ')
}
