import type { IncomingMessage } from 'node:http'

const longest = 5000

/** What was posted, as far as it is short and JSON. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = ''
  try {
    for await (const chunk of request) {
      text += String(chunk)
      if (text.length > longest) return undefined
    }
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
