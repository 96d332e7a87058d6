import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'

/** A text of a recap, and where a reader has to find it. */
export interface RecapText {
  readonly path: string
  readonly kind: 'shown' | 'formula' | 'notes' | 'alt' | 'link' | 'time' | 'word'
  readonly text: string
}

const enumerations = ['fit', 'layout', 'mode', 'prefer', 'rules', 'type']
const files = ['photo', 'src', 'templates', 'transcript']
const unseen = ['afterdeck', 'focus', 'footer', 'highlight', 'id', 'short', 'size', 'theme']
const passedOver = new Set([...enumerations, ...files, ...unseen])
/** Read back from the page itself, not from its text. */
const talkLanguage = 'talk.language'

/** Lists every text of a recap that its deck has to show, by walking the YAML: it knows nothing of our own reader. */
export function recapTexts(yaml: string): RecapText[] {
  const { contents } = parseDocument(yaml, { intAsBigInt: true })
  const texts = contents === null ? [] : walk(contents, [])
  const isMath = /^ {2}math: true$/m.test(yaml)
  return isMath
    ? texts.flatMap((text) => (text.kind === 'shown' ? formulasApart(text) : [text]))
    : texts
}

/** The words of a text, and between them its formulas. */
function formulasApart({ path, text }: RecapText): RecapText[] {
  return text
    .split(/(\$\$[\s\S]+?\$\$|\$[^$]+\$)/)
    .map((piece, index): RecapText => {
      const isFormula = index % 2 === 1
      const shown = isFormula ? piece.replaceAll(/^\$+|\$+$/g, '') : piece
      return { path, kind: isFormula ? 'formula' : 'shown', text: shown.trim() }
    })
    .filter((piece) => piece.text !== '')
}

function walk(node: Node, path: readonly string[]): RecapText[] {
  if (isMap<unknown, Node>(node)) {
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : ''
      const here = [...path, name]
      const isSkipped =
        name.startsWith('x-') || passedOver.has(name) || here.join('.') === talkLanguage
      return isSkipped || value === null ? [] : walk(value, here)
    })
  }
  if (isSeq<Node>(node)) return node.items.flatMap((item, at) => walk(item, [...path, `${at}`]))
  if (!isScalar(node) || node.value === null || typeof node.value === 'boolean') return []
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '')
  const name = path.at(-1)!
  const place = path.join('.')
  if (name === 'at' || place === 'talk.duration') return [{ path: place, kind: 'time', text }]
  if (name === 'url' || place === 'talk.video') return [{ path: place, kind: 'link', text }]
  // Shown in the words of the language, which `text` names.
  if (name === 'effort') return [{ path: place, kind: 'word', text: `effort${text}` }]
  if (name === 'basis' || name === 'part') {
    return text === 'said' ? [] : [{ path: place, kind: 'word', text }]
  }
  if (name === 'alt') return [{ path: place, kind: 'alt', text }]
  // A date is written as the language has it; that its year is there says that it is shown.
  if (name === 'date' && /^\d{4}(?:-\d\d){0,2}$/.test(text)) {
    return [{ path: place, kind: 'shown', text: text.slice(0, 4) }]
  }
  const kind = path.includes('notes') ? 'notes' : 'shown'
  return paragraphs(text).map((paragraph) => ({ path: place, kind, text: paragraph }))
}

function paragraphs(text: string): string[] {
  return text.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim() !== '')
}

/** Takes the marks of inline Markdown away, so that what a reader sees is left. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\[([^\]]+)\]\((?:[^()\s]|\([^()]*\))+\)/g, '$1')
    .replaceAll(/(\*\*?|(?<![\p{L}\p{N}])__?)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
}

/** A text for comparing with that of a PDF, where lines end anywhere and signs may be ligatures. */
export function withoutBlanks(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}]+/gu, '')
}
