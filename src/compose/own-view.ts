// What a template of an author's own layout reads: the evidence of its takeaway under the names that the format has.
import { evidenceLayout } from '../model/evidence-layout.ts'
import type { Chart } from '../model/evidence.ts'
import type { OwnFields } from '../model/slide.ts'
import {
  checkView,
  codeView,
  compareView,
  figureView,
  imageView,
  mappingView,
  personView,
  questionView,
  quoteView,
  stepViews,
  tableView,
} from './evidence-views.ts'
import type { ImageShelf } from './image-shelf.ts'

const nothing = Object.fromEntries(Object.keys(evidenceLayout).map((kind) => [kind, undefined]))

/** Every kind of evidence has its name here, so that a template may ask for any of them. */
export function ownView(
  fields: OwnFields,
  { shelf, chartOf }: { readonly shelf: ImageShelf; readonly chartOf: (chart: Chart) => object },
): object {
  const { points, text, quote, compare, mapping, steps, cycle, timeline, figures } = fields
  const { table, chart, image, code, people, checklist, myths, proscons, qa } = fields
  return {
    ...nothing,
    points,
    text,
    quote: quote && quoteView(quote),
    compare: compare && compareView(compare),
    mapping: mapping && mappingView(mapping),
    steps: steps && stepViews(steps),
    cycle: cycle && stepViews(cycle),
    timeline,
    figures: figures?.map(figureView),
    table: table && tableView(table),
    chart: chart && chartOf(chart),
    image: image && imageView(image, shelf),
    code: code && codeView(code),
    people: people?.map((person) => personView(person, shelf)),
    checklist: checklist?.map(checkView),
    myths,
    proscons,
    qa: qa?.map(questionView),
  }
}
