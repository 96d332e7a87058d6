import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { ruleCodes, ruleLevels, type RuleLevel, type Rules } from '../diagnostics/rules.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'

/** Reads `look/orphan=off` and the like, the last word on a code last. */
export function readRules(words: readonly string[] = []): Outcome<Rules> {
  const rules: [string, RuleLevel][] = []
  const faults = words.flatMap((word) => {
    const [code = '', level = '', ...others] = word.split('=').map((part) => part.trim())
    if (!(ruleCodes as readonly string[]).includes(code)) {
      const near = nearest(code, ruleCodes)
      const hint = near.length === 0 ? undefined : didYouMean(code, ruleCodes)
      return [
        report('usage/unknown-rule', { rule: code }, { expected: near, ...(hint && { hint }) }),
      ]
    }
    if (others.length > 0 || !(ruleLevels as readonly string[]).includes(level))
      return [report('usage/rule-level', { rule: code, level }, { expected: ruleLevels })]
    rules.push([code, level as RuleLevel])
    return []
  })
  return faults.length > 0 ? fail(faults) : ok(Object.fromEntries(rules))
}
