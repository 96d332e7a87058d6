// A stylesheet that an author names: read from below its folder, looked at, and the files that it names put in.
import { dirname, join } from 'node:path'
import type { CssFontFace, OpenedCss, PlacedFault } from '../css/open-css.ts'
import { openCss } from '../css/open-css.ts'
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report, type Place } from '../diagnostics/report.ts'
import type { BelowFault, Host } from '../host/host.ts'
import { whyUnread } from '../host/why-unread.ts'
import { decodeSource } from '../load/decode-source.ts'
import type { FontFace } from '../model/theme.ts'
import { marpThemeCss } from '../render/marp-themes.ts'
import { identifyFont } from '../theme/identify-font.ts'
import { readImage } from './read-images.ts'

/** A file that something names, and where it may lie. */
export interface NamedFile {
  /** The folder that nothing may lead out of. */
  readonly root: string
  readonly path: string
}

/** A stylesheet with all that it needs. */
export interface ReadCss {
  /** As messages call it. */
  readonly file: string
  readonly opened: OpenedCss
  /** The CSS with its files inside. */
  readonly css: string
  /** The fonts that lie beside it. */
  readonly faces: readonly FontFace[]
}

/** What a stylesheet is read with. */
export interface CssReading {
  readonly host: Host
  /** The texts of files that findings may point into. */
  readonly texts: Map<string, string>
  /** Where it is named. */
  readonly place?: Place
}

const limitBytes = 5_000_000
/** A picture that it names may be larger than a stylesheet or a font. */
const assetBytes = 20_000_000

/** Reads a stylesheet. Paths in it start at its own folder and stay below it. */
export async function readCss(
  named: NamedFile,
  { host, texts, place = {} }: CssReading,
): Promise<Outcome<ReadCss>> {
  const text = await readThemeText(named, { host, texts, place })
  if (!text.ok) return text
  const file = shownPath(named)
  return openText(text.value, { file, folder: join(named.root, dirname(named.path)) }, host)
}

/** Looks at the text of a stylesheet and reads the files that it names. */
export async function openText(
  text: string,
  { file, folder }: { readonly file: string; readonly folder: string },
  host: Host,
): Promise<Outcome<ReadCss>> {
  const opened = openCss(text, marpThemeCss)
  const found = opened.faults.map((fault) => findingOf(fault, file))
  if (!('root' in opened)) return fail(found)
  const data = new Map<string, string>()
  for (const each of opened.files) {
    const address = await readAsset(pathOf(each), folder, host)
    if (typeof address === 'string') data.set(each, address)
    else found.push({ ...address, file, ...placeOf(each, text) })
  }
  if (found.some(isError)) return fail(found)
  const faces = await readFaces(opened.faces, folder, host)
  return ok({ file, opened, css: opened.write((each) => data.get(each)), faces }, found)
}

/** The text of a theme's file. */
export async function readThemeText(
  named: NamedFile,
  { host, texts, place = {} }: CssReading,
): Promise<Outcome<string>> {
  const { root, path: written } = named
  const read = await host.readBelow({ root, path: written, limitBytes })
  const file = shownPath(named)
  const path = place.path === undefined ? file : written
  if (!read.ok) return fail([unread(read.reason, { path, limitBytes, place })])
  const decoded = decodeSource(read.bytes, file)
  if (!decoded.ok) return decoded
  texts.set(file, decoded.value.text)
  return ok(decoded.value.text)
}

/** A named file as messages call it. */
export function shownPath({ root, path }: NamedFile): string {
  return join(root, path).replaceAll('\\', '/')
}

/** A picture or a font as a data URL. */
async function readAsset(path: string, folder: string, host: Host): Promise<string | Diagnostic> {
  const read = await host.readBelow({ root: folder, path, limitBytes: assetBytes })
  if (!read.ok) return unread(read.reason, { path, limitBytes: assetBytes })
  const font = identifyFont(read.bytes)
  if (!('fault' in font) && read.bytes.length <= limitBytes)
    return `data:font/${mimes[font.format]};base64,${Buffer.from(read.bytes).toString('base64')}`
  const image = await readImage(path, folder, host)
  if (!('code' in image)) return `data:${image.mediaType};base64,${image.base64}`
  return report('theme/unreadable', { path, reason: image.reason })
}

const mimes = { woff2: 'woff2', woff: 'woff', truetype: 'ttf', opentype: 'otf' } as const

async function readFaces(
  faces: readonly CssFontFace[],
  folder: string,
  host: Host,
): Promise<FontFace[]> {
  const found: FontFace[] = []
  for (const { family, weight, style, src } of faces) {
    const read = await host.readBelow({ root: folder, path: pathOf(src), limitBytes })
    const font = read.ok ? identifyFont(read.bytes) : { fault: '' }
    if (!read.ok || 'fault' in font) continue
    found.push({
      family: family.replaceAll(/[^\p{L}\p{M}\p{N} ._-]/gu, '_'),
      weight: weights[weight.trim()] ?? (/^\d+(?: \d+)?$/.test(weight.trim()) ? weight.trim() : '400'), // prettier-ignore
      style: /italic|oblique/.test(style) ? 'italic' : 'normal',
      file: src,
      ranges: font.ranges,
      data: Buffer.from(read.bytes).toString('base64'),
      format: font.format,
    })
  }
  return found
}

const weights: Readonly<Record<string, string>> = { normal: '400', bold: '700' }

/** A path as a file system has it: `a%20b.png?x#y` is `a b.png`. */
function pathOf(address: string): string {
  const bare = address.replace(/[?#].*$/, '')
  try {
    return decodeURI(bare)
  } catch {
    return bare
  }
}

const faultReasons: Readonly<Record<PlacedFault['reason'], string>> = {
  syntax: '',
  import: 'it imports another file',
  'web-import': '',
  remote: '',
  namespace: 'it declares a namespace',
  'end-tag': 'it ends its own element',
  'too-large': 'it is too large',
}

function findingOf({ reason, words, line, column }: PlacedFault, file: string): Diagnostic {
  const at = { line, column }
  const place = { file, range: { start: at, end: at } }
  if (reason === 'syntax') return report('theme/css-syntax', { reason: words }, place)
  if (reason === 'web-import' || reason === 'remote')
    return report('theme/css-left-out', { words }, place)
  return report('theme/css-refused', { reason: faultReasons[reason], words }, place)
}

interface UnreadFile {
  readonly path: string
  readonly limitBytes: number
  readonly place?: Place
}

function unread(reason: BelowFault, { path, limitBytes, place = {} }: UnreadFile): Diagnostic {
  if (reason === 'missing') return report('theme/missing-file', { path }, place)
  if (reason === 'outside') return report('theme/outside', { path }, place)
  return report('theme/unreadable', { path, reason: whyUnread(reason, limitBytes) }, place)
}

/** Where some words stand first. */
function placeOf(words: string, text: string): Place {
  const at = text.indexOf(words)
  if (at === -1) return {}
  const lines = text.slice(0, at).split('\n')
  const start = { line: lines.length, column: lines.at(-1)!.length + 1 }
  return { range: { start, end: { ...start, column: start.column + words.length } } }
}
