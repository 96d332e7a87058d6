// One view of a deck, laid out by the same functions as a build: at once with what fit decided last, then measured.
import { resolve } from 'node:path'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { isHandwritten, type BuildOptions, type DeckSource } from '../build/build-options.ts'
import { findingsOf } from '../build/findings.ts'
import type { LaidOutDeck, Workshop } from '../build/laid-out-deck.ts'
import { layOutTalk, openHandwritten, readTalk } from '../build/open-deck.ts'
import { sizesOf } from '../build/output-paths.ts'
import { countDecks } from '../build/progress.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { FitDecisions } from '../model/deck.ts'
import type { PreviewLook } from '../model/preview.ts'
import type { Recap } from '../model/recap.ts'
import type { ThemeTokens } from '../model/theme.ts'
import { themeNames } from '../package-files.ts'
import { makeSlideShelf } from '../render/render-slides.ts'
import { recordReads, type Reads } from '../watch/record-reads.ts'
import { tryOn, type View } from './view.ts'
import type { Host } from '../host/host.ts'

/** What all views are laid out with. */
export interface ViewWorld {
  readonly host: Host
  readonly options: BuildOptions
  readonly browser: DeckBrowser | undefined
}

/** What came of a view. */
export interface LaidOutView {
  /** Absent where there is no deck; what is found says why. */
  readonly laidOut: LaidOutDeck | undefined
  readonly findings: readonly Diagnostic[]
  readonly look: PreviewLook | undefined
}

/** A view that was laid out, and the way to lay it out measured. */
export interface QuickView extends LaidOutView {
  /** Absent where there is nothing to measure, or nothing to measure it with. */
  readonly settle: (() => Promise<LaidOutView>) | undefined
}

/** Lays one view out again and again. */
export interface ViewPress {
  readonly reads: Reads
  /** Reads the files, and lays the deck out without a measure. */
  readonly layOut: () => Promise<QuickView>
  /** Forgets what was made of a file that changed. */
  readonly forget: (path: string) => void
}

/** Sets up what lays one view out. */
export function pressFor(view: View, { host, options, browser }: ViewWorld): ViewPress {
  const source: DeckSource = { kind: 'file', path: view.file }
  const { host: recording, reads } = recordReads(host)
  const shelf = makeSlideShelf()
  let decisions: FitDecisions | undefined
  let fresh = makeFresh()

  function shopFor(settles: boolean): Workshop {
    return {
      host: recording,
      options: { ...options, formats: [], ...(view.size && { sizes: [view.size] }) },
      browser: settles ? browser : undefined,
      prints: false,
      inspects: false,
      sources: [source],
      themes: new Map(),
      counter: countDecks(1, undefined),
      before: { shelf, decisions },
      ...fresh,
    }
  }

  async function layOutRead(read: ReadView, settles: boolean): Promise<LaidOutView> {
    const outcome = await read.layOut(shopFor(settles))
    const [laidOut] = outcome.ok ? outcome.value : []
    decisions = laidOut?.fit?.decisions ?? decisions
    const found = findingsOf(view.file.replaceAll('\\', '/'), read.recap, options)
    found.add([...read.diagnostics, ...outcome.diagnostics])
    return { laidOut, findings: found.all, look: read.look }
  }

  return {
    reads,
    async layOut() {
      const read = await readView(source, { view, shop: shopFor(false) })
      const quick = await layOutRead(read, false)
      const canSettle = quick.laidOut !== undefined && options.fit && browser !== undefined
      return { ...quick, settle: canSettle ? () => layOutRead(read, true) : undefined }
    },
    forget(path) {
      // It is watched again if it is read again.
      reads.delete(path)
      if (path === resolve(view.file)) return
      fresh = makeFresh()
    },
  }
}

function makeFresh(): Pick<Workshop, 'styles' | 'texts'> {
  return { styles: new Map(), texts: new Map() }
}

/** A source that was read, and how it goes on. */
interface ReadView {
  readonly recap: Recap | undefined
  readonly look: PreviewLook | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly layOut: (shop: Workshop) => Promise<Outcome<readonly LaidOutDeck[]>>
}

async function readView(
  source: DeckSource,
  { view, shop }: { readonly view: View; readonly shop: Workshop },
): Promise<ReadView> {
  if (isHandwritten(source)) {
    const options = { ...shop.options, theme: view.theme ?? shop.options.theme }
    return {
      recap: undefined,
      look: undefined,
      diagnostics: [],
      layOut: async (current) => (await openHandwritten(source, { ...current, options })).outcome,
    }
  }
  const { outcome } = await readTalk(source, shop)
  const { diagnostics } = outcome
  if (!outcome.ok)
    return { recap: undefined, look: undefined, diagnostics, layOut: async () => outcome }
  const { recap, talk } = outcome.value
  const { theme: ordered } = shop.options
  const own = ordered ?? recap.deck?.theme
  const [size = '16:9'] = sizesOf(recap, shop.options)
  const tried = tryOn(own, view)
  // What is tried stands where the recap's own theme does; the command line's goes before both.
  const deck = { ...recap.deck, theme: tried }
  const content = tried === own ? talk.content : { ...talk.content, recap: { ...talk.content.recap, deck } } // prettier-ignore
  const options = { ...shop.options, sizes: [size], theme: tried === own ? ordered : undefined }
  return {
    recap,
    diagnostics,
    look: { ...lookOf(own), size, sizes: sizesOf(recap, {}) },
    layOut: (current) => layOutTalk({ ...talk, content }, source, { ...current, options }),
  }
}

/** The theme that is named, and whether tokens can stand over it. */
function lookOf(
  own: string | ThemeTokens | undefined,
): Pick<PreviewLook, 'theme' | 'isOurs' | 'tokens'> {
  const name = typeof own === 'object' ? (own.extends ?? 'folio') : (own ?? 'folio')
  const isOurs = (themeNames as readonly string[]).includes(name)
  return { theme: name, isOurs, tokens: typeof own === 'object' ? own : {} }
}
