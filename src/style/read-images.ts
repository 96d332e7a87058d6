import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { BelowFault, Host } from '../host/host.ts'
import { whyUnread } from '../host/why-unread.ts'
import { identifyImage } from '../images/identify-image.ts'
import { locate } from '../load/locate.ts'
import type { ImageAsset } from '../model/deck.ts'
import type { Recap } from '../model/recap.ts'
import type { Path } from '../model/source.ts'
import type { LogoPicture, ThemeLogo } from '../model/theme.ts'
import type { ReadRecap } from '../pipeline.ts'

const limitBytes = 20_000_000
const deckLimitBytes = 100_000_000

/** An image that a recap names, and where. */
interface NamedImage {
  readonly src: string
  readonly path: Path
}

/** Reads every image that a recap names, from its own folder or from a data URL, and checks its bytes. */
export async function readImages(
  { recap, tree }: ReadRecap,
  folder: string,
  host: Host,
): Promise<Outcome<ReadonlyMap<string, ImageAsset>>> {
  const images = new Map<string, ImageAsset>()
  const diagnostics: Diagnostic[] = []
  const budget = imageBudget()
  for (const { src, path } of namedImages(recap)) {
    if (images.has(src)) continue
    const found = await readImage(src, folder, host)
    const place = { file: tree.source.file, path, range: locate(tree, path, 'value') }
    if ('code' in found) {
      diagnostics.push(makeFinding(found, shorten(src), place))
      continue
    }
    const fault = budget(found)
    if (fault !== undefined) {
      diagnostics.push(makeFinding(fault, shorten(src), place))
      break
    }
    images.set(src, found)
  }
  return unlessErrors(images, diagnostics)
}

/** Counts the images of one deck, and tells the first that is too much. */
export function imageBudget(): (image: ImageAsset) => ImageFault | undefined {
  let total = 0
  return ({ base64 }) => {
    total += base64.length * 0.75
    const reason = 'the images of this deck have more than 100 MB together'
    return total > deckLimitBytes ? unusable(reason) : undefined
  }
}

export interface ImageFault {
  readonly code: 'image/missing' | 'image/outside' | 'image/unreadable'
  readonly reason: string
}

/** Reads the picture of a logo. What is wrong with it stands at `logo.src`. */
export async function readLogo(
  { src, alt = '', every = false }: ThemeLogo,
  folder: string,
  host: Host,
): Promise<Outcome<LogoPicture>> {
  const image = await readImage(src, folder, host)
  if (!('code' in image)) return ok({ image, alt, every })
  return fail([makeFinding(image, shorten(src), { path: ['logo', 'src'] })])
}

/** Reads one image that a deck names, and checks its bytes. */
export async function readImage(
  src: string,
  folder: string,
  host: Host,
): Promise<ImageAsset | ImageFault> {
  const bytes = src.startsWith('data:') ? bytesOfUrl(src) : await bytesOfFile(src, folder, host)
  if ('code' in bytes) return bytes
  const known = identifyImage(bytes)
  if ('fault' in known) return unusable(known.fault)
  return { src, ...known, base64: Buffer.from(bytes).toString('base64') }
}

async function bytesOfFile(
  path: string,
  folder: string,
  host: Host,
): Promise<Uint8Array | ImageFault> {
  const read = await host.readBelow({ root: folder, path, limitBytes })
  return read.ok ? read.bytes : faultOf(read.reason)
}

function bytesOfUrl(url: string): Uint8Array | ImageFault {
  const base64 = /^data:[\w/+.-]*;base64,([\w+/=\s]*)$/i.exec(url)?.[1]
  if (base64 === undefined) return unusable('its data URL is not in Base64')
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === 0 ? faultOf('empty') : bytes
}

function faultOf(reason: BelowFault): ImageFault {
  if (reason === 'missing' || reason === 'outside') return { code: `image/${reason}`, reason: '' }
  return unusable(whyUnread(reason, limitBytes))
}

function unusable(reason: string): ImageFault {
  return { code: 'image/unreadable', reason }
}

interface FaultPlace {
  readonly file?: string
  readonly path: Path
  readonly range?: ReturnType<typeof locate>
}

function makeFinding({ code, reason }: ImageFault, src: string, place: FaultPlace): Diagnostic {
  return code === 'image/unreadable'
    ? report(code, { src, reason }, definedPlace(place))
    : report(code, { src }, definedPlace(place))
}

function definedPlace({ file, path, range }: FaultPlace): {
  file?: string
  path: Path
  range?: NonNullable<FaultPlace['range']>
} {
  return { path, ...(file !== undefined && { file }), ...(range && { range }) }
}

function shorten(src: string): string {
  return src.length > 80 ? `${src.slice(0, 79)}…` : src
}

function namedImages(recap: Recap): NamedImage[] {
  const sections = recap.sections ?? []
  const takeaways = [
    ...(recap.takeaways ?? []).map((takeaway, index) => ({
      takeaway,
      path: ['takeaways', index] as Path,
    })),
    ...sections.flatMap((section, place) =>
      section.takeaways.map((takeaway, index) => ({
        takeaway,
        path: ['sections', place, 'takeaways', index] as Path,
      })),
    ),
  ]
  return [
    ...photosOf(recap.talk.speakers ?? [], ['talk', 'speakers']),
    ...takeaways.flatMap(({ takeaway, path }) => [
      ...(takeaway.image === undefined
        ? []
        : [{ src: takeaway.image.src, path: [...path, 'image', 'src'] }]),
      ...photosOf(takeaway.people ?? [], [...path, 'people']),
    ]),
  ]
}

function photosOf(
  people: readonly { readonly photo?: string | undefined }[],
  path: Path,
): NamedImage[] {
  return people.flatMap(({ photo }, index) =>
    photo === undefined ? [] : [{ src: photo, path: [...path, index, 'photo'] }],
  )
}
