/** The encoding that a saved page names in its head, where it is another one than UTF-8. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  if (!/<(?:meta|\?xml)/i.test(head)) return undefined
  const found =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1]
  return found === undefined || /^utf-?8$/i.test(found) ? undefined : found.toLowerCase()
}

/** The same text in UTF-8. Bytes that are UTF-8 already, whatever the page says, stay as they are. */
export function toUtf8(bytes: Uint8Array, charset: string | undefined): Uint8Array {
  if (charset === undefined || isUtf8(bytes)) return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(charset, { fatal: true }).decode(bytes))
  } catch {
    // An encoding that nobody knows, or bytes that it has not: told by whoever reads the text.
    return bytes
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
