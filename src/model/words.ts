import type { ScreenWords } from './screen-words.ts'

/**
 * The words that a deck itself says, in one language.
 * `{name}` and its like are places to fill in; every language has the same ones.
 */
export interface Words extends ScreenWords {
  /** Small line above the cover's title. */
  readonly talkRecap: string
  /** Title of the summary slide. */
  readonly atAGlance: string
  /** Title of the agenda slide. */
  readonly agenda: string
  /** Title of the closing slide when the recap has no message of its own. */
  readonly closing: string
  /** Title of the slide with links. */
  readonly resources: string
  /** Title of the slide that says where the facts come from. */
  readonly sources: string
  /** Title of the page that lists what the takeaways rest on. */
  readonly ledger: string
  /** Head of the takeaways in that list. */
  readonly takeaway: string
  /** Head of the times in that list. */
  readonly moment: string
  /** Head of what is known of quotes in that list. */
  readonly quote: string
  /** Head of what takeaways rest on: said, paraphrase or interpretation. */
  readonly basis: string
  /** A takeaway that was said as it stands there. */
  readonly said: string
  /** A quote that stands in the transcript to the letter. */
  readonly verbatim: string
  /** A quote that stands there but for what its marks say is left out. */
  readonly trimmed: string
  /** A quote that differs from what was said. */
  readonly altered: string
  /** A quote that the transcript does not have. */
  readonly notFound: string
  /** Title of a link to a moment in the video; `{time}`. */
  readonly watchAt: string
  /** Label of the link to the whole video. */
  readonly video: string
  /** Label of what people believe, in a myth row. */
  readonly myth: string
  /** Label of what is so instead, in a myth row. */
  readonly reality: string
  /** Head of the list of what speaks for something. */
  readonly pros: string
  /** Head of the list of what speaks against it. */
  readonly cons: string
  /** Short label before a question. */
  readonly questionMark: string
  /** Short label before an answer. */
  readonly answer: string
  /** Who asked a question; `{name}`. */
  readonly askedBy: string
  /** Label of the conclusion under a comparison. */
  readonly verdict: string
  /** Label of who does a task. */
  readonly owner: string
  /** Label of the day by which a task is done. */
  readonly due: string
  /** Label of how much work a task is. */
  readonly effort: string
  /** Effort S, as it reads after the label: “Effort: small”. */
  readonly effortS: string
  /** Effort M, as it reads after the label. */
  readonly effortM: string
  /** Effort L, as it reads after the label. */
  readonly effortL: string
  /** Mark of a claim in the words of the recap. */
  readonly paraphrase: string
  /** Mark of a claim that is the reading of the recap. */
  readonly interpretation: string
  /** Part of a person in the talk; names the part, not a gender, where the language can. */
  readonly speaker: string
  /** Part of a person who asks the questions. */
  readonly interviewer: string
  /** Part of a person who leads the session. */
  readonly moderator: string
  /** Part of a person on a panel. */
  readonly panelist: string
  /** A label before what it names, with its colon; `{label}`. */
  readonly label: string
  /** Label of where one takeaway or figure comes from. */
  readonly source: string
  /** Who gave the event its stage; `{name}`. */
  readonly hostedBy: string
  /** Whose picture it is; `{credit}`. */
  readonly credit: string
  /** Label of an address to write to. */
  readonly contact: string
  /** Added to the title of the second and later slides of one takeaway. */
  readonly continued: string
  /** Which of several slides this is; `{n}`, `{total}`. */
  readonly part: string
  /** Label of the speaker notes. */
  readonly notes: string
  /** Mark of a quote that stands in the transcript of the talk. */
  readonly checked: string
  /** Title of the list of moments in the video. */
  readonly chapters: string
  /** Says that the last step of a cycle leads to its first. */
  readonly leadsBack: string
  /** Number of a slide; `{n}`. */
  readonly slide: string
}
