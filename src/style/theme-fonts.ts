// Comes in: the fonts that an author names for a theme. Goes out: the families that these are, and the files of those
// that do not come along. A name is a bundled family, or a font package of the author's project; a path is a font file
// in or below the folder of the recap. Fonts of the machine are never used: other machines lack them.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report, type Place } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import type { BelowFault, Host } from '../host/host.ts'
import { whyUnread } from '../host/why-unread.ts'
import type { FontFace, ThemeFonts } from '../model/theme.ts'
import { parseFontIndex, type FontIndexEntry } from '../theme/font-index.ts'
import { identifyFont } from '../theme/identify-font.ts'
import { findFontPackage, italicFaces, readFaces } from './font-package.ts'

const limitBytes = 5_000_000

/** What to look for, and where. */
export interface FontTokens {
  /** The names and paths that the author wrote. */
  readonly fonts: ThemeFonts
  /** The list of the fonts that come along. */
  readonly bundled: readonly FontIndexEntry[]
  /** The folder of the file that names them. */
  readonly folder: string
  /** Whether a family that is not there is only told. */
  readonly isLenient?: boolean | undefined
}

/** What an author's choice of fonts means. */
export interface ChosenFamilies {
  /** The family of each use that the author named one for. */
  readonly families: Partial<Readonly<Record<keyof ThemeFonts, string>>>
  /** The faces of families that do not come along, with their files. */
  readonly faces: readonly FontFace[]
}

const roles = ['heading', 'body', 'mono', 'numeral'] as const

/** Finds the fonts that an author names. The paths of what it tells start at the theme: `font`, `heading`. */
export async function resolveFontTokens(
  { fonts, bundled, folder, isLenient = false }: FontTokens,
  host: Host,
): Promise<Outcome<ChosenFamilies>> {
  const names = namesToSetTextIn(bundled)
  const diagnostics: Diagnostic[] = []
  const families: Partial<Record<keyof ThemeFonts, string>> = {}
  const known = new Map<string, FoundFont>()
  for (const role of roles) {
    const written = fonts[role]?.trim()
    if (written === undefined || written === '') continue
    const place = { path: ['font', role] }
    const key = filePattern.test(written) ? written : packageName(written)
    const earlier = known.get(key)
    const found = earlier ?? (await findFont(written, { names, folder, host, place }))
    if ('code' in found) {
      diagnostics.push(
        isLenient && found.code === 'font/unknown-family' ? leftOut(written, place) : found,
      )
      continue
    }
    if (earlier === undefined) diagnostics.push(...found.warnings)
    known.set(key, found)
    families[role] = found.family
  }
  const faces = [...known.values()].flatMap((found) => found.faces)
  return unlessErrors({ families, faces }, diagnostics)
}

function leftOut(name: string, place: Place): Diagnostic {
  const words = { name, instead: 'the one of the theme', package: packageName(name) }
  return report('theme/font-left-out', words, place)
}

interface FoundFont {
  readonly family: string
  /** None where the family comes along. */
  readonly faces: readonly FontFace[]
  readonly warnings: readonly Diagnostic[]
}

interface Search {
  readonly names: readonly string[]
  readonly folder: string
  readonly host: Host
  readonly place: Place
}

/** A letter of each script that bundled fonts are for: families of mere symbols and formulas have none of these. */
const letters = Array.from('éאئअก', (letter) => letter.codePointAt(0)!)

/** The bundled families that a text can be set in. */
function namesToSetTextIn(bundled: readonly FontIndexEntry[]): string[] {
  const faces = parseFontIndex(bundled).filter(({ ranges }) =>
    letters.some((point) => ranges.some(([start, end]) => point >= start && point <= end)),
  )
  return [...new Set(faces.map(({ family }) => family))]
}

const filePattern = /\.(?:woff2?|[ot]t[fc]|eot)$/i

function findFont(written: string, search: Search): Promise<FoundFont | Diagnostic> {
  return filePattern.test(written) ? findFile(written, search) : findFamily(written, search)
}

/** The name as packages have it: `IBM Plex Sans` → `ibm-plex-sans`. */
function packageName(name: string): string {
  const bare = name.replace(/^@fontsource\//, '')
  return bare.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') // prettier-ignore
}

async function findFamily(
  written: string,
  { names, folder, host, place }: Search,
): Promise<FoundFont | Diagnostic> {
  const wanted = packageName(written)
  const bundled = names.find((name) => packageName(name) === wanted)
  if (bundled !== undefined) return { family: bundled, faces: [], warnings: [] }
  const isPlausible = /^(?:@fontsource\/)?[a-z0-9][a-z0-9 -]*$/i.test(written)
  const found = isPlausible ? await findFontPackage(wanted, folder, host) : undefined
  if (found === undefined) {
    const expected = [...new Set([...nearest(written, names), ...names])]
    const hint = hintFor(written, names, isPlausible ? wanted : undefined)
    return report('font/unknown-family', { name: written }, { ...place, expected, hint })
  }
  const faces = await readFaces(found, [...found.faces, ...(await italicFaces(found, host))], host)
  const family = faces[0]?.family
  if (family === undefined) {
    const reason = `the package “@fontsource/${wanted}” has no WOFF2 file`
    return report('font/unreadable', { src: written, reason }, place)
  }
  return { family, faces: faces.filter((face) => face.family === family), warnings: [] }
}

function hintFor(written: string, names: readonly string[], wanted: string | undefined): string {
  const others = 'write the path of a .woff2, .woff, .ttf or .otf file.'
  const known = didYouMean(written, names) ?? ''
  if (wanted === undefined) return `${known} Or ${others}`
  const install = `If it is on fontsource.org, run “npm install @fontsource/${wanted}” in the folder of the recap; or ${others}`
  return nearest(written, names).length > 0 ? `${known} ${install}` : install
}

async function findFile(
  written: string,
  { folder, host, place }: Search,
): Promise<FoundFont | Diagnostic> {
  const read = await host.readBelow({ root: folder, path: written, limitBytes })
  if (!read.ok) return unreadFile(written, read.reason, place)
  const known = identifyFont(read.bytes)
  if ('fault' in known)
    return report('font/unreadable', { src: written, reason: known.fault }, place)
  const { format, ranges, isVariable } = known
  const family = familyOf(written)
  const data = Buffer.from(read.bytes).toString('base64')
  // One file serves all: a browser must not smear a bold or slant an italic of its own.
  const face: FontFace = { family, weight: '400 700', style: 'normal', file: written, ranges, data, format } // prettier-ignore
  const warnings = isVariable ? [report('font/variable', { src: written }, place)] : []
  return { family, faces: [face], warnings }
}

/** The path, so that no bundled family and no other file has the same name, without what ends a string of CSS. */
function familyOf(path: string): string {
  return path.replace(/[^\p{L}\p{M}\p{N} ._/-]/gu, '_')
}

function unreadFile(src: string, reason: BelowFault, place: Place): Diagnostic {
  if (reason === 'missing') return report('font/missing-file', { src }, place)
  if (reason === 'outside') return report('font/outside', { src }, place)
  return report('font/unreadable', { src, reason: whyUnread(reason, limitBytes) }, place)
}
