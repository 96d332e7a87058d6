type Value = unknown
type Path = readonly (string | number)[]

/** What a value is replaced with: every kind of thing that a person or a program may write instead. */
export const replacements: readonly Value[] = [
  null, '', '  ', true, false, 0, 1, 2024, -1, 2.5, 1e6, [], [[]], [null], ['a'], ['a', 'b'],
  ['a', 'b', 'c', 'd'], [true], [1], {}, { a: 1 }, { text: 'a' }, { head: 'a', text: null },
  { claim: 'a' }, { 'x-mine': true }, 'some words', 'two\nlines\n\nmore', ' padded ', '1', '4:04',
  '75:53', '1:04:04', '1:75', '4:4', '04:04-05:10', '04:04 – 05:10', '5:00-4:00', '1:00:00-2:00:00',
  '2024', '2024-13', '2024-03-31', '2024-02-30', '24', 'a-b', 'A b', 'a--b', 'en', 'en_US',
  'english', 'pt-BR', 'en-a', 'bar', ' bar ', 'S', 'auto', 'true', '16:9', 'https://example.com',
  'http://example.com', 'HTTPS://example.com', 'mailto:a@b.example', 'ftp://example.com',
  'example.com', 'https://a:b@example.com', 'javascript:alert(1)', '//example.com/a.png',
  'C:\\a.png', '../a.png', 'data:image/png;base64,AA==', 'DATA:IMAGE/PNG;BASE64,AA==',
  'data:text/html;base64,AA==', '50% 20%', '150% 20%', '2,4-6', '4-2', '0', '{talk}', '{tlk}',
  'a'.repeat(20_001), `data:image/png;base64,${'A'.repeat(20_001)}`,
] // prettier-ignore

/** The places of all values inside of a value, itself included. */
export function pathsOf(value: Value, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const steps = Array.isArray(value)
    ? value.map((each: Value, index) => [index, each] as const)
    : Object.entries(value)
  return [path, ...steps.flatMap(([step, each]) => pathsOf(each, [...path, step]))]
}

export function valueAt(value: Value, path: Path): Value {
  return path.reduce((each, step) => (each as Record<string | number, Value>)[step], value)
}

/** Copies a value with another one in one of its places. */
export function replaced(value: Value, [step, ...rest]: Path, by: Value): Value {
  if (step === undefined) return by
  if (Array.isArray(value)) {
    return value.map((each: Value, index) => (index === step ? replaced(each, rest, by) : each))
  }
  const map = value as Record<string, Value>
  return { ...map, [step]: replaced(map[step], rest, by) }
}

/** Each way in which the inside of a mapping or list may be changed. */
export const changes: Readonly<Record<string, (value: Value) => Value>> = {
  'without its first key or entry': (value) =>
    Array.isArray(value) ? value.slice(1) : withoutFirst(value),
  'with its last entry twice': (value) =>
    Array.isArray(value) ? [...(value as Value[]), value.at(-1)] : value,
  'with an empty entry more': (value) =>
    Array.isArray(value) ? [...(value as Value[]), null] : value,
  'with a key that nobody knows': (value) => withKey(value, 'titel'),
  'with a key of one’s own': (value) => withKey(value, 'x-mine'),
  'with both sections and takeaways': (value) =>
    isMap(value)
      ? { ...value, sections: [{ title: 'a', takeaways: [{ claim: 'b' }] }], takeaways: [{ claim: 'b' }] }
      : value, // prettier-ignore
  'as the only entry of a list': (value) => [value],
  'as its own first value': (value) => (isMap(value) ? Object.values(value)[0] : value),
}

function withoutFirst(value: Value): Value {
  return isMap(value) ? Object.fromEntries(Object.entries(value).slice(1)) : value
}

function withKey(value: Value, key: string): Value {
  return isMap(value) ? { ...value, [key]: { any: ['thing', true] } } : value
}

function isMap(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every value that comes of one change in one place. */
export function* mutationsOf(value: Value): Generator<{ readonly what: string; value: Value }> {
  for (const path of pathsOf(value)) {
    const place = path.join('.')
    for (const by of replacements) {
      const what = `${place} = ${JSON.stringify(by).slice(0, 60)}`
      yield { what, value: replaced(value, path, by) }
    }
    for (const [name, change] of Object.entries(changes)) {
      yield { what: `${place} ${name}`, value: replaced(value, path, change(valueAt(value, path))) }
    }
    const step = path.at(-1)
    if (typeof step !== 'string') continue
    const owner = valueAt(value, path.slice(0, -1)) as Record<string, Value>
    const { [step]: _, ...others } = owner
    yield { what: `no ${place}`, value: replaced(value, path.slice(0, -1), others) }
  }
}
