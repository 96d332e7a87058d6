// Tokens that were tried, as the lines that go into a recap.

/** Tokens by their names; some are in groups. */
export interface TriedTokens {
  readonly [name: string]: string | boolean | undefined | TriedTokens
}

/** Writes a look as the value of `deck.theme`, ready to be pasted into a recap. */
export function themeYaml(theme: string | undefined, tokens: TriedTokens): string {
  const all = { ...(theme === undefined ? {} : { extends: theme }), ...tokens }
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`    ${name}: ${valueOf(value)}`],
  )
  return lines.length === 0 ? '' : `deck:\n  theme:\n${lines.join('\n')}\n`
}

function valueOf(value: string | boolean | TriedTokens): string {
  if (typeof value === 'string') return scalar(value)
  if (typeof value === 'boolean') return String(value)
  const parts = Object.entries(value).flatMap(([name, each]) =>
    each === undefined ? [] : [`${name}: ${valueOf(each)}`],
  )
  return `{ ${parts.join(', ')} }`
}

/** Words that mean nothing else in YAML stand as they are; all others in quotes, as JSON writes them. */
function scalar(value: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/.test(value)
  const isWord = !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value)
  return isPlain && isWord ? value : JSON.stringify(value)
}
