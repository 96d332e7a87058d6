// What a Marp theme of somebody's says of its looks: the colours of slides, headings and links, and the fonts.
import type { Root } from 'postcss'
import { colourWords, familyNames, resolveValue } from './css-values.ts'
import { flatRules, type FlatRule } from './flat-rules.ts'

/** The looks of a theme, as its CSS has them; what it does not say is absent. */
export interface CssLook {
  /** The name behind `@theme`. */
  readonly name?: string | undefined
  readonly scheme: 'light' | 'dark'
  /** Words that may be colours of the background, several where it is a gradient. */
  readonly background: readonly string[]
  readonly text?: string | undefined
  readonly heading?: string | undefined
  readonly link?: string | undefined
  readonly strong?: string | undefined
  readonly fonts: Readonly<Record<'body' | 'heading' | 'mono', readonly string[]>>
  /** A value with the variables of this theme put in. */
  readonly resolve: (value: string) => string
}

/** A slide, however a theme calls it. */
export const slideSelector = /^(?::where\()?(?:section|:root|html|body|:host|section:root)\)?$/i
const isHeading = /(?:^|[\s>])(?:h1|h2|:is\(h1[^)]*\))$/i
const isLink = /(?:^|[\s>])a(?::link)?$/i
const isStrong = /(?:^|[\s>])(?:strong|b)$/i
const isCode = /(?:^|[\s>])(?:code|pre)$/i

/** Reads the looks of a theme. */
export function readLook(root: Root): CssLook {
  const rules = flatRules(root).filter(({ groups }) => groups.length === 0)
  const variables = new Map<string, string>()
  for (const { selectors, declarations } of rules) {
    if (!selectors.some((each) => slideSelector.test(each.trim()))) continue
    for (const { prop, value } of declarations)
      if (prop.startsWith('--')) variables.set(prop, value)
  }
  const of = (pattern: RegExp, ...props: string[]): string | undefined => lastOf(rules, pattern, props) // prettier-ignore
  const scheme = /\bdark\b/.test(of(slideSelector, 'color-scheme') ?? '') ? 'dark' : 'light'
  const resolve = (value: string): string => resolveValue(value, variables, scheme)
  const said = (value: string | undefined): string | undefined => value && resolve(value).trim()
  const fonts = (pattern: RegExp): string[] => familyNames(said(familyOf(rules, pattern)) ?? '')
  return {
    name: nameOf(root),
    scheme,
    background: backgroundOf(rules, resolve),
    text: said(of(slideSelector, 'color')),
    heading: said(of(isHeading, 'color')),
    link: said(of(isLink, 'color')),
    strong: said(of(isStrong, 'color')),
    fonts: { body: fonts(slideSelector), heading: fonts(isHeading), mono: fonts(isCode) },
    resolve,
  }
}

/** The colours behind slides: a colour of its own, else those of its pictures. */
function backgroundOf(rules: readonly FlatRule[], resolve: (value: string) => string): string[] {
  const whole = lastOf(rules, slideSelector, ['background', 'background-color'])
  const image = lastOf(rules, slideSelector, ['background-image'])
  const colours = (value: string | undefined): string[] => value === undefined ? [] : colourWords(resolve(value)) // prettier-ignore
  return [...colours(whole), ...colours(image)]
}

function nameOf(root: Root): string | undefined {
  let name: string | undefined
  root.walkComments(({ text }) => {
    name ??= /@theme\s+([\w-]+)/.exec(text)?.[1]
  })
  return name
}

/** The value of the last rule for a place that has one. */
function lastOf(
  rules: readonly FlatRule[],
  pattern: RegExp,
  props: readonly string[],
): string | undefined {
  return rules
    .filter(({ selectors }) => selectors.some((each) => pattern.test(each.trim())))
    .flatMap(({ declarations }) => declarations)
    .findLast(({ prop }) => props.includes(prop.toLowerCase()))?.value
}

function familyOf(rules: readonly FlatRule[], pattern: RegExp): string | undefined {
  const family = lastOf(rules, pattern, ['font-family'])
  // `font: 700 1em/1.2 "Family", serif`: families stand behind the size.
  const short = lastOf(rules, pattern, ['font'])
  return (
    family ?? /(?:[\d.]+(?:px|em|rem|pt|%|vw)|\))(?:\s*\/\s*\S+)?\s+(.+)$/.exec(short ?? '')?.[1]
  )
}
