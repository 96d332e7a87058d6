// Comes in: a DeckPlan and templates. Goes out: Marp Markdown that a person would enjoy reading.
import type { DeckMarkdown, DeckPlan, FitDecisions, ImageAsset } from '../model/deck.ts'
import type { LogoPicture, ThemeColours } from '../model/theme.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { deckView } from './deck-view.ts'
import { makeImageShelf } from './image-shelf.ts'
import { TemplateFault, type TemplateSet } from './load-templates.ts'

/** What a deck's look adds to its Markdown. */
export interface MarkdownStyle {
  readonly theme: string
  readonly colours: ThemeColours
  readonly logo?: LogoPicture | undefined
  readonly decisions?: FitDecisions | undefined
  /** The recap's images by the name that it uses for them. */
  readonly assets: ReadonlyMap<string, ImageAsset>
  /** Where pictures lie beside the Markdown. */
  readonly imageFolder: string
}

/** Writes the Markdown of a deck. A template that asks for what is not there is an error with its place. */
export function renderMarkdown(
  plan: DeckPlan,
  templates: TemplateSet,
  style: MarkdownStyle,
): Outcome<DeckMarkdown> {
  const { words, direction, talk, math } = plan
  const shelf = makeImageShelf(style.assets, style.imageFolder)
  try {
    const scope = { words, direction, video: talk.video, math }
    const markdown = tidy(templates.write(deckView(plan, style, shelf), scope))
    return ok({ markdown, plan, images: shelf.images })
  } catch (error) {
    const place = error instanceof TemplateFault ? error.place : {}
    const reason = error instanceof Error ? error.message : String(error)
    return fail([report('template/failed', { reason }, place)])
  }
}

/** One blank line between blocks at most, and no blanks before what ends, outside of code. */
function tidy(markdown: string): string {
  const kept: string[] = []
  let end: string | undefined
  for (const line of markdown.split('\n')) {
    const begins = end === undefined ? endOfCode(line) : undefined
    if (end !== undefined || begins !== undefined) {
      kept.push(line)
      end = line === end ? undefined : (end ?? begins)
      continue
    }
    const text = line.replaceAll(/ +(?=<\/span>)/g, '').trimEnd()
    if (text !== '' || kept.at(-1) !== '') kept.push(text)
  }
  return `${kept.join('\n').trim()}\n`
}

/** The line that ends the code which this line begins. */
function endOfCode(line: string): string | undefined {
  if (line.startsWith('<pre><code')) return '</code></pre>'
  return /^(`{3,})[^`]*$/.exec(line)?.[1]
}
