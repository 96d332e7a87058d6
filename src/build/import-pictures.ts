import { join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
import type { Block } from '../material/blocks.ts'
import { imageBudget, readImage, type ImageFault } from '../style/read-images.ts'

/** Which pictures a recap may name, and by what; what is wrong with the others is told. */
export interface ImportedPictures {
  readonly pictureFor: (src: string) => string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Where the article lies, and where its recap will. */
export interface PictureFolders {
  readonly from: string
  readonly to: string
}

/** Looks at every picture of an article: the recap may have those in its own text, and those below its folder. */
export async function importPictures(
  blocks: readonly Block[],
  { from, to }: PictureFolders,
  host: Host,
): Promise<ImportedPictures> {
  const names = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const budget = imageBudget()
  for (const src of new Set(blocks.flatMap(sourcesIn))) {
    const found = await nameFor(src, { from, to }, host)
    const image = typeof found === 'string' ? await readImage(found, to, host) : undefined
    const fault = image === undefined || 'code' in image ? image : budget(image)
    if (typeof found === 'string' && image !== undefined && fault === undefined)
      names.set(src, found)
    else diagnostics.push(tell(src, typeof found === 'string' ? whyNot(fault) : found.reason))
  }
  return { pictureFor: (src) => names.get(src), diagnostics }
}

function sourcesIn(block: Block): string[] {
  if (block.kind === 'image') return [block.src]
  if (block.kind === 'aside') return block.blocks.flatMap(sourcesIn)
  const items = block.kind === 'list' || block.kind === 'notes' ? block.items : []
  return items.flatMap(({ blocks }) => blocks.flatMap(sourcesIn))
}

/** A single dot, which a script of the page would have replaced. */
const placeholder = /^data:image\/(?:gif|svg\+xml);base64,.{0,80}$/i

/** A data URL as it is; a path as it is from the folder of the recap. */
async function nameFor(
  src: string,
  { from, to }: PictureFolders,
  host: Host,
): Promise<string | { readonly reason: string }> {
  if (/^data:/i.test(src)) {
    if (placeholder.test(src)) return { reason: 'it only holds the place of a picture' }
    const isKnown = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,/i.test(src)
    return isKnown ? src.replaceAll(/\s/g, '') : { reason: 'it is of a kind that no recap has' }
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return { reason: 'it lies on the network' }
  if (src.startsWith('/')) return { reason: 'its path begins at the root of a site' }
  const path = decoded(src.replace(/[?#].*$/, ''))
  const [real, folder] = [await host.realPath(join(from, path)), await host.realPath(to)]
  const own = relative(folder, real).replaceAll('\\', '/')
  const isBelow = own !== '' && !own.startsWith('../') && own !== '..'
  return isBelow ? own : { reason: 'it does not lie below the folder of the recap' }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function whyNot(fault: ImageFault | undefined): string {
  if (fault?.code === 'image/missing') return 'there is no such file'
  return fault?.reason === undefined || fault.reason === '' ? 'it can’t be read' : fault.reason
}

function tell(src: string, reason: string): Diagnostic {
  return report('import/picture-left', {
    src: src.length > 100 ? `${src.slice(0, 100)}…` : src,
    reason,
  })
}
