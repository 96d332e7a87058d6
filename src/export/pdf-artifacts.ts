import { referenceOf, type PdfFile, type PdfObject } from './pdf-file.ts'

/** Unpacks and packs the streams of a PDF. */
export interface StreamCodec {
  readonly inflate: (bytes: Uint8Array) => Uint8Array
  readonly deflate: (bytes: Uint8Array) => Uint8Array
}

/**
 * Says of everything that is drawn and has no tag that it is an ornament: grounds, rules, numbers beside lists that the
 * browser makes. The format wants one or the other of all that is on a page; readers pass over ornaments.
 */
export function markArtifacts(pdf: PdfFile, codec: StreamCodec): PdfObject[] {
  return pdf.numbers.flatMap((number) => {
    const page = pdf.bodyOf(number)!
    if (!/^\d+ 0 obj\s*<<\/Type \/Page\b(?!s)/.test(page)) return []
    const contents = referenceOf(page, 'Contents')
    const stream = contents === undefined ? undefined : pdf.bodyOf(contents)
    const packed = stream === undefined ? undefined : packedIn(stream)
    if (contents === undefined || packed === undefined) return []
    const drawn = Buffer.from(codec.inflate(packed)).toString('latin1')
    const bytes = codec.deflate(Buffer.from(withArtifacts(drawn), 'latin1'))
    const text = Buffer.from(bytes).toString('latin1')
    const head = `${contents} 0 obj\n<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n`
    return [{ number: contents, text: `${head}${text}\nendstream` }]
  })
}

/** The packed bytes of a stream; nothing where it is packed otherwise, or in parts that have names of their own. */
function packedIn(stream: string): Buffer | undefined {
  const [head, length] =
    /^\d+ 0 obj\s*<<\/Filter \/FlateDecode\s*\/Length (\d+)>> stream\r?\n/.exec(stream) ?? []
  if (head === undefined) return undefined
  return Buffer.from(stream.slice(head.length, head.length + Number(length)), 'latin1')
}

/** What a page draws, with all that stands in no tag between the marks of an ornament. */
export function withArtifacts(drawn: string): string {
  const written: string[] = []
  let untagged: string[] = []
  let depth = 0
  const close = (): void => {
    written.push(...(untagged.some(draws) ? ['/Artifact BMC', ...untagged, 'EMC'] : untagged))
    untagged = []
  }
  for (const line of drawn.split('\n')) {
    const opens = /\bB[DM]C$/.test(line)
    if (opens && depth === 0) close()
    if (opens) depth += 1
    if (depth > 0) written.push(line)
    else untagged.push(line)
    if (line === 'EMC') depth = Math.max(0, depth - 1)
  }
  close()
  return written.join('\n')
}

/** Whether a line of a page puts something on it: text, a shape, a picture or a shade. */
function draws(line: string): boolean {
  return /(?:^|\s)(?:Tj|TJ|'|"|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/.test(line)
}
