import type { DeckPlan } from '../model/deck.ts'
import type { Check, Figure, Image, Quote } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import type { Resource } from '../model/recap.ts'
import type { LayoutFields, LayoutName, Slide } from '../model/slide.ts'
import { chartView, drawLines } from './chart-view.ts'
import { formatDate } from './format-date.ts'
import type { ImageShelf } from './image-shelf.ts'
import { drawQr } from './qr.ts'
import type { MarkdownStyle } from './render-markdown.ts'
import { inlineText } from '../text/inline-text.ts'

/** What a slide's view may look at. */
interface ViewScope {
  readonly plan: DeckPlan
  readonly style: MarkdownStyle
  readonly shelf: ImageShelf
}

type FieldsView<Layout extends LayoutName> = (
  fields: LayoutFields[Layout],
  scope: ViewScope,
  slide: Slide,
) => object

/**
 * What a slide's template reads: the frame and the fields of the slide, and what a template should not
 * have to work out (`has…`, page numbers, numbers of list items, pictures' names).
 */
export function slideView(slide: Slide, scope: ViewScope): object {
  const view = views[slide.layout] as FieldsView<LayoutName> | undefined
  const basisWord = slide.basis === undefined || slide.basis === 'said' ? undefined : slide.basis
  return {
    ...slide,
    ...slide.fields,
    template: `layouts/${slide.layout}`,
    classes: classesOf(slide, scope),
    basisWord,
    hasMeta: slide.at !== undefined || slide.source !== undefined || basisWord !== undefined,
    hasNotes: slide.notes.length > 0,
    ...view?.(slide.fields, scope, slide),
  }
}

function classesOf(slide: Slide, { plan, style }: ViewScope): string {
  const direction = plan.direction === 'rtl' ? 'rtl' : undefined
  return [slide.layout, style.decisions?.steps.get(slide.id), direction].filter(Boolean).join(' ')
}

const views: { readonly [Layout in LayoutName]?: FieldsView<Layout> } = {
  cover: ({ talk, license }, { plan, shelf }) => {
    const { speakers = [], event, date, location, host, video, duration } = talk
    const hasFacts = [event, date, location, host, video, duration].some(Boolean)
    return {
      license,
      hasFacts,
      hasByline: hasFacts || speakers.length > 0 || license !== undefined,
      date: date === undefined ? undefined : formatDate(date, plan.language),
      speakers: speakers.map((speaker) => ({
        ...speaker,
        photo: pictureName(speaker.photo, shelf),
      })),
    }
  },
  tldr: ({ items }) => ({ items: items.map((item, index) => ({ ...item, order: index + 1 })) }),
  agenda: ({ items }, { plan }) => ({
    items: items.map((item) => ({
      ...item,
      page: plan.slides.findIndex(({ id }) => id === item.target) + 1,
    })),
  }),
  claim: (fields, { shelf }) => ({
    quote: fields.quote && quoteView(fields.quote),
    figure: fields.figure && figureView(fields.figure),
    image: fields.image && imageView(fields.image, shelf),
    table: fields.table && tableView(fields.table),
    hasBeside: [fields.quote, fields.figure, fields.image, fields.table].some(Boolean),
    hasPoints: fields.points.length > 0,
    hasText: fields.text.length > 0,
  }),
  quote: ({ quote }) => ({ quote: quoteView(quote) }),
  versus: ({ prefer }) => ({ preference: prefer === undefined ? undefined : `prefer-${prefer}` }),
  mapping: ({ pairs }) => ({
    pairs: pairs.map(([a, b, note]) => ({ a, b, note })),
    hasRemarks: pairs.some(([, , note]) => note !== undefined),
  }),
  process: ({ steps, first }) => ({
    steps: steps.map((step, index) => ({ ...step, order: first + index })),
  }),
  stats: ({ figures }) => ({ figures: figures.map(figureView) }),
  table: tableView,
  chart: (fields, { style, shelf }, slide) => {
    const chart = chartView(fields)
    return {
      ...chart,
      table: chart.table,
      image:
        chart.kind === 'line'
          ? shelf.addDrawing(`chart-${slide.id}`, drawLines(fields, style.colours))
          : undefined,
      alt: inlineText(slide.title),
      hasCaption: fields.caption !== undefined || fields.unit !== undefined,
    }
  },
  code: ({ language, caption }) => ({
    hasCaption: language !== undefined || caption !== undefined,
  }),
  figure: ({ image }, { shelf }) => ({ image: imageView(image, shelf) }),
  people: ({ people }, { shelf }) => ({
    count: people.length === 1 ? 'one' : 'many',
    people: people.map((person) => ({
      ...person,
      points: person.points ?? [],
      photo: pictureName(person.photo, shelf),
      monogram: monogram(person.name),
    })),
  }),
  checklist: ({ items }) => ({ items: items.map(checkView) }),
  qa: ({ questions }) => ({
    questions: questions.map((question) => ({
      ...question,
      hasMeta: question.asker !== undefined || question.at !== undefined,
    })),
  }),
  closing: (fields, { shelf }) => ({
    actions: fields.actions.map(checkView),
    hasActions: fields.actions.length > 0,
    qr: fields.primary && qrView(fields.primary, shelf),
    hasImprint: fields.contact !== undefined || fields.license !== undefined,
  }),
  resources: (fields, { shelf }) => ({
    links: fields.links.map((link) => ({ ...link, address: addressOf(link.url) })),
    qr: fields.primary && qrView(fields.primary, shelf),
  }),
  sources: ({ sources, first }, { plan }) => ({
    sources: sources.map((source, index) => ({
      ...source,
      order: first + index,
      address: source.url === undefined ? undefined : addressOf(source.url),
      date: source.date === undefined ? undefined : sourceDate(source.date, plan.language),
    })),
  }),
}

