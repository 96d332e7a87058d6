import { nearNames } from './near-names.ts'
import type { Takeaway } from '../model/recap.ts'
import type { Path } from '../model/source.ts'
import { graphemeCount } from '../text/graphemes.ts'
import {
  definedKeys,
  evidenceKinds,
  frameLayouts,
  layoutsOf,
  takeawayLayouts,
} from './layout-choice.ts'
import { tell, type Validation } from './validation.ts'
import { capitalize, counted, nameOf, orList, shorten } from './wording.ts'

const longestShort = 48

interface ReadTakeaway {
  readonly value: Partial<Takeaway>
  /** Its keys whose values could not be read. */
  readonly failed: ReadonlySet<string>
  readonly path: Path
}

/** Checks what must hold between the fields of a takeaway. */
export function checkTakeaway(
  { value, failed, path }: ReadTakeaway,
  validation: Validation,
): Partial<Takeaway> {
  if (value.short !== undefined) checkShort(value.short, [...path, 'short'], validation)
  checkLayout({ value, failed, path: [...path, 'layout'] }, validation)
  return value
}

function checkShort(short: string, path: Path, validation: Validation): void {
  const count = graphemeCount(short)
  if (count <= longestShort) return
  const over = counted(count - longestShort, 'character')
  const words = { Name: capitalize(nameOf(path)), count, limit: longestShort, over }
  tell(validation, 'recap/short-too-long', { words, spot: { path } })
}

function checkLayout({ value, failed, path }: ReadTakeaway, validation: Validation): void {
  const { layout } = value
  if (layout === undefined) return
  // What could not be read counts too: it may be the very evidence that the layout is for.
  const kinds = evidenceKinds([...definedKeys(value), ...failed])
  const possible = layoutsOf(kinds)
  const own = validation.options.userLayouts ?? []
  const isCatalogued = takeawayLayouts.includes(layout) || frameLayouts.includes(layout)
  if (possible.includes(layout) || (!isCatalogued && own.includes(layout))) return
  if (!isCatalogued) {
    tellUnknownLayout(layout, { path, possible: [...possible, ...own] }, validation)
    return
  }
  const evidence = kinds.length === 0 ? 'no evidence' : kinds.map((kind) => `“${kind}”`).join(', ')
  const words = { layout, evidence, possible: orList(possible.map((name) => `“${name}”`)) }
  tell(validation, 'recap/layout-unfillable', { words, spot: { path, expected: possible } })
}

function tellUnknownLayout(
  layout: string,
  { path, possible }: { readonly path: Path; readonly possible: readonly string[] },
  validation: Validation,
): void {
  const near = nearNames(layout, [...new Set([...takeawayLayouts, ...possible])])
  const hint =
    near[0] === undefined
      ? `This takeaway can be shown as ${orList(possible)}.`
      : `Did you mean “${near[0]}”?`
  const spot = { path, hint, expected: near.length > 0 ? near : possible }
  tell(validation, 'recap/layout-unknown', { words: { layout: shorten(layout) }, spot })
}
