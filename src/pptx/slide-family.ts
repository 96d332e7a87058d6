import type { Slide } from '../model/slide.ts'
import type { Family } from './frame.ts'

const families: Readonly<Record<Slide['layout'], Family>> = {
  cover: 'cover',
  tldr: 'title-only',
  agenda: 'content',
  section: 'section',
  claim: 'content',
  statement: 'statement',
  quote: 'quote',
  versus: 'comparison',
  mapping: 'title-only',
  process: 'title-only',
  timeline: 'title-only',
  stats: 'title-only',
  table: 'title-only',
  chart: 'title-only',
  code: 'title-only',
  figure: 'title-only',
  people: 'title-only',
  myth: 'title-only',
  proscons: 'comparison',
  checklist: 'content',
  qa: 'content',
  closing: 'closing',
  resources: 'content',
  sources: 'content',
  own: 'content',
}

/** Which of PowerPoint's layouts a slide stands on. */
export function familyOf(slide: Slide): Family {
  if (isWide(slide)) return 'wide'
  if (slide.layout === 'sources' && slide.fields.ledger !== undefined) return 'title-only'
  if (slide.layout !== 'claim') return families[slide.layout]
  const { quote, image, figure, table } = slide.fields
  return [quote, image, figure, table].some(Boolean) ? 'two-columns' : 'content'
}

/** Whether content needs the whole width, also where other content stands beside its title. */
function isWide(slide: Slide): boolean {
  if (slide.layout === 'chart') return slide.fields.type === 'line'
  if (slide.layout === 'table') return slide.fields.columns.length > 3
  if (slide.layout === 'sources') return slide.fields.ledger?.hasQuotes === true
  return slide.layout === 'code'
}
