import { safeUrl } from '../text/safe-url.ts'

/** A whole address that may be a link; undefined for what leads nowhere outside of its page. */
export function resolveUrl(href: string, base: string | undefined): string | undefined {
  const written = href.trim()
  if (written === '') return undefined
  const whole = safeUrl(written)
  if (whole.ok) return whole.url
  if (whole.reason !== 'incomplete' || base === undefined || written.startsWith('#'))
    return undefined
  if (!URL.canParse(written, base)) return undefined
  const resolved = safeUrl(new URL(written, base).href)
  return resolved.ok ? resolved.url : undefined
}
