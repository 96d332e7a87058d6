import { foldLines } from '../text/fold-lines.ts'
import { lineRanges } from './line-ranges.ts'
import { tell, type Placed, type Reading, type Validation } from './validation.ts'
import { capitalize, nameOf, shorten } from './wording.ts'

/** Reads YYYY, YYYY-MM or YYYY-MM-DD, a day that exists. */
export function readDate(text: string, { path }: Placed, validation: Validation): Reading {
  const written = foldLines(text)
  const why = dateFault(written)
  if (why === undefined) return { value: written }
  tell(validation, 'recap/date-invalid', {
    words: { ...found(written, path), why },
    spot: { path },
  })
  return 'failed'
}

/** Reads a BCP 47 tag into its canonical form. */
export function readLanguage(text: string, { path }: Placed, validation: Validation): Reading {
  const written = foldLines(text)
  // Tags of four letters and more are well-formed but name no language: “english”.
  if (!/^[a-z]{4,}/i.test(written)) {
    try {
      return { value: Intl.getCanonicalLocales(written)[0] }
    } catch {
      // Told below.
    }
  }
  const hint = written.includes('_') ? { hint: `Write “${written.replaceAll('_', '-')}”.` } : {}
  const spot = { path, ...hint }
  tell(validation, 'recap/language-invalid', { words: found(written, path), spot })
  return 'failed'
}

/** Reads a name for links. */
export function readId(text: string, { path }: Placed, validation: Validation): Reading {
  const written = foldLines(text)
  if (/^[a-z0-9-]+$/.test(written) && written.split('-').every((part) => part !== '')) {
    return { value: written }
  }
  const parts = written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const words = { ...found(written, path), suggestion: shorten(parts?.join('-') ?? 'my-takeaway') }
  tell(validation, 'recap/id-invalid', { words, spot: { path } })
  return 'failed'
}

/** Reads `x% y%`, the place of a picture that stays visible. */
export function readFocus(text: string, { path }: Placed, validation: Validation): Reading {
  const written = foldLines(text)
  const [, x, y] = /^(\d{1,3}(?:\.\d{1,4})?)% +(\d{1,3}(?:\.\d{1,4})?)%$/.exec(written) ?? []
  if (x !== undefined && y !== undefined && Number(x) <= 100 && Number(y) <= 100) {
    return { value: `${x}% ${y}%` }
  }
  tell(validation, 'recap/focus-invalid', { words: found(written, path), spot: { path } })
  return 'failed'
}

/** Reads `2,4-6` into line numbers. */
export function readLines(text: string, { path }: Placed, validation: Validation): Reading {
  const written = foldLines(text)
  const lines = lineRanges(written)
  if (lines !== undefined) return { value: lines }
  tell(validation, 'recap/highlight-invalid', { words: found(written, path), spot: { path } })
  return 'failed'
}

function found(written: string, path: Placed['path']) {
  return { Name: capitalize(nameOf(path)), found: `“${shorten(written)}”` }
}

function dateFault(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written) ?? []
  if (year === undefined) return 'it is not written as YYYY-MM-DD'
  if (month === undefined) return undefined
  const last = daysInMonth(Number(year), Number(month))
  if (last === undefined) return `there is no month ${month}`
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= last)
  return isDay ? undefined : `${year}-${month} has ${last} days`
}

function daysInMonth(year: number, month: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}
