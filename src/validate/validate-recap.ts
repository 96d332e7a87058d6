// A recap as data with positions becomes the typed Recap, or everything that is wrong with it is
// told, in the order of the file. What the format is stands in recap-spec.ts; here it is only read.
// Files that the recap names are not looked at: that is done when they are loaded.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import type { Recap } from '../model/recap.ts'
import type { SourceNode, SourceTree } from '../model/source.ts'
import { checkRecap } from './check-recap.ts'
import { readNode } from './read-node.ts'
import { tellNotARecap } from './read-object.ts'
import { recapSpec } from './recap-spec.ts'
import type { Locate, ValidateOptions, Validation } from './validation.ts'

/** Checks a parsed recap against the format, and builds its typed form. */
export function validateRecap(
  tree: SourceTree,
  locate: Locate,
  options: ValidateOptions = {},
): Outcome<Recap> {
  const validation: Validation = {
    file: tree.source.file,
    locate,
    root: recapSpec,
    read: readNode,
    math: hasMath(tree.root),
    options,
    diagnostics: [],
    moments: [],
  }
  const reading = readNode(recapSpec, { node: tree.root, path: [] }, validation)
  if (reading === 'absent') tellNotARecap(tree.root, validation)
  if (typeof reading === 'string') return fail(inOrder(validation.diagnostics))
  // `recapSpec` is a `Spec<Recap>`: what was read by it without an error is a Recap.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const recap = reading.value as Recap
  checkRecap(recap, tree.root, validation)
  return unlessErrors(recap, inOrder(validation.diagnostics))
}

/** `deck.math` decides how every text is read, wherever it stands. */
function hasMath(root: SourceNode): boolean {
  const math = valueOf(valueOf(root, 'deck'), 'math')
  return math?.kind === 'scalar' && math.value === true
}

function valueOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined
}

/** In the order of the file; without positions, in the order in which they were found. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    const [first, second] = [a.range?.start, b.range?.start]
    if (first === undefined || second === undefined) {
      return Number(first !== undefined) - Number(second !== undefined)
    }
    return first.line - second.line || first.column - second.column
  })
}
