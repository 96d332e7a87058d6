// Which package has a font for a script. The bundled fonts serve Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari
// and Thai; what else there is comes from packages in the author's own project, or from the system.

/** The East Asian fonts: all have Chinese signs, each in the shapes of its own country. */
export const eastAsian = ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-kr'] as const

type EastAsian = (typeof eastAsian)[number]

/** Scripts by their Unicode name; the package is `noto-sans-<name>`. */
const scripts =
  'Armenian Bengali Cherokee Ethiopic Georgian Gujarati Gurmukhi Kannada Khmer Lao Malayalam Mongolian Myanmar Oriya Sinhala Syriac Tamil Telugu Thaana Tifinagh'

const packages = [
  ...scripts.split(' ').map((script) => ({
    pattern: new RegExp(`\\p{Script=${script}}`, 'u'),
    name: `noto-sans-${script.toLowerCase()}`,
  })),
  { pattern: /\p{Script=Tibetan}/u, name: 'noto-serif-tibetan' },
]

// Signs that these scripts share are of the script “Common”: punctuation, full-width letters, squared units.
const eastAsianSign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u2e80-\u33ff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\u{1f200}-\u{1f2ff}]/u

/**
 * Names the `@fontsource` packages, without their scope, that may have some of these signs, the best first:
 * for Chinese signs in the order of the deck's language.
 */
export function packagesFor(signs: readonly string[], language: string): string[] {
  const text = signs.join('')
  const rare = packages.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)
  return [...(eastAsianSign.test(text) ? eastAsianOrder(text, language) : []), ...rare]
}

/** Chinese signs look different in the four writings; in other languages the other signs of the text tell which. */
function eastAsianOrder(text: string, language: string): EastAsian[] {
  const first = byLanguage(language) ?? byText(text)
  return [first, ...eastAsian.filter((name) => name !== first)]
}

function byLanguage(tag: string): EastAsian | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    if (language === 'ja') return 'noto-sans-jp'
    if (language === 'ko') return 'noto-sans-kr'
    if (script === 'Hant') return 'noto-sans-tc'
    return script === 'Hans' ? 'noto-sans-sc' : undefined
  } catch {
    return undefined
  }
}

function byText(text: string): EastAsian {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'noto-sans-jp'
  if (/\p{Script=Hangul}/u.test(text)) return 'noto-sans-kr'
  return /\p{Script=Bopomofo}/u.test(text) ? 'noto-sans-tc' : 'noto-sans-sc'
}
