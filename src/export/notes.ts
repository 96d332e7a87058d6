import type { DeckPlan } from '../model/deck.ts'
import { inlineText } from '../text/inline-text.ts'

/** Speaker notes as plain text: for each slide its page, title and moment, then what to say. */
export function exportNotes({ talk, slides }: DeckPlan): string {
  const speakers = (talk.speakers ?? []).map(({ name }) => name).join(', ')
  const head = [talk.title, ...(speakers === '' ? [] : [speakers])].join('\n')
  const pages = slides.map((slide, index) => {
    const part = slide.part === undefined ? '' : ` (${slide.part.number}/${slide.part.total})`
    const moment = slide.at === undefined ? '' : ` [${slide.at.text}]`
    const title = `${index + 1}. ${inlineText(slide.title)}${part}${moment}`
    return [title, ...slide.notes.map((paragraph) => indent(inlineText(paragraph)))].join('\n\n')
  })
  return `${[head, ...pages].join('\n\n')}\n`
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '   ')
}
