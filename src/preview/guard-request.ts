// Who may ask the preview: its own pages, and nobody else. Other pages of the same browser can send requests here, but not with our
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
  /** The paths that change something; they are posted to, and all others are not. */
  readonly posted: readonly string[]
  /** Whether browsers say which site a request is from: they don't where they hold a connection not trustworthy. */
  readonly isTrusted: boolean
}

/** A request that may be answered. */
export interface AllowedRequest {
  /** Behind the token: `/`, `/events`. */
  readonly path: string
  readonly query: URLSearchParams
}

/** Lets a request through, or not; who asks wrongly is not told why. */
export function guardRequest(
  { method, url = '', headers }: AskedRequest,
  { host, token, posted, isTrusted }: OwnAddress,
): AllowedRequest | undefined {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (headers.host !== host) return undefined
  if (origin !== undefined && origin !== `http://${host}`) return undefined
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return undefined
  const [, given = '', rest = ''] = /^\/([^/?]*)(\/[^?]*)?(?:\?.*)?$/.exec(url) ?? []
  if (!isToken(given, token)) return undefined
  const isPosted = method === 'POST' && posted.includes(rest)
  // What changes something must say where it comes from.
  const saysSite = site === 'same-origin' || (site === undefined && !isTrusted)
  if (isPosted && (origin === undefined || !saysSite)) return undefined
  if (!isPosted && (method !== 'GET' || posted.includes(rest))) return undefined
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length + 1))
  return { path: rest, query }
}

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
