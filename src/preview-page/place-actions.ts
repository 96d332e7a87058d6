// What can be done with a place in a file, and with a text: each says what it did.
import type { PreviewFinding } from '../model/preview.ts'
import { placeOf } from './findings-view.ts'

/** Opens the place of a finding in the editor, or copies it where there is none. */
export async function openPlace(finding: PreviewFinding, hasEditor: boolean): Promise<string> {
  const place = placeOf(finding)
  if (!hasEditor) return copyText(place)
  const { file, line, column } = finding
  const body = JSON.stringify({ file, line, column })
  const answer = await fetch('open', { method: 'POST', body }).catch(() => undefined)
  return answer?.ok === true ? `Opened ${place}.` : 'The editor could not be started.'
}

/** Copies a text. */
export async function copyText(text: string): Promise<string> {
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  return isCopied ? `Copied ${text.split('\n', 1)[0]!}` : `Copy it by hand: ${text}`
}
