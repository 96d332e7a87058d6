// The frame: shows one slide as large as it can. It knows nothing but what it is handed, and has no way to anywhere.
import type { FrameMessage, ShowMessage } from './frame-messages.ts'

const ownCss =
  'html,body{margin:0;height:100%;overflow:hidden;background:transparent}div.marpit{height:100%}div.marpit>svg{display:block;width:100%;height:100%}'

/** Waits for slides, and shows them. */
export function startFrame(): void {
  const place = document.createElement('div')
  place.className = 'marpit'
  const theme = addStyle('')
  addStyle(ownCss)
  document.body.replaceChildren(place)
  const fonts = fontKeeper()
  let round = 0

  async function show({ language, direction, css, fontCss, html }: ShowMessage): Promise<void> {
    const mine = ++round
    const slide = html === undefined ? undefined : slideOf(html)
    if (fontCss !== undefined) fonts(fontCss)
    // A picture that is still being decoded would leave a gap for a moment.
    if (slide !== undefined) await decoded(slide)
    if (css !== undefined) theme.textContent = css
    if (mine !== round) return
    document.documentElement.lang = language
    document.documentElement.dir = direction
    if (slide !== undefined) place.replaceChildren(slide)
  }

  addEventListener('message', ({ source, data }: MessageEvent<ShowMessage>) => {
    if (source === parent && data.kind === 'show') void show(data)
  })
  addEventListener('click', followLink)
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    tell({ kind: 'key', key: event.key })
  })
  tell({ kind: 'ready' })
}

function tell(message: FrameMessage): void {
  // Nothing secret is in it, and the frame can't know where it stands.
  parent.postMessage(message, '*')
}

function addStyle(css: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  return style
}

/** The HTML has no script, and none would run here: the policy of this page has the hash of ours alone. */
function slideOf(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return document.importNode(template.content, true)
}

async function decoded(slide: DocumentFragment): Promise<void> {
  const pictures = [...slide.querySelectorAll('img')]
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
}

/** Keeps fonts that stay as they are, so that their text does not blink. */
function fontKeeper(): (css: string) => void {
  const styles = new Map<string, HTMLStyleElement>()
  return (css) => {
    const faces: readonly string[] = css.match(/@font-face\s*\{[^}]*\}/g) ?? []
    const rest = css.replaceAll(/@font-face\s*\{[^}]*\}/g, '').trim()
    const wanted = new Set(rest === '' ? faces : [...faces, rest])
    for (const [rules, style] of styles) {
      if (wanted.has(rules)) continue
      style.remove()
      styles.delete(rules)
    }
    for (const rules of wanted) if (!styles.has(rules)) styles.set(rules, addStyle(rules))
  }
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (link === null) return
  event.preventDefault()
  const href = link.getAttribute('href') ?? ''
  tell(href.startsWith('#') ? { kind: 'go', id: href.slice(1) } : { kind: 'link', href })
}
