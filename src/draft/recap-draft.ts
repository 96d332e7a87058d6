/** A recap that is being made: keys in the order in which people write them. */
export interface RecapDraft {
  readonly talk: Readonly<Record<string, unknown>>
  readonly summary?: readonly string[] | undefined
  readonly sections?: readonly SectionDraft[] | undefined
  readonly takeaways?: readonly TakeawayDraft[] | undefined
  readonly resources?: readonly ResourceDraft[] | undefined
  readonly sources?: readonly SourceDraft[] | undefined
}

export interface SectionDraft {
  readonly title: string
  readonly at?: string | undefined
  readonly takeaways: readonly TakeawayDraft[]
  readonly 'x-todo'?: string | undefined
}

/** A claim with its evidence, filled in as the article is read. */
export interface TakeawayDraft {
  claim: string
  kicker?: string
  at?: string
  points?: string[]
  text?: string
  quote?: QuoteDraft
  steps?: readonly StepDraft[]
  table?: TableDraft
  code?: CodeDraft
  image?: ImageDraft
  checklist?: readonly string[]
  source?: string
  basis?: 'paraphrase'
  notes?: string
  'x-todo'?: string
}

export interface QuoteDraft {
  text: string
  by?: string
  at?: string
  'x-todo'?: string
}

export interface StepDraft {
  readonly head: string
  readonly text?: string
}

export interface TableDraft {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly caption?: string
}

export interface CodeDraft {
  readonly text: string
  readonly language?: string
  readonly caption?: string
}

export interface ImageDraft {
  readonly src: string
  readonly alt: string
  readonly caption?: string
  readonly 'x-todo'?: string
}

export interface ResourceDraft {
  readonly label: string
  readonly url: string
}

export interface SourceDraft {
  readonly text: string
  readonly url?: string
}

const first = ['claim', 'kicker', 'at'] as const
const last = ['source', 'basis', 'notes', 'x-todo'] as const

/** A takeaway with its keys in the order of the docs; evidence stays in the order of the article. */
export function inOrder(takeaway: TakeawayDraft): TakeawayDraft {
  const ends: readonly string[] = [...first, ...last]
  const evidence = Object.keys(takeaway).filter((key) => !ends.includes(key))
  const keys = [...first, ...evidence, ...last] as readonly (keyof TakeawayDraft)[]
  const entries = keys.flatMap((key) => (takeaway[key] === undefined ? [] : [[key, takeaway[key]]]))
  return Object.fromEntries(entries) as TakeawayDraft
}
