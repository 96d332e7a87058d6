// Comes in: a planned deck with the steps that fit chose, its theme and its pictures. Goes out: a presentation that
// people can edit, as bytes. Nothing in it is a picture of text, and nothing is read or written here.
import { footerText } from '../compose/deck-view.ts'
import type { ColouredCode } from '../model/code.ts'
import type { DeckPlan, ImageAsset } from '../model/deck.ts'
import { layoutName, type Slide, type Step5 } from '../model/slide.ts'
import type { Ground, Theme } from '../model/theme.ts'
import { allSteps, canvasAt, stepIndex, type Canvas } from './canvas.ts'
import {
  appPart,
  contentTypesPart,
  corePart,
  presPropsPart,
  tableStylesPart,
  viewPropsPart,
  type DocumentFacts,
} from './document-parts.ts'
import { neededFonts } from './fonts.ts'
import { families, type Family } from './frame.ts'
import { frameOf } from './frames.ts'
import { makeLook, type Look } from './look.ts'
import { groundName, layoutPart, masterPart, type LayoutKey } from './master-parts.ts'
import { makeMediaShelf } from './media.ts'
import { notesMasterPart, notesPart } from './notes-parts.ts'
import { presentationPart } from './presentation-part.ts'
import { makeRels, type Rels } from './rels.ts'
import type { Drawing } from './scene.ts'
import { chartParts, slidePart } from './slide-part.ts'
import { familyOf } from './slide-family.ts'
import { drawPage } from './draw-page.ts'
import { runsOf } from './stage.ts'
import { themePart } from './theme-part.ts'
import { zipParts } from './zip.ts'

/** What a presentation is made of. */
export interface PptxInput {
  readonly plan: DeckPlan
  /** What fit chose, by slide id; empty where nothing was measured. */
  readonly steps: ReadonlyMap<string, Step5>
  readonly theme: Pick<Theme, 'name' | 'design' | 'logo'>
  /** The pictures, by the name that the recap has for them; the theme's logo is `logoSource`. */
  readonly images: ReadonlyMap<string, ImageAsset>
  /** The same as pictures of dots, where PowerPoint may not show them as they are. */
  readonly rasters: ReadonlyMap<string, Uint8Array>
  readonly facts: DocumentFacts
  /** Listings in colours, by slide id. */
  readonly code?: ReadonlyMap<string, ColouredCode> | undefined
}

/** A presentation, and the fonts that its readers need. */
export interface Presentation {
  readonly bytes: Uint8Array
  readonly fonts: readonly string[]
}

/** Writes a deck as an Open XML presentation. */
export function exportPptx(input: PptxInput): Presentation {
  const { plan, theme, facts } = input
  const look = makeLook(theme.name, theme.design, plan)
  const canvas = canvasAt(plan.size, stepIndex(undefined), look)
  const layouts = layoutsOf(plan.slides, look)
  const parts = new Map<string, string | Uint8Array>()
  const put = (path: string, content: string | Uint8Array, rels?: Rels): void => {
    parts.set(path, content)
    const links = rels?.write()
    if (links !== undefined) parts.set(relsPath(path), links)
  }
  const paths = plan.slides.map((_, index) => `ppt/slides/slide${index + 1}.xml`)
  putPresentation(put, { input, look, canvas, paths })
  putMasters(put, { look, canvas, layouts, name: theme.name })
  putSlides(put, { input, look, canvas, layouts, paths, parts })
  put('docProps/core.xml', corePart(facts))
  put(
    'docProps/app.xml',
    appPart({ slides: plan.slides.length, notes: plan.slides.filter(hasNotes).length }),
  )
  const types = contentTypesPart(['_rels/.rels', ...parts.keys()])
  const all = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', types],
    ['_rels/.rels', rootRels()],
    ...parts,
  ])
  return { bytes: zipParts(all, facts.date), fonts: neededFonts(theme.design, parts) }
}

type Put = (path: string, content: string | Uint8Array, rels?: Rels) => void

function relsPath(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels')
}

function rootRels(): string {
  const rels = makeRels('')
  rels.add('officeDocument', 'ppt/presentation.xml')
  rels.add(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  )
  rels.add('extended-properties', 'docProps/app.xml')
  return rels.write()!
}

function hasNotes({ notes }: Slide): boolean {
  return notes.length > 0
}

/** The ground of a slide, by its layout. */
function groundOf(slide: Slide, { design }: Look): Ground {
  return design.tokens.ground[layoutName(slide)] ?? 'base'
}

const layoutNames: Readonly<Record<Family, string>> = {
  cover: 'Cover',
  section: 'Section',
  statement: 'Statement',
  quote: 'Quote',
  closing: 'Closing',
  content: 'Title and Content',
  'two-columns': 'Title, Content and Evidence',
  comparison: 'Comparison',
  'title-only': 'Title Only',
  wide: 'Title and Wide Content',
}

