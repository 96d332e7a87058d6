import type { Host } from '../host/host.ts'
import type { FontFace } from '../model/theme.ts'
import { packagesFor } from '../theme/font-packages.ts'
import { findFontPackage, readFaces } from './font-package.ts'

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
  /** The faces that have some of the signs, with their files. */
  readonly faces: readonly FontFace[]
  /** The packages that are there and may have the signs, used or not, with their scope. */
  readonly packages: readonly string[]
}

/** Finds the fonts in the author's project that have some of these signs, and reads the files that do. */
export async function readProjectFonts(wish: FontWish, host: Host): Promise<ProjectFonts> {
  const faces: FontFace[] = []
  const packages: string[] = []
  let open = wish.signs.map((sign) => sign.codePointAt(0)!)
  for (const name of packagesFor(wish.signs, wish.language)) {
    const found = await findFontPackage(name, wish.folder, host)
    if (found === undefined) continue
    packages.push(`@fontsource/${name}`)
    const fitting = found.faces.filter((face) => open.some((point) => covers(face, point)))
    const used = await readFaces(found, fitting, host)
    faces.push(...used)
    open = open.filter((point) => !used.some((face) => covers(face, point)))
  }
  return { faces, packages }
}

/** Of these packages, named without their scope, those that the project has. */
export async function projectPackages(
  names: readonly string[],
  folder: string,
  host: Host,
): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => findFontPackage(name, folder, host)))
  return found.flatMap((each) => (each === undefined ? [] : [`@fontsource/${each.name}`]))
}

function covers({ ranges }: FontFace, point: number): boolean {
  return ranges.some(([start, end]) => point >= start && point <= end)
}
