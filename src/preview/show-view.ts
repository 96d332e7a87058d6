// What one page is told, for as long as it is there: the decks that there are, and each state of the one that it shows.
import { resolve } from 'node:path'
import { toJson } from '../diagnostics/format-json.ts'
import type { PreviewOffer } from '../model/preview.ts'
import { packageTheme, themeNames } from '../package-files.ts'
import type { DeckList } from './deck-list.ts'
import type { PageStream } from './preview-server.ts'
import type { PreviewOptions } from './preview-options.ts'
import type { SessionShelf } from './session-shelf.ts'
import { isWindowName } from './stage-orders.ts'
import type { StageRoom } from './stage-room.ts'
import { newMemory, tellPage } from './tell-page.ts'
import { readView, type View } from './view.ts'
import type { ViewState } from './view-session.ts'

/** What all pages have in common. */
export interface PreviewWorld {
  readonly options: PreviewOptions
  readonly shelf: SessionShelf
  readonly decks: DeckList
  /** The files that findings were shown in: no others are opened. */
  readonly places: Set<string>
  readonly room: StageRoom
}

/** Tells one page of a view; returns what to call when it has gone, nothing where there is no such view. */
export function showView(
  query: URLSearchParams,
  stream: PageStream,
  world: PreviewWorld,
): (() => void) | undefined {
  const { options, decks } = world
  const view = readView(query, decks.files, themeNames)
  if (view === undefined) return undefined
  const leave = view.ok ? enter(view.value, { name: query.get('window'), stream }, world) : undefined // prettier-ignore
  const offer = (): void => stream.send('offer', offerOf(decks, options))
  offer()
  const stop = decks.listen(offer)
  if (!view.ok) stream.send('refused', { findings: view.diagnostics.map(toJson) })
  const stopFollowing = view.ok ? follow(view.value, stream, world) : undefined
  return () => {
    stop()
    stopFollowing?.()
    leave?.()
  }
}

interface NamedPage {
  readonly name: string | null
  readonly stream: PageStream
}

/** Makes a page one that a clicker moves, where it has a name. */
function enter(
  view: View,
  { name, stream }: NamedPage,
  { shelf, room }: PreviewWorld,
): (() => void) | undefined {
  if (!isWindowName(name)) return undefined
  const send = (order: object): void => stream.send('order', order)
  return room.enter({ name, file: view.file, session: shelf.take(view), send })
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
