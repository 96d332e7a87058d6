// Answers, each with the headers that keep others from reading or framing it.
import type { ServerResponse } from 'node:http'

const always = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** Answers with a page and its policy. */
export function answerPage(response: ServerResponse, html: string, policy: string): void {
  const headers = { ...always, 'Content-Security-Policy': policy }
  response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(html)
}

/** Answers with nothing but a status, and that in words. */
export function answerStatus(response: ServerResponse, status: number, text: string): void {
  const policy = "default-src 'none'; frame-ancestors 'none'"
  const headers = { ...always, 'Content-Security-Policy': policy }
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`) // prettier-ignore
}

/** A stream of events to one page. */
export interface EventStream {
  readonly send: (event: string, content: object) => void
  /** Whether the page has taken all that was sent. */
  readonly isFree: boolean
}

/** Answers with a stream of events. `free` is called when the page has caught up. */
export function answerEvents(response: ServerResponse, free: () => void): EventStream {
  response.writeHead(200, { ...always, 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.write('retry: 500\n\n')
  response.on('drain', free)
  // A connection that has gone is noticed by writing to it, and by reading nothing from it.
  const beat = setInterval(() => response.write('event: beat\ndata: {}\n\n'), 10_000)
  response.on('close', () => clearInterval(beat))
  return {
    send: (event, content) => {
      response.write(`event: ${event}\ndata: ${JSON.stringify(content)}\n\n`)
    },
    get isFree() {
      return !response.writableNeedDrain
    },
  }
}
