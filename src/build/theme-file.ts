// The stylesheet beside decks in Markdown: a theme, and the fonts of all the decks that lie there. Marp finds a theme by
// its name, so that decks of one folder share one file.

/** A theme's stylesheet with fonts inside, taken apart. */
export interface ThemeFile {
  readonly css: string
  /** The Markdown files that it is for, by their names. */
  readonly decks: readonly string[]
  /** The rules for fonts, one a line. */
  readonly rules: readonly string[]
}

const mark = '\n/* Fonts of '

/** A theme file of one deck. Fonts of the project are those of its language: signs of two languages may look alike. */
export function themeFileOf(
  css: string,
  fontCss: string,
  deck: { readonly name: string; readonly language: string },
): ThemeFile {
  const isTag = /^[a-z][a-z0-9-]*$/i.test(deck.language)
  const place = isTag ? `section:lang(${deck.language}){--project-fonts` : 'section{--project-fonts'
  const rules = fontCss.split('\n').filter((line) => line !== '')
  return {
    css,
    decks: [deck.name],
    rules: rules.map((rule) => rule.replace('section{--project-fonts', place)),
  }
}

/** Puts a theme file together; the same parts give the same text. */
export function printThemeFile({ css, decks, rules }: ThemeFile): string {
  return [`${css}${mark}${JSON.stringify(decks.toSorted())} */`, ...rules.toSorted(), ''].join('\n')
}

/** Takes a theme file apart that we wrote; undefined where it is another one. */
export function readThemeFile(text: string): ThemeFile | undefined {
  const end = text.lastIndexOf(mark)
  const [head = '', ...rules] = text.slice(end + mark.length).split('\n')
  const decks = end === -1 ? undefined : readNames(head.slice(0, -' */'.length))
  return decks && { css: text.slice(0, end), decks, rules: rules.filter((rule) => rule !== '') }
}

function readNames(json: string): string[] | undefined {
  try {
    const names: unknown = JSON.parse(json)
    return Array.isArray(names) ? names.map(String) : undefined
  } catch {
    return undefined
  }
}

/** A theme file with the decks and fonts of others. */
export function joinThemes(own: ThemeFile, others: readonly ThemeFile[]): ThemeFile {
  const rules = new Map<string, FontRule>()
  for (const written of [own, ...others].flatMap((file) => file.rules)) {
    const rule = partsOf(written)
    const known = rules.get(rule.key)
    const values = [...new Set([...(known?.values ?? []), ...rule.values])]
    rules.set(rule.key, { ...rule, values })
  }
  return {
    css: own.css,
    decks: [...new Set([own, ...others].flatMap(({ decks }) => decks))],
    rules: [...rules.values()].map(({ start, values, end }) => start + values.join(',') + end),
  }
}

/** A rule whose list grows with the decks: the signs that a font file serves, or the fonts of a project. */
interface FontRule {
  readonly key: string
  readonly start: string
  readonly values: readonly string[]
  readonly end: string
}

function partsOf(rule: string): FontRule {
  const [, start = rule, list = '', end = ''] =
    /^(.*(?:unicode-range:|--project-fonts:))([^{}]*)(\})$/.exec(rule) ?? []
  return { key: start, start, values: list === '' ? [] : list.split(','), end }
}
