// The whole preview: finds the decks, starts the server, keeps a session for each view that somebody looks at.
import { resolve } from 'node:path'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { browserFor } from '../build/build-decks.ts'
import type { BuildOptions } from '../build/build-options.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { toJson } from '../diagnostics/format-json.ts'
import type { Host } from '../host/host.ts'
import type { PreviewOffer } from '../model/preview.ts'
import { packageTheme, themeNames } from '../package-files.ts'
import type { EditorCommand, FilePlace } from './editor-command.ts'
import { followDecks, type DeckList } from './deck-list.ts'
import { findDecks } from './find-decks.ts'
import { pressFor } from './lay-out-view.ts'
import { startServer, type PageStream, type PreviewServer } from './preview-server.ts'
import { makeSessionShelf, type SessionShelf } from './session-shelf.ts'
import { newMemory, tellPage } from './tell-page.ts'
import { readView, type View } from './view.ts'
import { openSession, type ViewState } from './view-session.ts'

/** How a preview is to run. */
export interface PreviewOptions {
  /** Files and folders. */
  readonly words: readonly string[]
  readonly host: Host
  readonly build: BuildOptions
  /** Absent where the next free one is to be taken. */
  readonly port?: number | undefined
  readonly editor?: EditorCommand | undefined
  /** Starts a program and says whether that is possible. */
  readonly run: (command: readonly [string, ...string[]]) => Promise<boolean>
}

/** A preview that runs. */
export interface Preview {
  readonly url: string
  readonly port: number
  readonly files: readonly string[]
  /** Ends it: the server, what is watched, and the browser that measures. */
  readonly close: () => Promise<void>
}

/** Runs a preview. What keeps it from starting is told; what goes wrong later is shown in its page. */
export async function runPreview(options: PreviewOptions): Promise<Outcome<Preview>> {
  const { host, build, words } = options
  const found = await findDecks(words, host)
  if (!found.ok) return found
  const decks = followDecks(found.value, host)
  const browser = build.fit ? browserFor(build) : undefined
  const shelf = makeSessionShelf((view) => openSession(pressFor(view, { host, options: build, browser }))) // prettier-ignore
  const world: PreviewWorld = { options, shelf, decks, places: new Set() }
  const server = await startServer(
    {
      events: (query, stream) => showView(query, stream, world),
      open: (body) => open(body, world),
    },
    options.port,
  )
  if (!server.ok) {
    decks.close()
    shelf.close()
    await browser?.close()
    return server
  }
  // Its first page finds the deck laid out.
  const [first] = decks.files
  if (first !== undefined) shelf.take({ file: first, tokens: {} })
  return ok(running(server.value, { decks, shelf, browser }))
}

interface RunningParts {
  readonly decks: DeckList
  readonly shelf: SessionShelf
  readonly browser: DeckBrowser | undefined
}

function running(
  { url, port, close }: PreviewServer,
  { decks, shelf, browser }: RunningParts,
): Preview {
  return {
    url,
    port,
    files: decks.files,
    close: async () => {
      decks.close()
      shelf.close()
      await close()
      await browser?.close()
    },
  }
}

interface PreviewWorld {
  readonly options: PreviewOptions
  readonly shelf: SessionShelf
  readonly decks: DeckList
  /** The files that findings were shown in: no others are opened. */
  readonly places: Set<string>
}

/** Tells one page of a view, for as long as it is there. */
function showView(
  query: URLSearchParams,
  stream: PageStream,
  world: PreviewWorld,
): (() => void) | undefined {
  const { options, decks } = world
  const view = readView(query, decks.files, themeNames)
  if (view === undefined) return undefined
  const offer = (): void => stream.send('offer', offerOf(decks, options))
  offer()
  const stop = decks.listen(offer)
  if (!view.ok) stream.send('refused', { findings: view.diagnostics.map(toJson) })
  const leave = view.ok ? follow(view.value, stream, world) : undefined
  return () => {
    stop()
    leave?.()
  }
}

function offerOf({ files }: DeckList, { editor }: PreviewOptions): PreviewOffer {
  const families = packageTheme('folio').fonts.map(({ family }) => family)
  return {
    files,
    themes: themeNames,
    fonts: [...new Set(families)].filter((family) => !family.startsWith('Noto')).sort(),
    hasEditor: editor !== undefined,
  }
}

function follow(
  view: View,
  stream: PageStream,
  { options, shelf, places }: PreviewWorld,
): () => void {
  // prettier-ignore
  const session = shelf.take(view)
  const memory = newMemory()
  let waiting: ViewState | undefined
  const tell = (state: ViewState): void => {
    // A page that is slow gets the last state, not all of them.
    waiting = stream.isFree ? undefined : state
    if (waiting !== undefined) return
    for (const { file } of state.findings) if (file !== undefined) places.add(resolve(file))
    stream.send(
      'deck',
      tellPage(state, memory, (text) => options.host.digest(text)),
    )
  }
  stream.onFree(() => {
    if (waiting !== undefined) tell(waiting)
  })
  const state = session.now()
  if (state !== undefined) tell(state)
  return session.listen(tell)
}

/** Opens a place that a finding named. */
async function open(body: unknown, { options, places }: PreviewWorld): Promise<boolean> {
  const place = readPlace(body)
  if (place === undefined || options.editor === undefined || !places.has(place.file)) return false
  return options.run(options.editor(place))
}

function readPlace(body: unknown): FilePlace | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { file, line = 1, column = 1 } = body as Readonly<Record<string, unknown>>
  const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0 // prettier-ignore
  if (typeof file !== 'string' || !isPlace(line) || !isPlace(column)) return undefined
  return { file: resolve(file), line, column }
}
