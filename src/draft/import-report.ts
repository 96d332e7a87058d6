import type { Path } from '../model/source.ts'
import type { LeftOut } from '../material/left-out.ts'
import type { RecapDraft } from './recap-draft.ts'
import type { Placed } from './takeaway-pen.ts'

/** What became of the files. */
export interface ImportFacts {
  /** Each piece of the article, and where in the recap it is. */
  readonly placed: readonly PlacedPiece[]
  /** What is not in the recap. */
  readonly leftOut: readonly LeftOut[]
  /** What somebody has to write or to look up. */
  readonly todos: readonly Todo[]
}

export interface PlacedPiece {
  readonly kind: string
  readonly text: string
  readonly path: Path
}

export interface Todo {
  readonly path: Path
  readonly text: string
}

/** Tells where everything went. */
export function importFacts(
  recap: RecapDraft,
  placed: readonly Placed[],
  leftOut: readonly LeftOut[],
): ImportFacts {
  const paths = new Map<unknown, Path>()
  for (const [index, takeaway] of (recap.takeaways ?? []).entries())
    paths.set(takeaway, ['takeaways', index])
  for (const [index, section] of (recap.sections ?? []).entries())
    for (const [place, takeaway] of section.takeaways.entries())
      paths.set(takeaway, ['sections', index, 'takeaways', place])
  const pieces = placed.map(({ kind, text, takeaway, key }): PlacedPiece => ({
    kind,
    text,
    path: [...(paths.get(takeaway) ?? []), key],
  }))
  return { placed: pieces, leftOut, todos: todosIn(recap, []) }
}

/** Everything that is marked `x-todo`, in the order of the recap. */
function todosIn(value: unknown, path: Path): Todo[] {
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, each]) => {
    if (key !== 'x-todo') return todosIn(each, [...path, key])
    const texts: readonly unknown[] = Array.isArray(each) ? each : [each]
    return texts.map((text) => ({ path, text: String(text) }))
  })
}
