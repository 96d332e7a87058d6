// What a person hands to a language model of their choice. Afterdeck itself calls none.
import { inlineText } from '../text/inline-text.ts'
import { showMoment } from '../text/parse-moment.ts'
import type { Transcript } from '../model/transcript.ts'
import type { ReadArticle } from '../material/read-article.ts'
import type { Description } from '../material/read-chapters.ts'
import { linesOf } from '../material/block-lines.ts'

/** What the model is given. */
export interface PromptMaterial {
  readonly schema: string
  readonly transcript?: Transcript | undefined
  readonly article?: ReadArticle | undefined
  readonly description?: Description | undefined
}

const instruction = `# Task

Write the recap of a talk as one YAML document for Afterdeck, which makes a slide deck of it. The material stands below:
each line has a number in square brackets. The numbers are there to find a line again; they are no part of its text.

## Rules

1. Say only what the material says. What it does not say, leave out: no key has to be filled but talk.title, and claim in
   each takeaway. Do not guess names, dates, numbers or addresses.
2. A takeaway is one claim, a whole sentence of up to 90 characters, and the evidence for it. Choose the kind of evidence
   that fits: points, text, quote, compare, mapping, steps, timeline, figures, table, code and so on, as in the schema.
3. Copy quotes word for word from the lines of the transcript. Do not correct them. Where you leave words out, write […]
   in their place. A quote may run over several lines. If you want other words, write a point, not a quote.
4. Give “at”, the time of the line, to each section, takeaway and quote, as "mm:ss" or "h:mm:ss", in quotation marks.
5. Say in “basis” how near the claim is to what was said: “said” where the speaker says it, “paraphrase” where the wording
   is yours, “interpretation” where the conclusion is yours.
6. Numbers and names only as the material has them. A number that comes from elsewhere needs “source”.
7. Write in the language of the talk, and put its tag in talk.language.
8. Three to seven sections, two to six takeaways each. Mark the five that matter most with “key: true”.
9. Where you are not sure, leave it out.
10. Answer with the YAML document alone: no explanation, no fence around it.

## Check

The person who asked you will run: afterdeck check recap.yaml --json
Each finding has “path”, “message” with the reason, “hint”, and “expected” with the nearest valid names. Mend what is at
“path” and nothing else, and give the whole document again, until “ok” is true. quote/altered and quote/not-found mean
that a quote is not what the transcript says: take the words from its lines.
`

/** The instruction, the schema and the numbered material, in one text. */
export function writePrompt({ schema, transcript, article, description }: PromptMaterial): string {
  const parts = [
    instruction,
    `# Schema\n\nThe document has this form (JSON Schema):\n\n\`\`\`json\n${schema.trim()}\n\`\`\`\n`,
    ...(description === undefined
      ? []
      : [`# Chapters of the recording\n\n${chapterLines(description)}\n`]),
    ...(article === undefined ? [] : [`# Article\n\n${articleLines(article)}\n`]),
    ...(transcript === undefined ? [] : [`# Transcript\n\n${transcriptLines(transcript)}\n`]),
  ]
  const isEmpty = transcript === undefined && article === undefined && description === undefined
  return [
    ...parts,
    ...(isEmpty ? ['# Material\n\n(Put the transcript or the article here.)\n'] : []),
  ].join('\n')
}

function numbered(lines: readonly string[], mark: string): string {
  return lines.map((line, index) => `[${mark}${index + 1}] ${line}`).join('\n')
}

function transcriptLines({ cues }: Transcript): string {
  const lines = cues.map(({ startSeconds, speaker, text }) => {
    const at = startSeconds === undefined ? '' : `${showMoment(startSeconds)} `
    return `${at}${speaker === undefined ? '' : `${speaker}: `}${text}`
  })
  return numbered(lines, 'T')
}

function articleLines({ blocks, facts }: ReadArticle): string {
  const title = facts.title === undefined ? [] : [facts.title]
  const lines = blocks.flatMap((block) => linesOf(block)).map((line) => inlineText(line))
  return numbered([...title, ...lines], 'A')
}

function chapterLines({ chapters, links, lines }: Description): string {
  const rows = chapters.map(({ at, title }) => `${at} ${title}`)
  return numbered([...rows, ...lines, ...links.map(({ label, url }) => `${label}: ${url}`)], 'C')
}
