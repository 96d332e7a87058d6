// Each kind of evidence in plain Markdown: what a slide draws is lists, tables and quotes here.
import type { Check, CompareSide, Evidences, EvidenceKind, Step } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import { isChecked } from '../model/transcript.ts'
import { blockQuote, inBlocks, inLine, type MarkdownPen } from './markdown-pen.ts'

type Writer<Kind extends EvidenceKind> = (
  evidence: NonNullable<Evidences[Kind]>,
  pen: MarkdownPen,
) => string

/** Writes one evidence of a takeaway. */
export function writeEvidence(kind: EvidenceKind, evidences: Evidences, pen: MarkdownPen): string {
  const evidence = evidences[kind]
  const write = writers[kind] as (evidence: unknown, pen: MarkdownPen) => string
  return evidence === undefined ? '' : write(evidence, pen)
}

/** Items of a list, from what stands in each. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

const writers: { readonly [Kind in EvidenceKind]: Writer<Kind> } = {
  points: (points, pen) => bullets(points.map(pen.item)),
  text: (text, pen) => pen.paragraphs(text),
  quote: ({ text, by, context, at, state }, pen) => {
    const source = inLine([
      by && pen.text(by),
      context && pen.text(context),
      at && pen.time(at),
      isChecked(state) && pen.word('checked'),
    ])
    return blockQuote(inBlocks([...text.map((each) => pen.text(each)), source && `— ${source}`]))
  },
  compare: ({ left, right, verdict }, pen) =>
    inBlocks([
      side(left, pen),
      side(right, pen),
      verdict && `${pen.label('verdict')} ${pen.text(verdict)}`,
    ]),
  mapping: ({ from, to, pairs }, pen) =>
    table([from, to, ...(pairs.some(([, , note]) => note) ? [''] : [])], pairs, pen),
  steps: (steps, pen) => numbered(steps, pen),
  cycle: (steps, pen) => inBlocks([numbered(steps, pen, ')'), `*${pen.word('leadsBack')}*`]),
  timeline: (events, pen) =>
    bullets(
      events.map(
        ({ when, what, at }) =>
          `${pen.strong(when)} ${pen.text(what)}${at ? ` (${pen.time(at)})` : ''}`,
      ),
    ),
  figures: (figures, pen) =>
    bullets(
      figures.map(({ value, unit, label, delta, at, source }) => {
        const apart = unit !== undefined && /^[\p{L}\p{N}]/u.test(unit) ? ' ' : ''
        const meta = inLine([
          delta && pen.text(delta),
          at && pen.time(at),
          source && pen.labelled('source', source),
        ])
        const number = pen.strong(`${value}${apart}${unit ?? ''}`)
        return `${number} ${pen.text(label)}${meta === '' ? '' : ` (${meta})`}`
      }),
    ),
  table: ({ columns, rows, caption }, pen) =>
    inBlocks([table(columns, rows, pen), caption && pen.text(caption)]),
  chart: ({ categories, series, unit, caption }, pen) => {
    const heads = series.map(({ name }) => name ?? unit ?? '')
    const rows = categories.map((category, index) => [
      category,
      ...series.map(({ values }) => values[index]?.written ?? ''),
    ])
    const about = inLine([caption && pen.text(caption), unit && pen.text(unit)])
    return inBlocks([table(['', ...heads], rows, pen), about])
  },
  image: ({ alt, caption, credit }, pen) => {
    const shown = [
      alt === '' ? '' : `*${pen.text(alt)}*`,
      caption && pen.text(caption),
      credit && pen.word('credit', { credit }),
    ]
    return inBlocks(shown)
  },
  code: ({ text, language = '', caption }, pen) =>
    inBlocks([
      pen.fence(text, language),
      // A name of several words can't stand at a fence.
      inLine([/[^\w+#.-]/.test(language) && pen.text(language), caption && pen.text(caption)]),
    ]),
  people: (people, pen) =>
    bullets(
      people.map(({ name, role, points = [], url }) => {
        const who = url === undefined ? pen.strong(name) : pen.link(name, url)
        const about = points.map((point) => `\n  - ${pen.item(point).replaceAll('\n', '\n  ')}`)
        return `${who}${role ? `, ${pen.text(role)}` : ''}${about.join('')}`
      }),
    ),
  checklist: writeChecks,
  myths: (rows, pen) => {
    const heads = [pen.word('myth'), pen.word('reality')]
    return grid(
      heads,
      rows.map(({ myth, reality }) => [pen.cell(myth), pen.cell(reality)]),
    )
  },
  proscons: ({ pros, cons }, pen) =>
    inBlocks([
      `**${pen.word('pros')}**`,
      bullets(pros.map(pen.item)),
      `**${pen.word('cons')}**`,
      bullets(cons.map(pen.item)),
    ]),
  qa: (questions, pen) =>
    inBlocks(
      questions.flatMap(({ question, answer, asker, at }) => [
        pen.strong(question),
        inLine([asker && pen.word('askedBy', { name: asker }), at && pen.time(at)]),
        pen.text(answer),
      ]),
    ),
}

/** What there is to do, with who does it by when. */
export function writeChecks(checks: readonly Check[], pen: MarkdownPen): string {
  return bullets(
    checks.map(({ text, owner, due, effort, at }) => {
      const meta = inLine([
        owner && pen.labelled('owner', owner),
        due && pen.labelled('due', due),
        effort && `${pen.label('effort')} ${pen.word(`effort${effort}`)}`,
        at && pen.time(at),
      ])
      return `[ ] ${pen.text(text)}${meta === '' ? '' : ` (${meta})`}`
    }),
  )
}

function side({ head, points }: CompareSide, pen: MarkdownPen): string {
  return inBlocks([pen.strong(head), bullets(points.map(pen.item))])
}

/** With another sign behind its numbers, a list is another list. */
function numbered(steps: readonly Step[], pen: MarkdownPen, sign: '.' | ')' = '.'): string {
  return steps
    .map(({ head, text }, index) => {
      const more = text === undefined ? '' : ` ${pen.item(text).replaceAll('\n', '\n   ')}`
      return `${index + 1}${sign} ${pen.strong(head)}${more}`
    })
    .join('\n')
}

function table(
  columns: readonly string[],
  rows: readonly (readonly (string | Inline | undefined)[])[],
  pen: MarkdownPen,
): string {
  return grid(
    columns.map(pen.cell),
    rows.map((row) => columns.map((_, index) => pen.cell(row[index] ?? ''))),
  )
}

/** Cells that are Markdown already as a table. */
export function grid(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
