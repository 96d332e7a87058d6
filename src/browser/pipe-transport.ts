import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'

/**
 * Carries the messages of the DevTools protocol over two pipes, each message closed by a zero byte.
 * A pipe, unlike a WebSocket, ends with us: a killed Node leaves no browser behind.
 */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void | Promise<void>
  onclose?: () => void
  readonly #toBrowser: Writable
  #unfinished: Buffer[] = []

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser
    // A browser that goes away breaks the pipe; that it is gone is told by `close`.
    toBrowser.on('error', () => {})
    fromBrowser.on('error', () => {})
    fromBrowser.on('data', (chunk: Buffer) => this.#receive(chunk))
    fromBrowser.once('close', () => this.onclose?.())
  }

  send(message: string): void {
    if (this.#toBrowser.writable) this.#toBrowser.write(`${message}\0`)
  }

  close(): void {
    this.#toBrowser.end()
  }

  #receive(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#unfinished.push(chunk.subarray(start, end))
      const message = Buffer.concat(this.#unfinished).toString('utf8')
      this.#unfinished = []
      start = end + 1
      // Puppeteer expects each message in a turn of its own, so that its promises settle in between.
      setImmediate(() => void this.#deliver(message))
    }
    if (start < chunk.length) this.#unfinished.push(chunk.subarray(start))
  }

  /** Puppeteer's receiver is asynchronous and rejects what is no JSON: then this is no browser. */
  async #deliver(message: string): Promise<void> {
    try {
      await this.onmessage?.(message)
    } catch {
      this.close()
    }
  }
}
