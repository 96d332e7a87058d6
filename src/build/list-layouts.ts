// What `afterdeck layouts` tells: what a slide may look like, and what leads to it.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import { evidenceLayout } from '../model/evidence-layout.ts'
import type { LayoutName } from '../model/slide.ts'
import { noTemplates, readTemplates } from '../style/read-templates.ts'

/** A layout for those who write recaps. */
export interface ListedLayout {
  readonly name: string
  readonly about: string
  /** The evidence of a takeaway that leads to it; none for the frame of a deck. */
  readonly evidence: readonly string[]
  /** The template of the author's own that draws it. */
  readonly file?: string
}

const about: Readonly<Record<Exclude<LayoutName, 'own'>, string>> = {
  cover: 'the first page: title, speakers, event',
  tldr: 'the summary at a glance',
  agenda: 'the sections, with their times',
  section: 'the page that begins a section',
  claim: 'a claim with points or text, and one evidence beside them',
  statement: 'a short claim that stands alone',
  quote: 'a quote, large',
  versus: 'two sides compared',
  mapping: 'what means what, in pairs',
  process: 'steps in order, or in a circle',
  timeline: 'events in order',
  stats: 'big numbers',
  table: 'a table',
  chart: 'bars, columns or lines',
  code: 'a listing',
  figure: 'a picture',
  people: 'people with their parts',
  myth: 'what is said, and what is so',
  proscons: 'what speaks for it and against it',
  checklist: 'tasks with owners and days',
  qa: 'questions and answers',
  closing: 'the last word, with tasks and a QR code',
  resources: 'links',
  sources: 'where the facts come from, and what the takeaways rest on',
}

/** The catalogue, then the layouts of a folder of templates. */
export async function listLayouts(
  folder: string | undefined,
  host: Host,
): Promise<Outcome<readonly ListedLayout[]>> {
  const own =
    folder === undefined ? ok(noTemplates) : await readTemplates({ root: folder, path: '.' }, host)
  if (!own.ok) return own
  const { files, layouts } = own.value
  const fileOf = (name: string): Partial<ListedLayout> => {
    const file = files.get(`layouts/${name}.md.hbs`)
    return file === undefined ? {} : { file }
  }
  const ours = Object.entries(about).map(([name, text]) => ({
    name,
    about: text,
    evidence: evidenceOf(name),
    ...fileOf(name),
  }))
  const theirs = layouts.map((name) => ({
    name,
    about: 'a layout of your own',
    evidence: ['any'],
    ...fileOf(name),
  }))
  const found: readonly Diagnostic[] = own.diagnostics
  return ok([...ours, ...theirs], found)
}

function evidenceOf(layout: string): string[] {
  if (layout === 'statement') return ['none']
  return Object.entries(evidenceLayout).flatMap(([kind, name]) => (name === layout ? [kind] : []))
}
