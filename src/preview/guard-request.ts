// Who may ask the preview: its own page, and nobody else. Other pages of the same browser can send requests here, but not with our
// token, our name as host and our origin; other users of the machine don't know the token.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A request as far as it is looked at. */
export interface AskedRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/** What belongs to us: the host with its port, and the secret that stands in front of every path. */
export interface OwnAddress {
  readonly host: string
  readonly token: string
}

/** A request that may be answered. */
export interface AllowedRequest {
  /** Behind the token: `/`, `/events`. */
  readonly path: string
  readonly query: URLSearchParams
}

/** The one path that changes something, by opening an editor. */
const posting = '/open'

/** Lets a request through, or not; who asks wrongly is not told why. */
export function guardRequest(
  { method, url = '', headers }: AskedRequest,
  { host, token }: OwnAddress,
): AllowedRequest | undefined {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (headers.host !== host) return undefined
  if (origin !== undefined && origin !== `http://${host}`) return undefined
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return undefined
  const [, given = '', rest = ''] = /^\/([^/?]*)(\/[^?]*)?(?:\?.*)?$/.exec(url) ?? []
  if (!isToken(given, token)) return undefined
  const isPosted = method === 'POST' && rest === posting
  // What changes something must say where it comes from.
  if (isPosted && (origin === undefined || site !== 'same-origin')) return undefined
  if (!isPosted && (method !== 'GET' || rest === posting)) return undefined
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length + 1))
  return { path: rest, query }
}

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
