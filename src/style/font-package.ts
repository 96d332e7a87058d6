// `@fontsource` packages of the author's project: in a `node_modules` beside the recap, or above it, or above the
// folder that Afterdeck runs in. Only a package's stylesheets and WOFF2 files are read, and nothing that lies outside
// of the package.
import { dirname, join, resolve } from 'node:path'
import type { Host } from '../host/host.ts'
import type { FontFace } from '../model/theme.ts'
import { parseFontCss } from '../theme/parse-font-css.ts'

const limitBytes = 5_000_000

/** A package, where it lies, and the faces of the weights that slides are set in. */
export interface FontPackage {
  readonly name: string
  readonly root: string
  readonly faces: readonly FontFace[]
}

/** Finds a package by its name without the scope; the nearest to the recap's folder is taken. */
export async function findFontPackage(
  name: string,
  folder: string,
  host: Host,
): Promise<FontPackage | undefined> {
  for (const above of new Set([...foldersAbove(folder), ...foldersAbove('.')])) {
    const root = join(above, 'node_modules', '@fontsource', name)
    const sheet = (path: string): Promise<FontFace[]> => readSheet(root, path, host)
    const written = await sheet('400.css')
    // Some fonts have one weight only, which is another one.
    const regular = written.length > 0 ? written : await sheet('index.css')
    if (regular.length === 0) continue
    const semibold = await sheet('600.css')
    const bold = semibold.length > 0 ? semibold : await sheet('700.css')
    // Without a bold file the regular one serves all weights: a browser must not smear one of its own.
    const faces = bold.length > 0 ? [...regular, ...bold] : regular.map(servingAll)
    return { name, root, faces }
  }
  return undefined
}

/** What a family that text is set in has besides: its italic, for emphasis. */
export async function italicFaces({ root }: FontPackage, host: Host): Promise<FontFace[]> {
  return (await readSheet(root, '400-italic.css', host)).map(servingAll)
}

/** A face that serves all weights that text is set in. */
function servingAll(face: FontFace): FontFace {
  return { ...face, weight: '400 700' }
}

/** Reads the files of these faces of a package; a face without a WOFF2 file in the package is left out. */
export async function readFaces(
  { name, root }: FontPackage,
  faces: readonly FontFace[],
  host: Host,
): Promise<FontFace[]> {
  const found: FontFace[] = []
  for (const face of faces) {
    const read = await host.readBelow({ root, path: face.file, limitBytes })
    if (!read.ok || Buffer.from(read.bytes.subarray(0, 4)).toString('latin1') !== 'wOF2') continue
    const data = Buffer.from(read.bytes).toString('base64')
    found.push({ ...face, file: `@fontsource/${name}/${face.file}`, data })
  }
  return found
}

/** A folder and all that it lies in, the nearest first. */
function foldersAbove(folder: string): string[] {
  const full = resolve(folder)
  const above = dirname(full)
  return above === full ? [full] : [full, ...foldersAbove(above)]
}

async function readSheet(root: string, path: string, host: Host): Promise<FontFace[]> {
  const read = await host.readBelow({ root, path, limitBytes })
  return read.ok ? parseFontCss(Buffer.from(read.bytes).toString('utf8')) : []
}
