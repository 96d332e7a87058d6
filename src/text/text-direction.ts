const rtlScripts = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi'.split(' '),
)
const rtlOrBidiMark =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** The direction in which a language is written, by its script: `az-Arab` is `rtl`, `az` is `ltr`. */
export function languageDirection(language: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(language).maximize()
    return script !== undefined && rtlScripts.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/** Whether a text holds right-to-left letters or directional marks, so that it needs isolating. */
export function hasRtlOrBidiMarks(text: string): boolean {
  return rtlOrBidiMark.test(text)
}
