import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../../src/diagnostics/entry.ts'

/** What the codes of a group have in common. A group that is not here is named by its prefix. */
const groups: Readonly<Record<string, string>> = {
  source: 'Reading the file',
  recap: 'The content of a recap',
  handwritten: 'Decks written by hand',
  quote: 'Quotes',
  transcript: 'Transcripts',
  image: 'Images',
  math: 'Mathematics',
  template: 'Templates',
  theme: 'Themes',
  fit: 'Fit',
  look: 'What an editor would mark',
  font: 'Fonts',
  usage: 'The command line',
  browser: 'The browser',
  output: 'Writing the results',
  init: 'A new project',
  afterdeck: 'Afterdeck itself',
}

const intro = `# Diagnostics

Everything that Afterdeck may say about a recap, a deck written by hand, or the machine. Each finding has a code, which never
changes its meaning once it is released, and a place where there is one: file, line and column.

Below each code stands what raises it, and then the same put right.

On this page a word in braces, such as \`{key}\`, stands for what is filled in. With \`--strict\` every warning
counts as an error. The exit status of a run is the gravest of its errors; warnings leave it at 0.

This page is made from \`src/diagnostics/catalogue.ts\`. \`npm run update\` writes it anew.
`

/** What raises a code, and the same put right. */
export type Example = readonly [before: string, after: string]

/** The examples of some codes: of recaps, of YAML, and those that need more than a text. */
export function examplesOf(name: 'recap' | 'source' | 'others'): Readonly<Record<string, Example>> {
  const file = new URL(`diagnostic-examples/${name}.yaml`, import.meta.url)
  return parse(readFileSync(file, 'utf8')) as Record<string, Example>
}

const examples: Readonly<Record<string, Example | undefined>> = {
  ...examplesOf('recap'),
  ...examplesOf('source'),
  ...examplesOf('others'),
}

/** Pictures of what words can't show, by code. */
const pictures: Readonly<Record<string, string | undefined>> = {
  'fit/overflow':
    '![Left, a slide whose points run over its title and its foot. Beside it, the same points on two slides.](images/fit-before-after.webp)\n\n*Left as it would be, beside it as fit makes it: nothing is cut off, and nothing is lost.*',
}

/** The reference of all diagnostic codes, in Markdown. */
export function diagnosticsPage(): string {
  const codes = Object.entries<CatalogueEntry>(catalogue)
  const prefixes = [...new Set(codes.map(([code]) => prefixOf(code)))]
  const contents = prefixes.map((prefix) => {
    const count = codes.filter(([code]) => prefixOf(code) === prefix).length
    return `- [${titleOf(prefix)}](#${anchorOf(titleOf(prefix))}): ${count} ${count === 1 ? 'code' : 'codes'}`
  })
  const sections = prefixes.map((prefix) => {
    const own = codes.filter(([code]) => prefixOf(code) === prefix)
    return [`## ${titleOf(prefix)}`, ...own.map(describeCode)].join('\n\n')
  })
  return `${[intro, contents.join('\n'), ...sections].join('\n\n').replaceAll(/\n{3,}/g, '\n\n')}\n`
}

function describeCode([code, entry]: [string, CatalogueEntry]): string {
  const { severity, meaning, message, hint, exit = 1 } = entry
  const kind = severity === 'error' ? `Error, exit status ${exit}.` : 'Warning.'
  const said = hint === undefined ? message : `${message}\nhint: ${hint}`
  const parts = [
    `### \`${code}\``,
    `${kind} ${escape(meaning)}`,
    fence('text', said),
    ...exampleOf(examples[code]),
    pictures[code] ?? '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function exampleOf(example: Example | undefined): string[] {
  if (example === undefined) return []
  const [before, after] = example.map((each) => fence(languageOf(each), each.trimEnd()))
  return [before!, 'put right:', after!]
}

function languageOf(text: string): string {
  if (text.startsWith('$')) return 'console'
  if (text.startsWith('{{')) return 'handlebars'
  return /^[\w-]+:|^- \w+:/.test(text) ? 'yaml' : 'text'
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

/** Meanings are plain text. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]&]/g, (sign) => `\\${sign}`)
}

function prefixOf(code: string): string {
  return code.split('/')[0]!
}

function titleOf(prefix: string): string {
  return groups[prefix] ?? prefix
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-')
}
