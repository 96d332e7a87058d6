// Which function draws the content of which layout.
import type { LayoutFields, LayoutName } from '../model/slide.ts'
import { drawChart } from './draw-chart.ts'
import { drawClaim } from './draw-claim.ts'
import { drawCode } from './draw-code.ts'
import { drawCover } from './draw-cover.ts'
import { drawFigure } from './draw-figure.ts'
import { drawAgenda, drawChecklist, drawSources } from './draw-lists.ts'
import { drawClosing, drawResources } from './draw-links.ts'
import { drawOwn } from './draw-own.ts'
import { drawPeople } from './draw-people.ts'
import { drawProcess } from './draw-process.ts'
import { drawQuestions } from './draw-questions.ts'
import { drawQuote } from './draw-quote.ts'
import { drawSection } from './draw-section.ts'
import { drawProsCons, drawVersus } from './draw-sides.ts'
import type { Content, Stage } from './stage.ts'
import { drawStats } from './draw-stats.ts'
import { drawMapping, drawMyths, drawTable } from './draw-tables.ts'
import { drawTimeline } from './draw-timeline.ts'
import { drawGlance } from './draw-glance.ts'

type Draw<Layout extends LayoutName> = (fields: LayoutFields[Layout], stage: Stage) => Content

const drawings: { readonly [Layout in LayoutName]: Draw<Layout> } = {
  cover: drawCover,
  tldr: drawGlance,
  agenda: drawAgenda,
  section: drawSection,
  claim: drawClaim,
  statement: () => ({ shapes: [] }),
  quote: drawQuote,
  versus: drawVersus,
  mapping: drawMapping,
  process: drawProcess,
  timeline: drawTimeline,
  stats: drawStats,
  table: drawTable,
  chart: drawChart,
  code: drawCode,
  figure: drawFigure,
  people: drawPeople,
  myth: drawMyths,
  proscons: drawProsCons,
  checklist: drawChecklist,
  qa: drawQuestions,
  closing: drawClosing,
  resources: drawResources,
  sources: drawSources,
  own: drawOwn,
}

export function contentOf(stage: Stage): Content {
  const { slide } = stage
  return (drawings[slide.layout] as Draw<LayoutName>)(slide.fields, stage)
}
