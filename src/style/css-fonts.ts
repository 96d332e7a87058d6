// The fonts that a stylesheet names: those beside it, those that come along, those of the author's project. What none
// has is told with the package that may bring it; fonts of systems are passed over, because other machines lack them.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
import type { FontFace, FontRole } from '../model/theme.ts'
import { packageTheme } from '../package-files.ts'
import { resolveFontTokens } from './theme-fonts.ts'

/** Families by their use, each a list in the order of the stylesheet. */
export type CssFamilies = Readonly<Record<'body' | 'heading' | 'mono', readonly string[]>>

/** What fonts are looked for with. */
export interface CssFontSearch {
  /** The fonts that the stylesheet brings along. */
  readonly faces: readonly FontFace[]
  readonly folder: string
  readonly host: Host
  readonly file: string
}

const systemFonts =
  /^(?:-apple-system|blinkmacsystemfont|system-ui|ui-[\w-]+|segoe ui.*|helvetica.*|arial.*|avenir.*|trebuchet ms|verdana|tahoma|georgia|cambria|calibri|candara|consolas|constantia|corbel|courier.*|times.*|palatino.*|menlo|monaco|sfmono-regular|sf .*|liberation .*|lucida .*|futura|gill sans.*|optima|garamond|baskerville|hiragino .*|yu gothic.*|meiryo.*|ms .*|pingfang .*|microsoft .*|apple .*|noto color emoji|impact|comic sans ms|inherit|initial|unset|emoji|math|fantasy|cursive)$/i
const generic = /^(?:serif|sans-serif|monospace)$/i
const standIns: Readonly<Record<string, string>> = {
  serif: 'Source Serif 4',
  'sans-serif': 'Source Sans 3',
  monospace: 'Source Code Pro',
}

/** Finds the families of a stylesheet. */
export async function chooseCssFonts(
  named: CssFamilies,
  search: CssFontSearch,
): Promise<{
  readonly families: Partial<Readonly<Record<FontRole, string>>>
  readonly faces: readonly FontFace[]
  readonly diagnostics: readonly Diagnostic[]
}> {
  const faces: FontFace[] = []
  const diagnostics = new Map<string, Diagnostic>()
  const choose = async (names: readonly string[]): Promise<string | undefined> => {
    let lacking: string | undefined
    // A list that begins with a system's own font is after no look in particular.
    let isSystem = false
    for (const name of names) {
      if (generic.test(name)) break
      if (systemFonts.test(name)) {
        isSystem ||= lacking === undefined
        continue
      }
      const found = await find(name, search)
      if (found === undefined) {
        lacking ??= name
        continue
      }
      faces.push(...found.faces)
      return found.family
    }
    const last = names.find((name) => generic.test(name))?.toLowerCase()
    const instead = names.length === 0 ? undefined : standIns[last ?? 'sans-serif']
    if (lacking !== undefined && !isSystem)
      diagnostics.set(lacking, leftOut(lacking, instead!, search.file))
    return instead
  }
  const body = await choose(named.body)
  const heading = (await choose(named.heading)) ?? body
  const mono = await choose(named.mono)
  const families = {
    ...(body && { body, quote: body }),
    ...(heading && { heading, numeral: heading }),
    ...(mono && { mono }),
  }
  return { families, faces: [...new Set(faces)], diagnostics: [...diagnostics.values()] }
}

async function find(
  name: string,
  { faces, folder, host }: CssFontSearch,
): Promise<{ readonly family: string; readonly faces: readonly FontFace[] } | undefined> {
  const own = faces.filter(({ family }) => family.toLowerCase() === name.toLowerCase())
  if (own.length > 0) return { family: own[0]!.family, faces: own }
  const bundled = packageTheme('folio').fonts
  const found = await resolveFontTokens({ fonts: { body: name }, bundled, folder }, host)
  const family = found.ok ? found.value.families.body : undefined
  return found.ok && family !== undefined ? { family, faces: found.value.faces } : undefined
}

function leftOut(name: string, instead: string, file: string): Diagnostic {
  const wanted = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return report('theme/font-left-out', { name, instead, package: wanted }, { file })
}
