import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Outcome } from '../../src/diagnostics/outcome.ts'
import { locate } from '../../src/load/locate.ts'
import { parseSource } from '../../src/load/parse-source.ts'
import type { Recap } from '../../src/model/recap.ts'
import { validateRecap } from '../../src/validate/validate-recap.ts'
import type { ValidateOptions } from '../../src/validate/validation.ts'

/** Parses and validates a recap written in YAML. */
export function validateYaml(text: string, options: ValidateOptions = {}): Outcome<Recap> {
  const parsed = parseSource({ file: 'recap.yaml', text })
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.diagnostics))
  const tree = parsed.value
  return validateRecap(tree, (path, what) => locate(tree, path, what), options)
}

/** What a recap written in YAML becomes; throws where it has errors. */
export function recapOf(text: string, options: ValidateOptions = {}): Recap {
  const outcome = validateYaml(text, options)
  if (!outcome.ok) throw new TypeError(JSON.stringify(outcome.diagnostics, undefined, 1))
  return outcome.value
}

/** What is found, in short: `4:3 recap/unknown-key`. */
export function findings(text: string, options: ValidateOptions = {}): string[] {
  return validateYaml(text, options).diagnostics.map(shortForm)
}

function shortForm({ code, range }: Diagnostic): string {
  return range === undefined ? code : `${range.start.line}:${range.start.column} ${code}`
}
