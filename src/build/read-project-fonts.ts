// Fonts that the author's project brings: `@fontsource` packages in a `node_modules` beside the recap, or above it,
// or above the folder that Afterdeck runs in. Only a package's stylesheets and WOFF2 files are read, and nothing
// that lies outside of the package.
import { dirname, join, resolve } from 'node:path'
import type { Host } from '../host/host.ts'
import type { FontFace } from '../model/theme.ts'
import { packagesFor } from '../theme/font-packages.ts'
import { parseFontCss } from '../theme/parse-font-css.ts'

const limitBytes = 5_000_000

/** What to look for, and from where. */
export interface FontWish {
  /** Signs that no bundled font has. */
  readonly signs: readonly string[]
  readonly language: string
  /** The folder of the recap. */
  readonly folder: string
}

/** The fonts of a project that have some of the signs. */
export interface ProjectFonts {
  /** The faces that have some of the signs, each of its own file. */
  readonly faces: readonly FontFace[]
  /** Base64 by `file`. */
  readonly files: ReadonlyMap<string, string>
  /** The packages that are there and may have the signs, used or not, with their scope. */
  readonly packages: readonly string[]
}

/** Finds the fonts in the author's project that have some of these signs, and reads the files that do. */
export async function readProjectFonts(wish: FontWish, host: Host): Promise<ProjectFonts> {
  const faces: FontFace[] = []
  const files = new Map<string, string>()
  const packages: string[] = []
  let open = wish.signs.map((sign) => sign.codePointAt(0)!)
  for (const name of packagesFor(wish.signs, wish.language)) {
    const found = await findPackage(name, wish.folder, host)
    if (found === undefined) continue
    packages.push(`@fontsource/${name}`)
    const used = await readFaces(found, open, { host, files })
    faces.push(...used)
    open = open.filter((point) => !used.some((face) => covers(face, point)))
  }
  return { faces, files, packages }
}

/** Of these packages, named without their scope, those that the project has. */
export async function projectPackages(
  names: readonly string[],
  folder: string,
  host: Host,
): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => findPackage(name, folder, host)))
  return found.flatMap((each) => (each === undefined ? [] : [`@fontsource/${each.name}`]))
}

/** A package, where it lies, and the faces of the weights that slides are set in. */
interface FontPackage {
  readonly name: string
  readonly root: string
  readonly faces: readonly FontFace[]
}

async function findPackage(
  name: string,
  folder: string,
  host: Host,
): Promise<FontPackage | undefined> {
  for (const above of new Set([...foldersAbove(folder), ...foldersAbove('.')])) {
    const root = join(above, 'node_modules', '@fontsource', name)
    const regular = await readSheet(root, '400.css', host)
    if (regular.length === 0) continue
    const semibold = await readSheet(root, '600.css', host)
    const bold = semibold.length > 0 ? semibold : await readSheet(root, '700.css', host)
    // Without a bold file the regular one serves all weights: a browser must not smear one of its own.
    const faces =
      bold.length > 0
        ? [...regular, ...bold]
        : regular.map((face) => ({ ...face, weight: '400 700' }))
    return { name, root, faces }
  }
  return undefined
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

async function readFaces(
  { name, root, faces }: FontPackage,
  points: readonly number[],
  { host, files }: { readonly host: Host; readonly files: Map<string, string> },
): Promise<FontFace[]> {
  const used: FontFace[] = []
  for (const face of faces) {
    if (!points.some((point) => covers(face, point))) continue
    const read = await host.readBelow({ root, path: face.file, limitBytes })
    if (!read.ok || Buffer.from(read.bytes.subarray(0, 4)).toString('latin1') !== 'wOF2') continue
    const file = `@fontsource/${name}/${face.file}`
    files.set(file, Buffer.from(read.bytes).toString('base64'))
    used.push({ ...face, file })
  }
  return used
}

function covers({ ranges }: FontFace, point: number): boolean {
  return ranges.some(([start, end]) => point >= start && point <= end)
}
