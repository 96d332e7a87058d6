import type { Word } from './spoken-words.ts'

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 } // prettier-ignore
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 }

/** Languages that write numbers with these signs. */
export const signLanguages: ReadonlySet<string> = new Set(['ja', 'zh', 'yue'])

/** A number of Chinese signs, or of digits with signs behind them: “二十五”, “25万”. One sign alone is no number. */
export function readSigns(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly count: number } | undefined {
  let [total, section, digit, count] = [0, 0, 0, 0]
  let isDigit = false
  for (const { key } of words.slice(at, at + longest)) {
    const written = /^#\d+$/.test(key) ? Number(key.slice(1)) : digits[key]
    if (written !== undefined) {
      // Digits one behind the other are a year, or a telephone.
      if (isDigit) digit = digit * 10 + written
      else digit = written
      isDigit = true
    } else if (tens[key] !== undefined) {
      section += (isDigit ? digit : 1) * tens[key]
      ;[digit, isDigit] = [0, false]
    } else if (myriads[key] !== undefined && (isDigit || section > 0)) {
      total += (section + digit) * myriads[key]
      ;[section, digit, isDigit] = [0, 0, false]
    } else break
    count += 1
  }
  return count < 2 ? undefined : { value: total + section + digit, count }
}

const longest = 16
