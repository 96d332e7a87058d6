import { readdirSync, readFileSync } from 'node:fs'
import { Marp as Marp5 } from '@marp-team/marp-core'
import { katexMarpCorePlugin } from '@marp-team/marp-core/plugins/katex'
import { Marp as Marp4 } from 'marp-core-4'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageTemplates, packageTheme } from '../../../src/package-files.ts'
import {
  compile,
  prepareStyle,
  readRecap,
  type Compiled,
  type DeckStyle,
} from '../../../src/pipeline.ts'
import { htmlText } from '../../support/html-text.ts'

const content = new URL('../../../content/', import.meta.url)
const recaps = ['.', 'examples'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, content))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
)

// As the Marp tools come: their own defaults apart from the script for screens, our theme beside the Markdown.
const tools = {
  'marp-core 5, as marp-cli has it': () => new Marp5({ script: false }).use(katexMarpCorePlugin()),
  'marp-core 4, as VS Code has it': () => new Marp4({ script: false }),
}

let style: DeckStyle

beforeAll(() => {
  const prepared = prepareStyle(packageTemplates(), packageTheme('folio'))
  if (!prepared.ok) throw new Error('The templates are not right.')
  style = prepared.value
})

function compiled(name: string): Compiled {
  const read = readRecap({ file: name, text: readFileSync(new URL(name, content), 'utf8') })
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  const images = new Map()
  const deck = compile({
    recap: read.value.recap,
    size: '16:9',
    style,
    images,
    imageFolder: 'images',
  })
  if (!deck.ok) throw new Error(JSON.stringify(deck.diagnostics))
  return deck.value
}

/** The tags of a slide and their classes, without what each tool adds of its own. */
function shapeOf(html: string): string {
  return [...html.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>/gi)]
    .map(([, close, tag, rest]) => `${close}${tag}${/\bclass="([^"]*)"/.exec(rest!)?.[1] ?? ''}`)
    .filter((each) => !/^\/?(svg|foreignObject|section)/.test(each))
    .join(' ')
    .replaceAll(/marp-(h\d|pre|span)/g, '$1')
}

describe.each(Object.entries(tools))('%s', (_, makeMarp) => {
  test.each(recaps)('shows %s slide by slide as we do', (name) => {
    const { deck, markdown, theme } = compiled(name)
    const marp = makeMarp()
    marp.themeSet.add(theme.css)
    const { html, css } = marp.render(markdown.markdown, { htmlAsArray: true })
    expect(html).toHaveLength(deck.slides.length)
    expect(css).toContain('1280px')
    deck.slides.forEach((ours, index) => {
      const stock = html[index]!
      expect(htmlText(stock), `slide ${index + 1}`).toBe(htmlText(ours))
      expect(/ class="([^"]*)"/.exec(stock)?.[1]).toBe(/ class="([^"]*)"/.exec(ours)?.[1])
      expect(stock).toContain('data-theme="folio"')
      expect(stock).toContain('data-size="16:9"')
    })
  })
})

test('the shape of a slide is the same in every Marp', () => {
  const { deck, markdown, theme } = compiled('examples/every-evidence.yaml')
  for (const makeMarp of Object.values(tools)) {
    const marp = makeMarp()
    marp.themeSet.add(theme.css)
    const { html } = marp.render(markdown.markdown, { htmlAsArray: true })
    const differing = deck.slides.filter((ours, index) => shapeOf(ours) !== shapeOf(html[index]!))
    // Code is highlighted by the tool itself, each in its own way.
    expect(differing.every((slide) => slide.includes('<pre'))).toBe(true)
  }
})
