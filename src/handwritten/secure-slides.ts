// Comes in: rendered slides of a hand-written deck. Goes out: the same with every address looked at. Pictures and
// styles may name files in the deck's own folder, which become part of the page; links go where links may go.
import { checkCss, type CssFault } from '../css/check-css.ts'
import { safeUrl } from '../text/safe-url.ts'

/** What a deck asks for from outside, and what it may not have. */
export interface SlideDemands {
  /** Files in the deck's own folder. */
  readonly files: readonly string[]
  readonly faults: readonly DemandFault[]
}

export type DemandFault =
  | { readonly kind: 'remote'; readonly address: string }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'style'; readonly reason: CssFault['reason']; readonly words: string }

/** A page's HTML with its addresses laid open. */
export interface SecuredHtml extends SlideDemands {
  readonly write: (dataUrl: (file: string) => string | undefined) => string
}

const attribute = / (src|href|style)="([^"]*)"/g

/** Looks at every address in a slide. */
export function secureHtml(slide: string): SecuredHtml {
  const html = withoutDeckStyle(slide)
  const files = new Set<string>()
  const faults: DemandFault[] = []
  for (const [, name, written] of html.matchAll(attribute)) {
    const value = readReferences(written!)
    if (name === 'src') collectPicture(value, files, faults)
    if (name === 'href' && !isSafeLink(value)) faults.push({ kind: 'link', address: value })
    if (name === 'style') {
      const checked = checkCss(`a{${ownStyle(value)}}`)
      checked.files.forEach((file) => files.add(file))
      faults.push(...checked.faults.map(styleFault))
    }
  }
  const write = (dataUrl: (file: string) => string | undefined): string =>
    html.replaceAll(attribute, (whole, name: string, written: string) => {
      const value = readReferences(written)
      if (name === 'src') return ` src="${writeReferences(dataUrl(value) ?? value)}"`
      if (name === 'href') return isSafeLink(value) ? whole : ''
      const style = checkCss(`a{${ownStyle(value)}}`).write(dataUrl)
      return ` style="${writeReferences(style.slice(2, -1))}"`
    })
  return { files: [...files], faults, write }
}

/** A fault of CSS as a fault of the deck. */
export function styleFault({ reason, words }: CssFault): DemandFault {
  return reason === 'remote' ? { kind: 'remote', address: words } : { kind: 'style', reason, words }
}

function collectPicture(value: string, files: Set<string>, faults: DemandFault[]): void {
  if (/^data:image\//i.test(value)) return
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(value)) faults.push({ kind: 'remote', address: value })
  else if (value !== '') files.add(value)
}

function isSafeLink(value: string): boolean {
  return value.startsWith('#') || safeUrl(value).ok
}

/** Marp repeats the CSS of the front matter in each slide, where its braces end the style that they stand in. */
function withoutDeckStyle(html: string): string {
  return html.replaceAll(
    /(<section\b[^>]*?) data-style="([^"]*)"([^>]*? style="[^"]*?)--style:\2;/g,
    '$1$3',
  )
}

/** Marp repeats directives as custom properties; of those only its own are used. */
function ownStyle(style: string): string {
  return style.replaceAll(
    /(^|;)\s*--(?!marpit-)[\w-]+:(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))*(?=;|$)/g,
    '$1',
  )
}

function readReferences(value: string): string {
  return value
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function writeReferences(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
