import { foldLines } from '../text/fold-lines.ts'
import { tell, type Placed, type Reading, type Validation } from './validation.ts'
import { capitalize, nameOf, shorten } from './wording.ts'

/** Two letters at least, so that `C:\talks` is a path. */
const address = /^(?:[a-z][a-z0-9+.-]*:\/\/|\/\/|(?:data|file|blob|javascript|mailto):)/i
const imageData = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,/i

/** Reads the path of a file. Whether it lies below the recap's folder is seen when it is loaded. */
export function readPath(text: string, { path }: Placed, validation: Validation): Reading {
  const written = foldLines(text)
  if (!address.test(written)) return { value: written }
  const words = { Name: capitalize(nameOf(path)), found: `“${shorten(written)}”` }
  tell(validation, 'recap/remote-file', { words, spot: { path } })
  return 'failed'
}

/** Reads the path of a picture, or the picture itself as a data URL. */
export function readImageSource(text: string, placed: Placed, validation: Validation): Reading {
  const written = text.trim()
  if (!/^data:/i.test(written)) return readPath(text, placed, validation)
  // Block scalars break a long data URL into lines; its blanks mean nothing.
  if (imageData.test(written)) return { value: written.replaceAll(/\s/g, '') }
  const words = { Name: capitalize(nameOf(placed.path)) }
  tell(validation, 'recap/image-data', { words, spot: { path: placed.path } })
  return 'failed'
}
