// What a file is, its content tells; its ending helps where the content could be several things.
import { readChapters } from './read-chapters.ts'

/** What can be imported, and what is something else. */
export type TextKind =
  'page' | 'markdown' | 'notes' | 'transcript' | 'chapters' | 'recap' | 'archive' | 'other'

const pageStart =
  /^(?:\s|<!--[\s\S]{0,5000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|article|main|section|div|header|h[1-6]|p|ul|ol|table)\b/i
const arrows = /^[ \t]*-?\d[\d:.,]*[ \t]*-->[ \t]*-?\d[\d:.,]*/m
const textEndings = /^(?:txt|text|md|markdown|mdown|mkd|notes|org|)$/

/** Tells what a text is. */
export function kindOfText(text: string, file: string): TextKind {
  const ending = (/\.([a-z0-9]{1,10})$/i.exec(file)?.[1] ?? '').toLowerCase()
  const start = text.slice(0, 20_000).replace(/^\uFEFF/, '')
  if (/^WEBVTT(?:\s|$)/.test(start) || ending === 'vtt' || ending === 'srt') return 'transcript'
  if (isArchive(start)) return 'archive'
  if (/^(?:html?|xhtml)$/.test(ending) || pageStart.test(start)) return 'page'
  if (ending === 'yaml' || ending === 'yml') return 'recap'
  if (ending === 'json' || /^\s*[{[]\s*["{[]/.test(start))
    return isRecap(start) ? 'recap' : 'transcript'
  if (/^\{\\rtf|^%PDF|^<\?xml|^<svg/i.test(start.trimStart())) return 'other'
  if (arrows.test(start)) return 'transcript'
  if (readChapters(text) !== undefined) return 'chapters'
  const isMarkdown = /^(?:md|markdown|mdown|mkd)$/.test(ending)
  if (isTimed(start) || (!isMarkdown && isDialogue(start))) return 'transcript'
  if (isMarkdown) return 'markdown'
  if (textEndings.test(ending)) return hasFrontMatter(start) ? 'markdown' : 'notes'
  return 'other'
}

/** A page with its pictures in one file, as some browsers save it. */
function isArchive(start: string): boolean {
  return (
    /^(?:From: |MIME-Version: |Snapshot-Content-Location: )/i.test(start) &&
    /multipart\/related/i.test(start)
  )
}

function isRecap(start: string): boolean {
  return /^\s*\{\s*"(?:afterdeck|talk|deck)"\s*:/.test(start)
}

function hasFrontMatter(start: string): boolean {
  return /^---[ \t]*\r?\n[\w-]+[ \t]*:/.test(start)
}

const timedLine = /^\s*(?:[[(]\s*)?(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?(?=[\])\s]|$)/
const label = /^\s*(?:>>\s*)?(\p{Lu}[\p{L}\p{M}.'’ -]{0,40}?)\s*:\s+\S/u

function filledLines(start: string): string[] {
  return start.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
}

/** Two lines at least, and a quarter of all, begin with a time. */
function isTimed(start: string): boolean {
  const lines = filledLines(start)
  const count = lines.filter((line) => timedLine.test(line)).length
  return count >= 2 && count >= lines.length / 4
}

/** Most lines begin with one of a few names. */
function isDialogue(start: string): boolean {
  const lines = filledLines(start)
  const names = lines.flatMap((line) => label.exec(line)?.[1] ?? [])
  return (
    names.length >= 4 &&
    names.length >= lines.length * 0.6 &&
    new Set(names).size <= names.length / 2
  )
}
