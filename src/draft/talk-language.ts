const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{scx=Hira}\p{scx=Kana}]/gu],
  ['ko', /\p{scx=Hang}/gu],
  ['th', /\p{scx=Thai}/gu],
  ['he', /\p{scx=Hebr}/gu],
  ['el', /\p{scx=Grek}/gu],
]
const leastShare = 0.2

/** The one language that is written in the letters of a text; undefined where several are. */
export function languageOfLetters(text: string): string | undefined {
  const all = text.match(/\p{L}/gu)?.length ?? 0
  if (all === 0) return undefined
  return scripts.find(([, letters]) => (text.match(letters)?.length ?? 0) >= all * leastShare)?.[0]
}
