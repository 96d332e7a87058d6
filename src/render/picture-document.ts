import { html } from './html-tag.ts'

/** A picture and the size in px that it is drawn at. */
export interface DrawnPicture {
  readonly mediaType: string
  readonly base64: string
  readonly widthPx: number
  readonly heightPx: number
}

/** A page with one picture, from edge to edge, and nothing behind it. */
export function pictureDocument({ mediaType, base64, widthPx, heightPx }: DrawnPicture): string {
  return html`<!doctype html>
    <html>
      <head>
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
        />
        <meta charset="utf-8" />
        <style>
          body {
            margin: 0;
          }
          img {
            display: block;
          }
        </style>
      </head>
      <body>
        <img
          src="data:${mediaType};base64,${base64}"
          width="${String(widthPx)}"
          height="${String(heightPx)}"
          alt=""
        />
      </body>
    </html> `.toString()
}
