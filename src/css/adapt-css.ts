// A Marp theme of somebody's, made to go with our layouts: its looks stay, and what would push our boxes around goes.
// Its rules stand in a layer, so that ours come first wherever both say something.
import type { Declaration, Root } from 'postcss'
import { flatRules, type FlatRule } from './flat-rules.ts'
import { slideSelector } from './read-look.ts'

/** What a rule colours; a background may be an image. */
export interface ColouredRule {
  readonly selector: string
  readonly color?: string | undefined
  readonly background?: string | undefined
}

/** A theme that was adapted. */
export interface AdaptedCss {
  readonly css: string
  /** Rules whose colours were left out, because something would not be legible. */
  readonly left: readonly ColouredRule[]
}

const looks =
  /^(?:color|background(?:-.+)?|border(?:-.+)?|outline(?:-.+)?|box-shadow|text-decoration(?:-.+)?|text-transform|text-align|letter-spacing|word-spacing|font-style|font-weight|font-variant(?:-.+)?|font-feature-settings|padding(?:-.+)?|list-style(?:-.+)?|text-emphasis.*|-webkit-(?:background-clip|text-.+)|--.+)$/i
/** Of whole slides: what lies behind them and around. */
const slideLooks =
  /^(?:background(?:-.+)?|border(?:-.+)?|outline(?:-.+)?|box-shadow|letter-spacing|word-spacing|text-transform|--.+)$/i
const heading = /(?:^|[\s>])(?:h[1-6]|:is\(h1[^)]*\))::?(?:before|after)$/i
const slideBefore = /^(?:section|:root)::?before$/i
const furniture = /(?:^|[\s>])(?:header|footer)(?:$|[\s:>])|^(?:section|:root)::?after$/i
/** Elements that Marp alone makes, and our Markdown has not. */
const unused = /::part\(|marp-|data-marp|svg\[|\[data-marpit/i

/**
 * Adapts a theme. `isLegible` says whether the colours of a rule may stay; `background` is false where the one of
 * whole slides may not.
 */
export function adaptCss(
  root: Root,
  options: {
    readonly isLegible: (rule: ColouredRule) => boolean
    readonly keepsBackground: boolean
  },
): AdaptedCss {
  const rules = withTitles(flatRules(root))
  const own = new Set(
    rules.flatMap(({ declarations }) =>
      declarations.map(({ prop }) => prop).filter((prop) => prop.startsWith('--')),
    ),
  )
  const left: ColouredRule[] = []
  const written = rules.flatMap((rule) => adaptRule(rule, { ...options, left }))
  const layered = written.filter(({ isSlide }) => !isSlide).map(({ css }) => css)
  const slides = written.filter(({ isSlide }) => isSlide).map(({ css }) => css)
  // Its variables get names of their own: some have the names of ours and mean something else.
  const rename = (css: string): string =>
    css.replaceAll(/--[\w-]+/g, (name) => (own.has(name) ? `--css-${name.slice(2)}` : name))
  const css = [`@layer css{`, ...layered, '}', ...slides].join('\n')
  return { css: rename(css), left }
}

/** What makes a title look like one of a theme. */
const drawn = /^(?:color|background|border(?!-spacing)|text-transform|-webkit-text)/i

/** Titles of takeaways are of level 3 where there are sections: they look as those that a theme has rules for. */
function withTitles(rules: readonly FlatRule[]): FlatRule[] {
  const has = (level: number): boolean =>
    rules.some(
      ({ selectors, declarations }) =>
        declarations.some(({ prop }) => drawn.test(prop)) &&
        selectors.some((each) => titleOf(level).test(each.trim())),
    )
  const from = (level: number): number => [level, 2, 1].find((each) => each <= level && has(each)) ?? level // prettier-ignore
  const wanted = [2, 3].flatMap((level) => (from(level) === level ? [] : [[from(level), level]]))
  return rules.map((rule) => ({
    ...rule,
    selectors: [
      ...rule.selectors,
      ...wanted.flatMap(([source = 0, level]) =>
        rule.selectors
          .filter((each) => titleOf(source).test(each.trim()))
          .map((each) => each.replace(`h${source}`, `h${level}`)),
      ),
    ],
  }))
}

/** A title of a level, or what is drawn beside it; not what stands in it. */
function titleOf(level: number): RegExp {
  return new RegExp(`^(?:section\\s+|section\\s*>\\s*|:where\\(section\\)\\s+)?h${level}(?:::?(?:before|after))?$`, 'i') // prettier-ignore
}

interface WrittenRule {
  readonly css: string
  readonly isSlide: boolean
}

interface Adapting {
  readonly isLegible: (rule: ColouredRule) => boolean
  readonly keepsBackground: boolean
  readonly left: ColouredRule[]
}

function adaptRule(
  { selectors, declarations, groups }: FlatRule,
  adapting: Adapting,
): WrittenRule[] {
  if (groups.some((group) => /print|prefers-/i.test(group))) return []
  return selectors.flatMap((each): WrittenRule[] => {
    const selector = each.trim()
    const isSlide = slideSelector.test(selector)
    if (unused.test(selector) || furniture.test(selector)) return []
    const isDrawing = heading.test(selector) || slideBefore.test(selector)
    if (/::?(?:before|after)$/i.test(selector) && !isDrawing) return []
    const kept = isSlide
      ? slideDeclarations(declarations, adapting)
      : isDrawing
        ? declarations
        : legible(selector, declarations, adapting)
    if (kept.length === 0) return []
    const body = kept.map(({ prop, value }) => `${prop}:${value.trim()}`).join(';')
    const behind = slideBefore.test(selector) ? ';z-index:-1' : ''
    const place = isSlide ? 'section' : selector
    const css = groups.reduceRight(
      (inner, group) => `${group}{${inner}}`,
      `${place}{${body}${behind}}`,
    )
    return [{ css, isSlide }]
  })
}

function slideDeclarations(
  declarations: readonly Declaration[],
  { keepsBackground }: Adapting,
): Declaration[] {
  return declarations.filter(
    ({ prop }) => slideLooks.test(prop) && (keepsBackground || !/^background/i.test(prop)),
  )
}

/** The looks of a rule; its colours only where they can be read. */
function legible(
  selector: string,
  declarations: readonly Declaration[],
  { isLegible, left }: Adapting,
): Declaration[] {
  const kept = declarations.filter(({ prop }) => looks.test(prop))
  const last = (pattern: RegExp): string | undefined => kept.findLast(({ prop }) => pattern.test(prop))?.value // prettier-ignore
  const color = last(/^(?:color|-webkit-text-fill-color)$/i)
  const background = last(/^background(?:-color|-image)?$/i)
  const rule = { selector, color, background }
  if ((color === undefined && background === undefined) || isLegible(rule)) return kept
  left.push(rule)
  // What was a box is none without its background.
  const colours = background === undefined ? /^(?:color|-webkit-text.*)$/i : /^(?:color|background.*|padding.*|-webkit-.*)$/i // prettier-ignore
  return kept.filter(({ prop }) => !colours.test(prop))
}
