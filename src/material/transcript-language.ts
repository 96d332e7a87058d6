import { readTag } from './talk-facts.ts'

/** The language that the head of a transcript names, as YouTube writes it. */
export function transcriptLanguage(text: string): string | undefined {
  return readTag(/^WEBVTT[^\n]*\n(?:[^\n]+\n){0,5}?Language:[ \t]*([\w-]{2,20})/i.exec(text)?.[1])
}
