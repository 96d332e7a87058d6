import type { Inline, Paragraphs } from '../model/inline.ts'
import type { Moment } from '../model/moment.ts'
import type { Words } from '../model/words.ts'
import { inlineText, spokenText } from '../text/inline-text.ts'
import { momentUrl } from '../text/link-to-moment.ts'
import { mergeTexts } from '../text/merge-texts.ts'
import { plainInline } from '../text/plain-inline.ts'
import { hasRtlOrBidiMarks } from '../text/text-direction.ts'
import { escapeAttribute, escapeComment, escapeText, escapeUrl, escapeYaml } from './escape.ts'
import { hasBlock, writeInline, type InlinePlace } from './write-inline.ts'

/** What the helpers need to know of the deck. */
export interface ContextScope {
  readonly words: Words
  readonly direction: 'ltr' | 'rtl'
  readonly video: string | undefined
  /** Whether `$…$` is mathematics. */
  readonly math: boolean
}

/** A template function: what it is given in order, and by name (`{{word "hostedBy" name=host}}`). */
export type Context = (
  scope: ContextScope,
  values: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
) => string

/** The names that a template may use to print a value. Each says where the value stands. */
export const contextNames = [
  'text',
  'inline',
  'point',
  'cell',
  'strong',
  'paragraphs',
  'attr',
  'url',
  'comment',
  'yaml',
  'time',
  'word',
  'label',
  'heading',
  'fence',
  'number',
] as const

export type ContextName = (typeof contextNames)[number]

/** The template functions. Each prints a value safely for the place that its name says. */
export const contexts: Readonly<Record<ContextName, Context>> = {
  text: (scope, [value]) => writeText(value, scope, 'line'),
  inline: (scope, [value]) => writeText(value, scope, 'line'),
  point: (scope, [value]) => writeText(value, scope, 'item'),
  cell: (scope, [value]) => writeText(value, scope, 'cell'),
  strong: (scope, [value]) => writeInline([{ type: 'strong', children: toInline(value, scope) }]),
  paragraphs: (scope, [value]) =>
    toParagraphs(value)
      .map((paragraph) => writeInline(toInline(paragraph, scope), 'paragraph'))
      .join('\n\n'),
  attr: (_, [value]) => escapeAttribute(toPlain(value)),
  url: (_, [value]) => escapeUrl(toPlain(value)),
  comment: (_, [value]) => escapeComment(toParagraphs(value).map(toNote).join('\n\n')),
  yaml: (_, [value]) => escapeYaml(toPlain(value)),
  time: (scope, [value]) => writeTime(value as Moment, scope),
  word: (scope, [id], named) => writeInline(fillWord(scope, String(id), named)),
  label: (scope, [id]) =>
    writeInline(fillWord(scope, 'label', { label: fillWord(scope, String(id), {}) })),
  heading: (_, [level]) => '#'.repeat(Number(level)),
  fence: (_, [text, language, marked]) =>
    writeCode(String(text), {
      language: typeof language === 'string' ? language : '',
      marked: Array.isArray(marked) ? (marked as readonly number[]) : [],
    }),
  number: (_, [value]) => String(Number(value)),
}

/** An interface word with its places filled in. Formulas of the author's own have braces that are no places. */
function fillWord(
  scope: ContextScope,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Inline {
  const word = plainInline(scope.words[id as keyof Words] ?? id, scope)
  const filled = word.flatMap((node): Inline => {
    if (node.type !== 'text') return [node]
    return node.text.split(/\{(\w+)\}/).flatMap((part, index): Inline => {
      if (index % 2 === 0) return [{ type: 'text', text: part }]
      if (Object.hasOwn(values, part)) return toInline(values[part], scope)
      return [{ type: 'text', text: `{${part}}` }]
    })
  })
  return mergeTexts(filled)
}

function writeText(value: unknown, scope: ContextScope, place: InlinePlace): string {
  const inline = toInline(value, scope)
  const written = writeInline(inline, place)
  return hasBlock(inline, place) ? written : isolate(written, value, scope)
}

/** Text of the other direction, or with marks of direction, must not turn what stands beside it. */
function isolate(written: string, value: unknown, scope: ContextScope): string {
  const mixed =
    scope.direction === 'ltr'
      ? hasRtlOrBidiMarks(toPlain(value))
      : /[\u202a-\u202e\u2066-\u2069]/.test(toPlain(value))
  return mixed ? `<bdi>${written}</bdi>` : written
}

function writeTime(moment: Moment, { video }: ContextScope): string {
  const label = escapeText(moment.text)
  return video === undefined ? label : `[${label}](${escapeUrl(momentUrl(video, moment))})`
}

/** Code as a fenced block that its content cannot end, or, where lines of it stand out, as HTML. */
function writeCode(
  text: string,
  { language, marked }: { readonly language: string; readonly marked: readonly number[] },
): string {
  const name = /^[\w+#.-]+$/.test(language) ? language : ''
  const lines = text.replace(/\n$/, '').split('\n')
  if (marked.length > 0) {
    const shown = lines.map((line, index) => {
      const safe = line.replaceAll(/[<>&|]/g, (sign) => htmlSigns[sign]!)
      return marked.includes(index + 1) ? `<mark>${safe}</mark>` : safe
    })
    const kind = name === '' ? '' : ` class="language-${name}"`
    return `<pre><code${kind}>${shown.join('\n')}\n</code></pre>`
  }
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${name}`, ...lines, fence].join('\n')
}

const htmlSigns: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  // A line of dashes below one with a bar would make a table.
  '|': '&#124;',
}

function toInline(value: unknown, scope: ContextScope): Inline {
  return Array.isArray(value) ? (value as Inline) : plainInline(toPlain(value), scope)
}

/** Paragraphs are lists of inline texts or of plain ones. */
function toParagraphs(value: unknown): readonly (Inline | string)[] {
  return Array.isArray(value) ? (value as Paragraphs | readonly string[]) : [toPlain(value)]
}

function toNote(value: Inline | string): string {
  return typeof value === 'string' ? value : spokenText(value)
}

function toPlain(value: unknown): string {
  if (Array.isArray(value)) return inlineText(value as Inline)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
