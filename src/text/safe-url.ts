/** Why an address is refused. */
export type RefusedUrlReason =
  'scheme' | 'incomplete' | 'credentials' | 'too-long' | 'number-host' | 'invalid'

export type SafeUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: RefusedUrlReason }

const maxLength = 2000
const allowedSchemes = new Set(['https', 'http', 'mailto'])
const controlsAndBidiMarks = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/**
 * Decides whether an address may become a link, and normalises it. Chromium puts any `href` into
 * a PDF as it is, so everything that is not plainly web or mail is refused here, once for all outputs.
 */
export function safeUrl(raw: string): SafeUrl {
  const written = raw.replaceAll(controlsAndBidiMarks, '').trim()
  if (written.length > maxLength) return refuse('too-long')
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(written)?.[0].toLowerCase()
  // `example.com:8080` has the shape of a scheme, but its author meant a host.
  if (scheme === undefined || scheme.includes('.') || scheme === 'localhost') {
    return refuse('incomplete')
  }
  if (!allowedSchemes.has(scheme)) return refuse('scheme')
  // A parser of the web takes a backslash for a slash, other readers do not.
  if (written.includes('\\')) return refuse('invalid')
  return scheme === 'mailto' ? safeMail(written) : safeWeb(written)
}

function safeWeb(written: string): SafeUrl {
  if (!/^https?:\/\/[^/?#]/i.test(written)) return refuse('incomplete')
  if (!URL.canParse(written)) return refuse('invalid')
  const url = new URL(written)
  if (url.username !== '' || url.password !== '') return refuse('credentials')
  // Markdown readers write the brackets of such a host in percent signs, and then the link leads nowhere.
  if (url.hostname.startsWith('[')) return refuse('number-host')
  return url.href.length > maxLength ? refuse('too-long') : { ok: true, url: url.href }
}

function safeMail(written: string): SafeUrl {
  if (!/^mailto:[^@?]+@[^@?]/i.test(written)) return refuse('incomplete')
  if (!URL.canParse(written)) return refuse('invalid')
  // The URL standard leaves blanks and quotes in a mail address as they are.
  const url = new URL(written).href.replaceAll(/[\s"<>`{}|^]/g, encodeURIComponent)
  return url.length > maxLength ? refuse('too-long') : { ok: true, url }
}

function refuse(reason: RefusedUrlReason): SafeUrl {
  return { ok: false, reason }
}
