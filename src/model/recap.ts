import type { Check, Evidences } from './evidence.ts'
import type { Inline, Paragraphs } from './inline.ts'
import type { Moment } from './moment.ts'
import type { ThemeTokens } from './theme.ts'

/**
 * What was said in one talk: the validated, normalised form of a recap file.
 * Only `validateRecap` makes one. Shorthands are spelled out, times are parsed,
 * inline Markdown is parsed; keys stand in the order in which the author wrote them.
 * Types that are `string` hold plain text; `Inline` holds parsed inline Markdown.
 */
export interface Recap {
  readonly afterdeck?: 1 | undefined
  readonly talk: Talk
  readonly deck?: DeckOptions | undefined
  readonly summary?: readonly SummaryItem[] | undefined
  readonly sections?: readonly Section[] | undefined
  readonly takeaways?: readonly Takeaway[] | undefined
  readonly closing?: Closing | undefined
  readonly resources?: readonly Resource[] | undefined
  readonly sources?: readonly Source[] | undefined
}

export interface Talk {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly speakers?: readonly Speaker[] | undefined
  readonly event?: string | undefined
  readonly host?: string | undefined
  readonly location?: string | undefined
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string | undefined
  readonly duration?: Moment | undefined
  /** An https address. */
  readonly video?: string | undefined
  /** A path below the recap's folder. */
  readonly transcript?: string | undefined
  /** A BCP 47 tag; `en` when the recap names none. */
  readonly language?: string | undefined
}

export type SpeakerPart = 'speaker' | 'interviewer' | 'moderator' | 'panelist'

export interface Speaker {
  readonly name: string
  readonly role?: string | undefined
  readonly org?: string | undefined
  readonly part?: SpeakerPart | undefined
  readonly photo?: string | undefined
  readonly url?: string | undefined
}

export type DeckSize = '16:9' | '4:3' | '1:1' | '4:5'

export interface DeckOptions {
  readonly theme?: string | ThemeTokens | undefined
  readonly size?: readonly DeckSize[] | undefined
  readonly mode?: 'read' | 'present' | undefined
  readonly math?: boolean | undefined
  readonly agenda?: 'auto' | boolean | undefined
  /** Whether the deck lists what its takeaways rest on. */
  readonly ledger?: 'auto' | boolean | undefined
  /** Text in which `{talk}`, `{section}`, `{date}` and `{event}` are filled in. */
  readonly footer?: string | undefined
  readonly license?: string | undefined
  readonly templates?: string | undefined
  /** Interface words of the author's own, by word id. */
  readonly words?: Readonly<Record<string, string>> | undefined
  /** How findings are taken, by their codes. */
  readonly rules?: Readonly<Partial<Record<string, 'off' | 'warning' | 'error'>>> | undefined
}

export interface SummaryItem {
  readonly head?: string | undefined
  readonly text?: Inline | undefined
  readonly at?: Moment | undefined
}

export interface Section {
  readonly title: string
  readonly line?: string | undefined
  readonly at?: Moment | undefined
  readonly takeaways: readonly Takeaway[]
}

export type Basis = 'said' | 'paraphrase' | 'interpretation'

/** A claim with its evidence. */
export interface Takeaway extends Evidences {
  readonly claim: Inline
  readonly short?: string | undefined
  readonly kicker?: string | undefined
  readonly at?: Moment | undefined
  readonly source?: string | undefined
  readonly basis?: Basis | undefined
  readonly notes?: Paragraphs | undefined
  readonly layout?: string | undefined
  readonly key?: boolean | undefined
  readonly id?: string | undefined
}

export interface Closing {
  readonly message?: string | undefined
  readonly actions?: readonly Check[] | undefined
  readonly contact?: string | undefined
}

export interface Resource {
  readonly label: string
  readonly url: string
  readonly kind?: string | undefined
  readonly primary?: boolean | undefined
}

export interface Source {
  readonly text: string
  readonly url?: string | undefined
  readonly date?: string | undefined
}
