import type { DeckSize, Recap, Section, Takeaway } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import type { Path } from '../model/source.ts'
import { inlineText } from '../text/inline-text.ts'
import { idFromTitle } from '../text/title-id.ts'
import { bareFields, chooseBodies, type Body } from './choose-layout.ts'
import { showClaim } from './long-claim.ts'
import { page, titleOf } from './slide-frame.ts'

/** What the slides of a takeaway depend on besides the takeaway. */
export interface TakeawayScope {
  readonly recap: Recap
  readonly size: DeckSize
  /** The places of those whose claims have no room above anything else. */
  readonly apart: ReadonlySet<string>
  /** The places of those whose evidence has no room beside their points. */
  readonly alone: ReadonlySet<string>
  readonly section?: Section
}

/** The slides of some takeaways in their order. */
export function planTakeaways(
  takeaways: readonly Takeaway[],
  path: Path,
  scope: TakeawayScope,
): Slide[] {
  return takeaways.flatMap((takeaway, index) => planTakeaway(takeaway, [...path, index], scope))
}

/** The slides of one takeaway: its first has the notes and the claim in full, all have its title. */
function planTakeaway(takeaway: Takeaway, path: Path, scope: TakeawayScope): Slide[] {
  const { section } = scope
  const { title, fullClaim, bodies } = shownTakeaway(takeaway, placeOf(path), scope)
  const id = takeaway.id ?? idFromTitle(takeaway.claim) ?? placeId(path)
  return bodies.map((body, index) => {
    const slide = page({
      id: index === 0 ? id : `${id}--${index + 1}`,
      title,
      path,
      ...body,
    })
    return {
      ...slide,
      fullClaim: index === 0 ? fullClaim : undefined,
      level: section === undefined ? 2 : 3,
      kicker: takeaway.kicker,
      at: takeaway.at,
      source: takeaway.source,
      basis: takeaway.basis,
      notes: index === 0 ? (takeaway.notes ?? []) : [],
      section: section?.title,
      continued: index > 0,
    }
  })
}

/** What stands above the slides of a takeaway, and on them. A claim that is too long for a title comes first of all. */
function shownTakeaway(
  takeaway: Takeaway,
  place: string,
  scope: TakeawayScope,
): Pick<Slide, 'title' | 'fullClaim'> & { readonly bodies: readonly Body[] } {
  const bodies = chooseBodies(takeaway, { alone: scope.alone.has(place) })
  const [first] = bodies
  const narrow = narrowSizes.has(scope.size)
  const math = scope.recap.deck?.math ?? false
  const apart = scope.apart.has(place)
  const { title, rest } = showClaim(takeaway, { math, narrow, apart })
  const isOwn = first?.layout === 'own' && !apart
  if (rest.length === 0 || isOwn) return { ...titlesOf(takeaway, scope), bodies }
  const isBare = first?.layout === 'statement' || first?.fields === bareFields
  const body: Body = { layout: 'claim', fields: { ...bareFields, text: rest } }
  return { title, fullClaim: undefined, bodies: isBare ? [body] : [body, ...bodies] }
}

/** The name of a place in a recap. */
export function placeOf(path: Path): string {
  return path.join('.')
}

/** Sizes with narrow titles. */
const narrowSizes: ReadonlySet<DeckSize> = new Set(['1:1', '4:5'])

/** Where titles are narrow, the short form of a claim is the title, and the claim stands under it. */
function titlesOf(
  { claim, short }: Takeaway,
  { recap, size }: TakeawayScope,
): Pick<Slide, 'title' | 'fullClaim'> {
  if (short === undefined || !narrowSizes.has(size)) return { title: claim, fullClaim: undefined }
  const title = titleOf(short, recap)
  const fullClaim = inlineText(title) === inlineText(claim) ? undefined : claim
  return { title: fullClaim === undefined ? claim : title, fullClaim }
}

/** `sections/1/takeaways/2` → `s2-t3`. */
function placeId(path: Path): string {
  const numbers = path.filter((step) => typeof step === 'number').map((index) => index + 1)
  return numbers.length === 2 ? `s${numbers[0]}-t${numbers[1]}` : `t${numbers[0]}`
}
