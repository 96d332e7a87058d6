import type { DeckPlan } from '../model/deck.ts'
import type { Chart } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import type { Resource } from '../model/recap.ts'
import { layoutName, type LayoutFields, type LayoutName, type Slide } from '../model/slide.ts'
import { inlineText } from '../text/inline-text.ts'
import { shortAddress, sourceDate } from './addresses.ts'
import { chartView, drawLines } from './chart-view.ts'
import {
  checkView,
  codeView,
  compareView,
  figureView,
  imageView,
  mappingView,
  personView,
  pictureName,
  questionView,
  quoteView,
  stepViews,
  tableView,
} from './evidence-views.ts'
import { formatDate } from './format-date.ts'
import type { ImageShelf } from './image-shelf.ts'
import { ledgerView } from './ledger-view.ts'
import { longWords } from './long-words.ts'
import { ownView } from './own-view.ts'
import { drawQr } from './qr.ts'
import type { MarkdownStyle } from './render-markdown.ts'

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
  const at = shownAlready(slide) ? undefined : slide.at
  return {
    ...slide,
    ...slide.fields,
    at,
    template: `layouts/${layoutName(slide)}`,
    classes: classesOf(slide, scope),
    basisWord,
    hasMeta: at !== undefined || slide.source !== undefined || basisWord !== undefined,
    hasNotes: slide.notes.length > 0,
    ...view?.(slide.fields, scope, slide),
  }
}

/** Whether the slide's moment stands beside its quote: the same time is not said twice. */
function shownAlready({ at, fields }: Slide): boolean {
  return 'quote' in fields && at !== undefined && fields.quote?.at?.text === at.text
}

function classesOf(slide: Slide, { plan, style }: ViewScope): string {
  const direction = plan.direction === 'rtl' ? 'rtl' : undefined
  const step = style.decisions?.steps.get(slide.id)
  const tight = style.decisions?.tight.has(slide.id) ? 'tight' : undefined
  // Where type stops at a larger size, words break there.
  const mode = plan.mode === 'present' ? 'present' : undefined
  return [layoutName(slide), plan.edition, step, tight, mode, direction, longWords(slide)]
    .filter(Boolean)
    .join(' ')
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
  tldr: ({ items, first = 1 }) => ({
    items: items.map((item, index) => ({ ...item, order: first + index })),
  }),
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
  versus: compareView,
  mapping: mappingView,
  process: ({ steps, first }) => ({ steps: stepViews(steps, first) }),
  stats: ({ figures }) => ({ figures: figures.map(figureView) }),
  table: tableView,
  chart: (fields, scope, slide) => chartOf(fields, scope, slide),
  code: codeView,
  figure: ({ image }, { shelf }) => ({ image: imageView(image, shelf) }),
  people: ({ people }, { shelf }) => ({
    count: people.length === 1 ? 'one' : 'many',
    people: people.map((person) => personView(person, shelf)),
  }),
  myth: (_, { plan }) => ({ mythWord: plan.words.myth, realityWord: plan.words.reality }),
  checklist: ({ items }) => ({ items: items.map(checkView) }),
  qa: ({ questions }) => ({
    questions: questions.map(questionView),
  }),
  closing: (fields, { shelf }) => ({
    actions: fields.actions.map(checkView),
    hasActions: fields.actions.length > 0,
    hasBody: fields.actions.length > 0 || fields.primary !== undefined,
    qr: fields.primary && qrView(fields.primary, shelf),
    hasImprint: fields.contact !== undefined || fields.license !== undefined,
  }),
  resources: (fields, { shelf }) => ({
    links: fields.links.map((link) => ({ ...link, address: addressOf(link.url) })),
    qr: fields.primary && qrView(fields.primary, shelf),
  }),
  sources: ({ sources, first, ledger }, { plan }) => ({
    ledger: ledger && ledgerView(ledger, plan),
    sources: sources.map((source, index) => ({
      ...source,
      order: first + index,
      address: source.url === undefined ? undefined : addressOf(source.url),
      date: source.date === undefined ? undefined : sourceDate(source.date, plan.language),
    })),
  }),
  own: (fields, scope, slide) => ({
    claim: slide.title,
    ...ownView(fields, {
      shelf: scope.shelf,
      chartOf: (chart) => ({ ...chart, ...chartOf(chart, scope, slide) }),
    }),
  }),
}

function chartOf(fields: Chart, { style, shelf, plan }: ViewScope, slide: Slide): object {
  const chart = chartView(fields, plan.size)
  return {
    ...chart,
    table: chart.table,
    image:
      chart.kind === 'line'
        ? shelf.addDrawing(`chart-${slide.id}`, drawLines(fields, style.colours, plan.size))
        : undefined,
    alt: inlineText(slide.title),
    hasKey: chart.legend !== undefined || fields.unit !== undefined,
    hasCaption: fields.caption !== undefined || fields.unit !== undefined,
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

/** An address as text: a dollar in it is no mathematics. */
function addressOf(url: string): Inline {
  return [{ type: 'text', text: shortAddress(url) }]
}
