// The whole preview: finds the decks, starts the server, keeps a session for each view that somebody looks at.
import { resolve } from 'node:path'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { browserFor } from '../build/build-decks.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { networkAddresses } from '../host/network-addresses.ts'
import { chooseClickerAddress } from './clicker-address.ts'
import { clickerSecret } from './clicker-secret.ts'
import { startClicker, type ClickerServer } from './clicker-server.ts'
import type { FilePlace } from './editor-command.ts'
import { followDecks } from './deck-list.ts'
import { findDecks } from './find-decks.ts'
import { pressFor } from './lay-out-view.ts'
import type { PreviewOptions } from './preview-options.ts'
import { startServer, type PreviewAnswers, type PreviewServer } from './preview-server.ts'
import { makeSessionShelf } from './session-shelf.ts'
import { showView, type PreviewWorld } from './show-view.ts'
import { makeStageRoom } from './stage-room.ts'
import { openSession } from './view-session.ts'

/** A preview that runs. */
export interface Preview {
  readonly url: string
  readonly port: number
  readonly files: readonly string[]
  /** The address of the clicker for phones, where one was asked for. */
  readonly clicker?: string
  /** Ends it: the server, what is watched, and the browser that measures. */
  readonly close: () => Promise<void>
}

/** Runs a preview. What keeps it from starting is told; what goes wrong later is shown in its page. */
export async function runPreview(options: PreviewOptions): Promise<Outcome<Preview>> {
  const { host, build, words, clicker = false } = options
  const found = await findDecks(words, host)
  if (!found.ok) return found
  const address = clickerAddress(clicker)
  if (!address.ok) return address
  const decks = followDecks(found.value, host)
  const browser = build.fit ? browserFor(build) : undefined
  const shelf = makeSessionShelf((view) => openSession(pressFor(view, { host, options: build, browser }))) // prettier-ignore
  const room = makeStageRoom(() => host.now().getTime())
  const world: PreviewWorld = { options, shelf, decks, places: new Set(), room }
  const servers = await startServers(answersOf(world), options, address.value)
  if (!servers.ok) {
    decks.close()
    shelf.close()
    await browser?.close()
    return servers
  }
  // Its first page finds the deck laid out.
  const [first] = decks.files
  if (first !== undefined) shelf.take({ file: first, tokens: {} })
  return ok(running(servers.value, world, browser))
}

function clickerAddress(clicker: boolean | string): Outcome<string | undefined> {
  if (clicker === false) return ok(undefined)
  return chooseClickerAddress(clicker === true ? undefined : clicker, networkAddresses())
}

function answersOf(world: PreviewWorld): PreviewAnswers {
  const { room } = world
  return {
    events: (query, stream) => showView(query, stream, world),
    open: (body) => open(body, world),
    report: room.report,
    follow: room.listen,
    order: room.order,
  }
}

interface PreviewServers {
  readonly own: PreviewServer
  readonly clicker: ClickerServer | undefined
}

/** Starts the server of this machine, and that of the clicker where there is an address for it: both or none. */
async function startServers(
  answers: PreviewAnswers,
  { host, port }: PreviewOptions,
  address: string | undefined,
): Promise<Outcome<PreviewServers>> {
  const own = await startServer(answers, port)
  if (!own.ok) return own
  if (address === undefined) return ok({ own: own.value, clicker: undefined })
  const place = { host: address, near: own.value.port, token: await clickerSecret(host) }
  // Others answer here only what a clicker may ask.
  const { follow, order } = answers
  const clicker = await startClicker({ follow, order }, { ...place, now: () => host.now() })
  if (clicker.ok) return ok({ own: own.value, clicker: clicker.value })
  await own.value.close()
  return clicker
}

function running(
  { own, clicker }: PreviewServers,
  { decks, shelf }: PreviewWorld,
  browser: DeckBrowser | undefined,
): Preview {
  return {
    url: own.url,
    port: own.port,
    files: decks.files,
    ...(clicker && { clicker: clicker.url }),
    close: async () => {
      decks.close()
      shelf.close()
      await Promise.all([own.close(), clicker?.close()])
      await browser?.close()
    },
  }
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
