import type { Words } from '../model/words.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

/** The name of every interface word, as `deck.words` may use it. */
export const wordIds: readonly string[] = Object.keys(en)

const byLanguage: Readonly<Record<string, Words>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  ru,
  ar,
  he,
  hi,
  ja,
  ko,
}

/** The interface words for a BCP 47 tag (English when there are none), the author's own before ours. */
export function chooseWords(language: string, own: Readonly<Record<string, string>>): Words {
  const known = Object.entries(own).filter(([id]) => wordIds.includes(id))
  return { ...wordsOf(language), ...Object.fromEntries(known) }
}

function wordsOf(language: string): Words {
  const locale = parseLocale(language)
  if (locale === undefined) return en
  // Region and script tell the two Chinese apart: zh-TW is written zh-Hant-TW in full.
  if (locale.language === 'zh' || locale.language === 'yue') {
    return locale.script === 'Hant' ? zhHant : zhHans
  }
  return Object.hasOwn(byLanguage, locale.language) ? byLanguage[locale.language]! : en
}

function parseLocale(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language).maximize()
  } catch {
    return undefined
  }
}
