import type { Inline } from '../model/inline.ts'
import { inlineText } from './inline-text.ts'

// Latin letters that Unicode does not take apart.
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const longestId = 40
const mostWords = 5

/** Up to five words of a title as an id, or nothing where it is written in another script. */
export function idFromTitle(title: Inline | string): string | undefined {
  const text = (typeof title === 'string' ? title : inlineText(title)).toLowerCase()
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => spelledOut[letter] ?? letter)
  const letters = plain.match(/\p{L}/gu)?.length ?? 0
  const latin = plain.match(/[a-z]/g)?.length ?? 0
  if (latin * 2 < letters) return undefined
  const words = plain.match(/[a-z0-9]+/g) ?? []
  return shorten(words.slice(0, mostWords)) || undefined
}

function shorten(words: readonly string[]): string {
  let id = ''
  for (const word of words) {
    const longer = id === '' ? word.slice(0, longestId) : `${id}-${word}`
    if (longer.length > longestId) break
    id = longer
  }
  return id
}

/** Gives each id once: what is there already gets `-2`, `-3` behind it. */
export function uniqueIds(ids: readonly string[]): string[] {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return ids.map((id) => {
    let unique = id
    let count = next.get(id) ?? 2
    for (; taken.has(unique); count++) unique = `${id}-${count}`
    next.set(id, count)
    taken.add(unique)
    return unique
  })
}
