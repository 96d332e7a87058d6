import { html, raw } from './html-tag.ts'

/** What to try, and with which fonts. */
export interface Probe {
  readonly signs: readonly string[]
  readonly language: string
  /** `@font-face` rules of the families that are tried. */
  readonly fontCss: string
  readonly families: readonly string[]
  /** A font file, in base64, that has none of the signs. */
  readonly plainFont: string
}

/**
 * A page to find out which signs the browser can show. Its first font is one that has none of them, without a range:
 * that is where the browser takes the box from that it draws for a sign without a font. The first paragraph has a
 * sign of that font, the second all signs, the others one each.
 */
export function probeDocument(probe: Probe): string {
  const { signs, language, fontCss, families, plainFont } = probe
  const plain = `@font-face{font-family:"plain";src:url(data:font/woff2;base64,${plainFont}) format("woff2")}`
  const stack = ['plain', ...families].map((family) => `"${family}"`).join(',')
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; font-src data:; style-src 'unsafe-inline'"
        />
        <meta charset="utf-8" />
        <style>
          ${raw(`${plain}\n${fontCss}\np{font-family:${stack};font-synthesis:none}`)}
        </style>
      </head>
      <body>
        <p>A</p>
        <p>${signs.map((sign) => html`${sign}<br />`)}</p>
        ${signs.map((sign) => html`<p>${sign}</p>`)}
      </body>
    </html> `.toString()
}