function quoteView(quote: Quote): object {
  return { ...quote, hasAttribution: [quote.by, quote.context, quote.at].some(Boolean) }
}

function figureView(figure: Figure): object {
  return {
    ...figure,
    // "20 W" but "99%": a unit that is a word stands apart from its number.
    unitApart: figure.unit !== undefined && /^[\p{L}\p{N}]/u.test(figure.unit),
    hasMeta: figure.at !== undefined || figure.source !== undefined,
  }
}

function imageView(image: Image, shelf: ImageShelf): object {
  const [x, y] = (image.focus ?? '50% 50%')
    .split(/\s+/)
    .map((part) => Math.round(Number.parseFloat(part) / 10) * 10)
  return {
    ...image,
    image: shelf.nameOf(image.src),
    classes: `${image.fit ?? 'contain'} fx${x} fy${y}`,
    hasCaption: image.caption !== undefined || image.credit !== undefined,
  }
}

function tableView(table: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Inline[])[]
  readonly caption?: string | undefined
}): object {
  const isNumber = (cell: Inline | undefined): boolean =>
    cell === undefined ||
    cell.length === 0 ||
    /^[~≈<>±+−-]?\s?[\p{Sc}]?\s?\d[\d.,\s'’]*\s?(%|\p{Sc})?$/u.test(inlineText(cell))
  const alignments = table.columns.map(
    (_, column) =>
      table.rows.every((row) => isNumber(row[column])) &&
      table.rows.some((row) => (row[column]?.length ?? 0) > 0),
  )
  return { ...table, alignments }
}

function checkView(check: Check): object {
  return {
    ...check,
    effortWord: check.effort === undefined ? undefined : `effort${check.effort}`,
    hasMeta: [check.owner, check.due, check.effort, check.at].some(Boolean),
  }
}

function qrView(resource: Resource, shelf: ImageShelf): object {
  return {
    image: shelf.addDrawing('qr', drawQr(resource.url)),
    label: resource.label,
    url: resource.url,
    address: addressOf(resource.url),
  }
}

function pictureName(src: string | undefined, shelf: ImageShelf): string | undefined {
  return src === undefined ? undefined : shelf.nameOf(src)
}

/** The first letters of the first and the last name. */
function monogram(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [name]
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word = '') => [...new Intl.Segmenter().segment(word.slice(0, 32))][0]?.segment ?? '')
    .join('')
    .toUpperCase()
}

const longestAddress = 40

/** An address as people read it: without scheme and `www.`, cut in the middle of nothing but its end. */
/** An address as text: a dollar in it is no mathematics. */
function addressOf(url: string): Inline {
  return [{ type: 'text', text: shortAddress(url) }]
}

function shortAddress(url: string): string {
  const plain = url.replace(/^(https?:\/\/(www\.)?|mailto:)/, '').replace(/\/$/, '')
  return plain.length <= longestAddress ? plain : `${plain.slice(0, longestAddress - 1)}…`
}

function sourceDate(date: string, language: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? formatDate(date, language) : date
}
