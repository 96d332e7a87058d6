// The transcript of a talk, where the recap names one: read, and the recap compared with it.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { BelowFault, Host } from '../host/host.ts'
import { whyUnread } from '../host/why-unread.ts'
import { decodeSource } from '../load/decode-source.ts'
import { locate } from '../load/locate.ts'
import type { CheckedQuote } from '../model/transcript.ts'
import { compareWithTranscript } from '../transcript/compare-with-transcript.ts'
import { readTranscript, transcriptLimits } from '../transcript/read-transcript.ts'
import type { DeckContent } from './read-deck-source.ts'

/** A recap, and what is known of its quotes: nothing where there is no transcript that can be read. */
export interface ComparedContent {
  readonly content: DeckContent
  readonly quotes: readonly CheckedQuote[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the transcript that a recap names, and looks for its quotes in it. */
export async function compareContent(content: DeckContent, host: Host): Promise<ComparedContent> {
  const { recap, tree, folder } = content
  const path = recap.talk.transcript
  if (path === undefined) return { content, quotes: [], diagnostics: [] }
  const { file: source } = tree.source
  const place = inRecap(content)
  const bytes = await host.readBelow({ root: folder, path, limitBytes: transcriptLimits.bytes })
  if (!bytes.ok) return unread(content, [{ ...faultOf(bytes.reason, path), ...place }])
  const text = decodeSource(bytes.bytes, path, transcriptLimits)
  if (!text.ok) {
    const found = text.diagnostics.map(({ message }) =>
      report('transcript/unreadable', { file: path, reason: asReason(message) }, place),
    )
    return unread(content, found)
  }
  const transcript = readTranscript(text.value)
  const found = transcript.diagnostics.map((each) => ({ ...each, ...place }))
  if (!transcript.ok) return unread(content, found)
  const compared = compareWithTranscript(recap, transcript.value, (path, what) =>
    locate(tree, path, what),
  )
  return {
    content: { ...content, recap: compared.recap },
    quotes: compared.quotes,
    diagnostics: [...found, ...compared.diagnostics.map((each) => ({ ...each, file: source }))],
  }
}

function unread(content: DeckContent, diagnostics: readonly Diagnostic[]): ComparedContent {
  return { content, quotes: [], diagnostics }
}

function inRecap({ tree }: DeckContent): Pick<Diagnostic, 'file' | 'path' | 'range'> {
  const path = ['talk', 'transcript']
  const range = locate(tree, path, 'value')
  return { file: tree.source.file, path, ...(range && { range }) }
}

function faultOf(reason: BelowFault, file: string): Diagnostic {
  if (reason === 'missing') return report('transcript/missing', { file })
  if (reason === 'outside') return report('transcript/outside', { file })
  if (reason === 'too-large') return report('transcript/too-large', { file, limit: '10 MB' })
  return report('transcript/unreadable', {
    file,
    reason: whyUnread(reason, transcriptLimits.bytes),
  })
}

/** A sentence inside of another. */
function asReason(sentence: string): string {
  return sentence
    .replace(/^The /, 'the ')
    .replace(/^There /, 'there ')
    .replace(/\.$/, '')
}
