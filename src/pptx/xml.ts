// XML as text. Only this file makes `Xml`, so that no text gets into a part without being escaped.
declare const isXml: unique symbol

/** Well-formed XML. */
export type Xml = string & { readonly [isXml]: true }

type Value = string | number | boolean | undefined

/** Signs that XML 1.0 cannot hold: controls other than tab and line feed, lone surrogates, two noncharacters. */
const unshowable = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Text as XML. */
export function xmlText(text: string): Xml {
  return clean(text).replaceAll(/[&<>]/g, (sign) => entities[sign]!) as Xml
}

/** An element; attributes without a value are left out, true is `1` and false is `0`. */
export function el(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  children: Xml | readonly (Xml | undefined)[] = [],
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(value)}"`)
    .join('')
  const content = typeof children === 'string' ? children : children.filter(Boolean).join('')
  return (
    content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
  ) as Xml
}

/** Elements that follow each other. */
export function all(children: readonly (Xml | undefined)[]): Xml {
  return children.filter(Boolean).join('') as Xml
}

/** A whole part. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

function attribute(value: Value): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  return clean(String(value)).replaceAll(/[&<>"\n\t]/g, (sign) => entities[sign]!)
}

function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(unshowable, '\uFFFD')
}
