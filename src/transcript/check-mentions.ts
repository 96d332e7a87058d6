import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Recap } from '../model/recap.ts'
import type { Path, Range } from '../model/source.ts'
import { inlineText } from '../text/inline-text.ts'
import { signLanguages } from './number-signs.ts'
import { numeralsOf } from './number-words.ts'
import { takeawaysOf, type PlacedTakeaway } from './recap-quotes.ts'
import { baseLanguage, wordsOf } from './spoken-words.ts'
import type { TranscriptIndex } from './transcript-index.ts'
import { unifyNumbers } from './unify-numbers.ts'

/** Something that should have been said. */
interface Mention {
  readonly text: string
  readonly path: Path
}

/**
 * Lists the numbers and names of claims and figures that the transcript never has, in one warning. What comes from
 * elsewhere by its own word, and what somebody counted, is not expected there: a false alarm is worse than silence.
 */
export function checkMentions(
  recap: Recap,
  index: TranscriptIndex,
  locate: (path: Path, what: 'key' | 'value') => Range | undefined,
): Diagnostic[] {
  const base = baseLanguage(index.language)
  const isKnown = numeralsOf(base) !== undefined || signLanguages.has(base)
  const numbers = isKnown ? saidNumbers(index) : undefined
  const isSaid = (name: string): boolean => says(index, name) || says(index, name.replace(/s$/, ''))
  const known = knownNames(recap)
  const missing = takeawaysOf(recap).flatMap(({ takeaway, path }): Mention[] => {
    if (takeaway.source !== undefined || (takeaway.basis ?? 'said') === 'interpretation') return []
    const figures = numbers === undefined ? [] : numbersOf({ takeaway, path }, base)
    return [
      ...figures.filter(({ text }) => !numbers!.has(numberIn(text, base)!)),
      ...namesIn({ takeaway, path }, base).filter(({ text }) => !known.has(text) && !isSaid(text)),
    ]
  })
  const once = [...new Map(missing.map((each) => [each.text, each])).values()]
  if (once.length === 0) return []
  const { path } = once[0]!
  const range = locate(path, 'value')
  return [
    report('transcript/check-these', { list: listed(once) }, { path, ...(range && { range }) }),
  ]
}

const mostListed = 12

function listed(mentions: readonly Mention[]): string {
  const told = mentions.slice(0, mostListed).map(({ text }) => `“${text}”`)
  const more = mentions.length - told.length
  return more > 0 ? `${told.join(', ')} and ${more} more` : told.join(', ')
}

/** Whether the letters of a name stand somewhere in the transcript, however it is divided into words. */
function says({ wordings }: TranscriptIndex, name: string): boolean {
  const letters = wordsOf(name).map(({ key }) => key)
  return wordings[2]!.stream.text.includes(letters.join(''))
}

/** All numbers of a transcript; years are said in two halves, and millions after their number. */
function saidNumbers({ wordings }: TranscriptIndex): ReadonlySet<number> {
  const said = new Set<number>()
  const { words } = wordings[1]!
  for (const [at, { key }] of words.entries()) {
    const value = valueOf(key)
    if (value === undefined) continue
    said.add(value)
    const next = words[at + 1]?.key ?? ''
    const half = valueOf(next)
    if (half !== undefined && value >= 10 && value <= 21 && half < 100) said.add(value * 100 + half)
    // Of “mil” and “million” the longer one counts.
    const names = Object.keys(scales).filter((word) => next.startsWith(word))
    const scale = scales[names.toSorted((a, b) => b.length - a.length)[0] ?? '']
    if (scale !== undefined) said.add(value * scale)
  }
  return said
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3, tausend: 1e3, duizend: 1e3, mille: 1e3, mila: 1e3, mil: 1e3,
  million: 1e6, millon: 1e6, millón: 1e6, milion: 1e6, milhão: 1e6, milhões: 1e6, miljoen: 1e6,
  milliard: 1e9, miliard: 1e9, miljard: 1e9, billion: 1e9, bilhão: 1e9, bilhões: 1e9,
} // prettier-ignore

function valueOf(key: string): number | undefined {
  return /^#\d+(?:\.\d+)?$/.test(key) ? Number(key.slice(1)) : undefined
}

/** Up to here an author counts their own points: “four levers”. */
const ownCounts = 12

// In scripts without spaces, what is counted follows at once, and a sign may multiply.
const counted = /(?<![\p{L}\p{N}.,'’^/:+-])\d[\d.,'’]*(?![\p{L}\p{N}/:^-])/gu
const countedInSigns = /(?<![\p{N}A-Za-z.,^/:+-])\d[\d.,]*[千万億亿萬]?(?![\p{N}A-Za-z/:^-])/gu

function numbersOf({ takeaway, path }: PlacedTakeaway, base: string): Mention[] {
  const pattern = signLanguages.has(base) ? countedInSigns : counted
  const claim = Array.from(inlineText(takeaway.claim).matchAll(pattern), ([text]) => ({
    text: text.replace(/[.,'’]+$/, ''),
    path: [...path, 'claim'],
  }))
  const figures = (takeaway.figures ?? []).flatMap(({ value, source }, index): Mention[] =>
    source === undefined && /^[~≈<>±+−-]?\s?\p{Sc}?\s?\d[\d.,'’]*\s?(?:%|\p{Sc})?\+?$/u.test(value)
      ? [{ text: value, path: [...path, 'figures', index, 'value'] }]
      : [],
  )
  return [...claim, ...figures].filter(({ text }) => {
    const number = numberIn(text, base)
    return number !== undefined && (number > ownCounts || !Number.isInteger(number))
  })
}

function numberIn(text: string, base: string): number | undefined {
  const word = unifyNumbers(wordsOf(text), base).find(({ key }) => key.startsWith('#'))
  return word && valueOf(word.key)
}

/** The names in a claim and in what its figures are called. */
function namesIn({ takeaway, path }: PlacedTakeaway, base: string): Mention[] {
  const labels = (takeaway.figures ?? []).flatMap(({ label, source }, index) =>
    source === undefined ? [{ label, path: [...path, 'figures', index, 'label'] }] : [],
  )
  return [{ label: takeaway.claim, path: [...path, 'claim'] }, ...labels].flatMap((each) =>
    namesOf(inlineText(each.label), base).map((text) => ({ text, path: each.path })),
  )
}

const camel = /\p{Lu}?\p{Ll}+\p{Lu}[\p{L}\p{N}]*/u
const capitalised = /^\p{Lu}\p{Ll}{2,}$/u
const calendar =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|Internet|Web)$/

/**
 * Names in a claim: in English, capitalised words that begin no sentence; German writes all nouns like that, so
 * that there, as in other languages, only what is written LikeThis is surely a name.
 */
function namesOf(claim: string, base: string): string[] {
  const words = Array.from(claim.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: text, index }) => ({
    text,
    index,
  }))
  const isTitle = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length / 2
  return words.flatMap(({ text, index }) => {
    if (camel.test(text)) return [text]
    if (base !== 'en' || isTitle || !capitalised.test(text) || calendar.test(text)) return []
    return /[\p{L}\p{N},;]['’]?\s$/u.test(claim.slice(0, index)) ? [text] : []
  })
}

/** Names that the recap itself vouches for: who spoke, and where. */
function knownNames({ talk }: Recap): ReadonlySet<string> {
  const people = (talk.speakers ?? []).flatMap(({ name, org, role }) => [name, org, role])
  const texts = [talk.title, talk.subtitle, talk.event, talk.host, talk.location, ...people]
  return new Set(texts.flatMap((text) => text?.match(/[\p{L}\p{N}]+/gu) ?? []))
}