/** One layout for each kind of slide, and more for those that stand on another ground. */
function layoutsOf(slides: readonly Slide[], look: Look): LayoutKey[] {
  const { ground } = look.design.tokens
  const usual = families.map((family): LayoutKey => ({ family, ground: ground[family] ?? 'base' }))
  const others = slides.map((slide): LayoutKey => ({
    family: familyOf(slide),
    ground: groundOf(slide, look),
  }))
  const unique = new Map([...usual, ...others].map((key) => [`${key.family} ${key.ground}`, key]))
  return [...unique.values()]
}

interface BaseScope {
  readonly input: PptxInput
  readonly look: Look
  readonly canvas: Canvas
  readonly paths: readonly string[]
}

function putPresentation(put: Put, { input, look, canvas, paths }: BaseScope): void {
  const path = 'ppt/presentation.xml'
  const rels = makeRels(path)
  put(path, presentationPart({ plan: input.plan, look, canvas, rels, slides: paths }), rels)
  put('ppt/presProps.xml', presPropsPart())
  put('ppt/viewProps.xml', viewPropsPart())
  put('ppt/tableStyles.xml', tableStylesPart())
}

function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`
}

interface MastersScope {
  readonly look: Look
  readonly canvas: Canvas
  readonly layouts: readonly LayoutKey[]
  readonly name: string
}

function putMasters(put: Put, { look, canvas, layouts, name }: MastersScope): void {
  const master = 'ppt/slideMasters/slideMaster1.xml'
  const rels = makeRels(master)
  put(
    master,
    masterPart(
      layouts.map((_, index) => layoutPath(index)),
      { look, canvas, rels },
    ),
    rels,
  )
  layouts.forEach((key, index) => {
    const path = layoutPath(index)
    const own = makeRels(path)
    const isUsual = layouts.findIndex(({ family }) => family === key.family) === index
    const shown = layoutNames[key.family] + (isUsual ? '' : groundName(key.ground))
    put(path, layoutPart(key, shown, { look, canvas, rels: own }), own)
  })
  put('ppt/theme/theme1.xml', themePart(name, look))
  put('ppt/theme/theme2.xml', themePart(`${name} notes`, look))
  const notes = 'ppt/notesMasters/notesMaster1.xml'
  const notesRels = makeRels(notes)
  notesRels.add('theme', 'ppt/theme/theme2.xml')
  put(notes, notesMasterPart(look), notesRels)
}

interface SlidesScope extends BaseScope {
  readonly layouts: readonly LayoutKey[]
  readonly parts: Map<string, string | Uint8Array>
}

function putSlides(put: Put, { input, look, canvas, layouts, paths, parts }: SlidesScope): void {
  const { plan, facts } = input
  const media = makeMediaShelf(input.images, input.rasters)
  let charts = 0
  let notes = 0
  plan.slides.forEach((slide, index) => {
    const path = paths[index]!
    const rels = makeRels(path)
    const family = familyOf(slide)
    const ground = groundOf(slide, look)
    const layout = layouts.findIndex((key) => key.family === family && key.ground === ground)
    rels.add('slideLayout', layoutPath(layout))
    const frame = frameOf(family, canvas, look)
    const colours = look.grounds[ground]
    const { shapes } = drawSlide(slide, index, { input, look })
    const content = slidePart(shapes, {
      look,
      ground: colours,
      canvas,
      rels,
      media,
      placeholders: [frame.title, ...frame.others],
      slidePart: (at) => paths[at]!,
      addChart: (shape) => {
        charts += 1
        for (const [name, part] of chartParts(shape, charts, {
          look,
          ground: colours,
          date: facts.date,
        }))
          parts.set(name, part)
        return `ppt/charts/chart${charts}.xml`
      },
    })
    if (hasNotes(slide)) {
      notes += 1
      const page = `ppt/notesSlides/notesSlide${notes}.xml`
      const own = makeRels(page)
      own.add('notesMaster', 'ppt/notesMasters/notesMaster1.xml')
      own.add('slide', path)
      rels.add('notesSlide', page)
      put(page, notesPart(slide.notes, look), own)
    }
    put(path, content, rels)
  })
  for (const [path, bytes] of media.parts) put(path, bytes)
}

/** Draws a slide at the step that fit chose, or at the first smaller one at which it fits by our own estimate. */
export function drawSlide(
  slide: Slide,
  index: number,
  { input, look }: { readonly input: PptxInput; readonly look: Look },
): Drawing {
  const { plan, images, theme } = input
  const family = familyOf(slide)
  const footer = runsOf(footerText(slide, plan))
  let drawing: Drawing | undefined
  for (let step = stepIndex(input.steps.get(slide.id)); step < allSteps; step++) {
    const canvas = canvasAt(plan.size, step, look)
    const stage = {
      plan,
      slide,
      look,
      canvas,
      images,
      logo: theme.logo,
      frame: frameOf(family, canvas, look),
      ground: groundOf(slide, look),
      code: input.code?.get(slide.id),
    }
    drawing = drawPage({ stage, footer, number: index + 1, total: plan.slides.length })
    if (drawing.overflow <= 2) break
  }
  return drawing!
}
