import { unsafe, type UnsafeRow } from './unsafe.ts'

/** Markdown that shows what it was given and means nothing else. Only the functions of this file make it. */
export type SafeMarkdown = string & { readonly safeMarkdown: unique symbol }

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '|': '&#124;',
}

/** Plain text as Markdown that shows exactly this text, on one line. */
export function escapeText(text: string): SafeMarkdown {
  const line = oneLine(text)
  const marks = unsafePlaces(line)
  if (marks.size === 0) return line as SafeMarkdown
  let written = ''
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!
    const mark = marks.get(index)
    if (mark === 'backslash') written += `\\${character}`
    else if (mark === 'gap') written += `${character}<span></span>`
    else if (mark === 'entity') written += entities[character]!
    else written += character
  }
  return written as SafeMarkdown
}

/** Which characters of a line need a mark, by the table of unsafe ones. */
function unsafePlaces(line: string): ReadonlyMap<number, UnsafeRow['write']> {
  const marks = new Map<number, UnsafeRow['write']>()
  for (const { pattern, write } of unsafe) {
    for (const { 0: found, index } of line.matchAll(pattern)) {
      found.split('').forEach((character, place) => {
        // A blank needs no escape and must not get one: "\\ " would show the backslash.
        if (character.trim() !== '') marks.set(index + place, write)
      })
    }
  }
  return marks
}

/** Plain text as the inside of an HTML attribute in double quotes, safe in table cells too. */
export function escapeAttribute(text: string): SafeMarkdown {
  return oneLine(text).replaceAll(/[<>&"'`|]/g, (character) => entities[character]!) as SafeMarkdown
}

/** An address that `safeUrl` has passed, as the destination of a Markdown link. */
export function escapeUrl(url: string): SafeMarkdown {
  return url
    .replaceAll(/[\s<>"`|{}^\\]/g, (character) => encodeURIComponent(character))
    .replaceAll(/[()*_[\]$~]/g, (character) => `\\${character}`)
    .replaceAll(/&(?=[#\w]+;)/g, '&amp;') as SafeMarkdown
}

// Every name that Marp takes as a directive, in a comment that happens to read as YAML.
const directive =
  /theme|style|headingDivider|size|math|class|color|background\w*|footer|header|paginate|lang|marp|title|author|description|keywords|image|url|transition|\\/
const magicComment = /^(prettier-ignore|markdownlint-|lint )/

/**
 * Plain text as the inside of an HTML comment, where Marp keeps speaker notes. The comment must not end
 * early, and must not read as directives: then its colons and the signs that its lines begin with become
 * references, which `readComment` turns back. No end of a tag must stand there: templates are tidied by theirs.
 */
export function escapeComment(text: string): SafeMarkdown {
  const inert = text
    .replaceAll(/&(?=#\d+;|amp;|gt;)/g, '&amp;')
    .replaceAll(/-+>/g, (end) => `${end.slice(0, -1)}&gt;`)
    .replaceAll('</', `${reference('<')}/`)
  const risky = directive.test(text) && /:|^\s*[^\p{L}\p{N}\s]/mu.test(text)
  const unknown = magicComment.test(text.trim()) ? inert.replace(/\p{L}/u, reference) : inert
  if (!risky) return unknown as SafeMarkdown
  return unknown
    .replaceAll(
      /^(\s*)([^&\p{L}\p{N}\s])/gmu,
      (_, indent: string, first: string) => indent + reference(first),
    )
    .replaceAll(':', reference(':')) as SafeMarkdown
}

/** A value of the front matter or of a directive: JSON is YAML, and cannot end its comment, its line or a tag. */
export function escapeYaml(text: string): SafeMarkdown {
  return JSON.stringify(text)
    .replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, unicodeEscape)
    .replaceAll('->', `-${unicodeEscape('>')}`)
    .replaceAll('</', `${unicodeEscape('<')}/`) as SafeMarkdown
}

function oneLine(text: string): string {
  return text.replaceAll(/[\t\n\r]+/g, ' ').trim()
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
