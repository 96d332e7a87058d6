// A brand file as data with positions becomes tokens, or everything that is wrong with it is told.
import { fail, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceTree } from '../model/source.ts'
import type { BrandFile } from '../model/theme.ts'
import { readNode } from './read-node.ts'
import { object, optional, type ObjectSpec } from './spec.ts'
import { themeSpec, tokenFields, tokenSlips } from './theme-spec.ts'
import { footer, text } from './value-specs.ts'
import type { Locate, Validation } from './validation.ts'
import { describeNode } from './wording.ts'

/** Tokens at the top or under `theme`, and what a brand says of the deck. */
const brandSpec: ObjectSpec<BrandFile> = object<BrandFile>(
  'the brand file',
  {
    ...tokenFields,
    theme: optional(themeSpec, 'the tokens, where they do not stand at the top'),
    footer: optional(footer, 'the text at the foot of each slide'),
    license: optional(text, 'under which terms decks may be used'),
  },
  { slips: { ...tokenSlips, theme: 'extends', licence: 'license' } },
)

/** Checks a parsed brand file, and builds its typed form. */
export function validateBrand(tree: SourceTree, locate: Locate): Outcome<BrandFile> {
  const { file } = tree.source
  if (tree.root.kind !== 'map') {
    return fail([report('theme/not-a-brand', { found: describeNode(tree.root) }, { file })])
  }
  const validation: Validation = {
    file,
    locate,
    root: brandSpec,
    read: readNode,
    math: false,
    options: {},
    diagnostics: [],
    moments: [],
  }
  const reading = readNode(brandSpec, { node: tree.root, path: [] }, validation)
  if (typeof reading === 'string') return unlessErrors({}, validation.diagnostics)
  // `brandSpec` is a `Spec<BrandFile>`: what was read by it without an error is one.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return unlessErrors(reading.value as BrandFile, validation.diagnostics)
}
