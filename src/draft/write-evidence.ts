// Quotes, tables, code and pictures of an article as evidence of the takeaway that they belong to.
import type {
  CodeBlock,
  ImageBlock,
  ListBlock,
  QuoteBlock,
  TableBlock,
} from '../material/blocks.ts'
import { resolveUrl } from '../material/resolve-url.ts'
import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { listEvidence } from './list-evidence.ts'
import { writeRecapInline } from './recap-inline.ts'
import { note, put, takeawayFor, tellAddresses, type Pen } from './takeaway-pen.ts'

/** A list without nested parts: points, steps or things to do. */
export function writeItems(list: ListBlock, pen: Pen): void {
  const last = pen.takeaways.at(-1)
  const around = [pen.fallback, pen.head ?? '', last?.claim ?? '', last?.text ?? ''].join('\n')
  const { key, value } = listEvidence(list, around)
  const text = list.items.map(({ text: each }) => inlineText(each)).join('\n')
  put(pen, key, { value, kind: 'list', text })
}

/** A quote with its speaker; where it is from is the source of the takeaway. */
export function writeQuote({ paragraphs, by, url }: QuoteBlock, pen: Pen): void {
  const text = paragraphs.map((line) => inlineText(line)).join('\n\n')
  const shown = by === undefined ? text : `${text}\n${by}`
  put(pen, 'quote', {
    value: { text, ...(by !== undefined && { by }) },
    kind: 'quote',
    text: shown,
  })
  if (url !== undefined) pen.takeaways.at(-1)!.source ??= url
  for (const line of paragraphs) tellAddresses(line, pen)
}

/** A table with the marks of its cells. */
export function writeTable({ columns, rows, caption }: TableBlock, pen: Pen): void {
  const shown = [columns, ...rows].map((row) => row.map((cell) => inlineText(cell)).join(' | '))
  const title = caption === undefined ? [] : [inlineText(caption)]
  const value = {
    columns: columns.map((cell) => inlineText(cell)),
    rows: rows.map((row) => row.map((cell) => writeRecapInline(cell))),
    ...(caption !== undefined && { caption: inlineText(caption) }),
  }
  for (const cell of [...columns, caption ?? []]) tellAddresses(cell, pen)
  put(pen, 'table', { value, kind: 'table', text: [...shown, ...title].join('\n') })
}

/** Code to the byte. */
export function writeCode({ text, language, caption }: CodeBlock, pen: Pen): void {
  const value = {
    text,
    ...(language !== undefined && { language }),
    ...(caption !== undefined && { caption: writeRecapInline(caption) }),
  }
  const shown = caption === undefined ? text : `${text}\n${inlineText(caption)}`
  put(pen, 'code', { value, kind: 'code', text: shown })
}

const longestAlt = 1000
const noAlt = 'Say in alt what the picture shows; the article does not.'

/** A picture that the recap may have; of any other one, its address and its words go to the notes. */
export function writeImage(image: ImageBlock, pen: Pen): void {
  const { src, alt, caption } = image
  const name = pen.pictureFor(src)
  if (name === undefined || alt.length > longestAlt) {
    leavePicture(image, pen)
    return
  }
  const takeaway = takeawayFor(pen, 'image')
  const shown = caption === undefined ? undefined : writeRecapInline(caption)
  const words = caption === undefined ? takeaway.claim : inlineText(caption)
  takeaway.image = {
    src: name,
    alt: alt === '' ? words : alt,
    ...(shown !== undefined && { caption: shown }),
    ...(alt === '' && { 'x-todo': noAlt }),
  }
  pen.open = false
  const text = [alt, caption === undefined ? '' : inlineText(caption)].filter(Boolean).join('\n')
  pen.placed.push({ kind: 'picture', text, takeaway, key: 'image' })
}

function leavePicture({ src, alt, caption = [] }: ImageBlock, pen: Pen): void {
  const url = resolveUrl(src, pen.base)
  const label: Inline = [{ type: 'text', text: alt === '' ? (url ?? '') : alt }]
  const line: Inline = url === undefined ? label : [{ type: 'link', url, children: label }]
  const text = [alt, inlineText(caption)].filter((each) => each !== '').join(' — ')
  pen.leaveOut({ reason: 'picture', where: src.slice(0, 200), text })
  note(pen, 'picture', [writeRecapInline(line), writeRecapInline(caption)])
}
