import { ruleCodes, ruleLevels } from '../diagnostics/rules.ts'
import { deckSizes } from '../model/canvas.ts'
import { formats } from '../model/report.ts'
import {
  defaultOptions,
  papers,
  pptxFonts,
  scaleLimits,
  type BuildOptions,
} from './build-options.ts'

/** What an option must be, in words, and whether a value is it. */
interface Rule {
  readonly be: string
  readonly fits: (value: unknown) => boolean
}

const bool: Rule = { be: 'true or false', fits: (value) => typeof value === 'boolean' }
const text: Rule = { be: 'a text', fits: (value) => typeof value === 'string' && value !== '' }

const rules: Readonly<Record<keyof BuildOptions, Rule>> = {
  formats: listOf(formats),
  out: { be: 'a text', fits: (value) => typeof value === 'string' },
  theme: text,
  templates: text,
  sizes: listOf(deckSizes),
  fit: bool,
  notes: bool,
  strict: bool,
  rules: { be: `an object of codes, each ${ruleLevels.join(', ')}`, fits: areRules },
  force: bool,
  jobs: {
    be: 'a whole number from 1 on',
    fits: (value) => Number.isInteger(value) && Number(value) > 0,
  },
  scale: {
    be: `a number from ${scaleLimits.least} to ${scaleLimits.most}`,
    fits: (value) =>
      typeof value === 'number' && value >= scaleLimits.least && value <= scaleLimits.most,
  },
  paper: oneOf(papers),
  pptxFonts: oneOf(pptxFonts),
  merge: text,
  browser: text,
  sourceDateEpoch: text,
}

/**
 * Reads the options of the Node API. One that is undefined is as if it were not there, and nothing is done twice.
 *
 * @throws TypeError where there is no such option, or where its value is of another kind.
 */
export function readApiOptions(options: unknown): BuildOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError('The options must be an object.')
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    const rule = Object.hasOwn(rules, name) ? rules[name as keyof BuildOptions] : undefined
    if (rule === undefined)
      throw new TypeError(
        `There is no option “${name}”; there are ${Object.keys(rules).join(', ')}.`,
      )
    if (!rule.fits(value)) throw new TypeError(`The option “${name}” must be ${rule.be}.`)
  }
  const once = given.map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? [...new Set<unknown>(value)] : value,
  ])
  return { ...defaultOptions, ...(Object.fromEntries(once) as Partial<BuildOptions>) }
}

function oneOf(names: readonly string[]): Rule {
  return { be: `one of ${names.join(', ')}`, fits: (value) => isOneOf(value, names) }
}

function listOf(names: readonly string[]): Rule {
  return {
    be: `a list of some of ${names.join(', ')}`,
    fits: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((each) => isOneOf(each, names)),
  }
}

function areRules(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(
    ([code, level]) =>
      isOneOf(code, ruleCodes) && (level === undefined || isOneOf(level, ruleLevels)),
  )
}

function isOneOf(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'string' && names.includes(value)
}
