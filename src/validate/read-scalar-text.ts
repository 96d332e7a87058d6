import { cleanText } from '../text/clean-text.ts'
import { tell, type Placed, type Validation } from './validation.ts'
import { capitalize, counted, describeNode, nameOf } from './wording.ts'

/** Reads the text of a scalar, cleaned of what cannot be shown. A number is taken as it was written. */
export function readScalarText(
  { node, path }: Placed,
  validation: Validation,
): { readonly value: string } | 'absent' | 'failed' {
  const Name = capitalize(nameOf(path))
  if (node.kind !== 'scalar') {
    const words = { Name, found: describeNode(node), wanted: 'a text' }
    tell(validation, 'recap/wrong-kind', { words, spot: { path, hint: quoteHint(node.kind) } })
    return 'failed'
  }
  if (node.value === null) return 'absent'
  if (typeof node.value === 'boolean') {
    const words = { Name, found: node.written }
    tell(validation, 'recap/boolean-as-text', { words, spot: { path } })
    return 'failed'
  }
  const { text, replaced } = cleanText(typeof node.value === 'string' ? node.value : node.written)
  if (replaced > 0) {
    const words = { Name, count: counted(replaced, 'sign') }
    tell(validation, 'recap/controls-replaced', { words, spot: { path } })
  }
  return text.trim() === '' ? 'absent' : { value: text }
}

function quoteHint(kind: 'map' | 'list'): string {
  return kind === 'map'
    ? 'If a text is meant, quote it: a colon followed by a blank, or a brace, makes keys and values of it.'
    : 'If a text is meant, quote it: a square bracket or a “- ” at its start makes a list of it.'
}
