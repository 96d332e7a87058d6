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

On this page a word in braces, such as \`{key}\`, stands for what is filled in. With \`--strict\` every warning
counts as an error. The exit status of a run is the gravest of its errors; warnings leave it at 0.

This page is made from \`src/diagnostics/catalogue.ts\`. \`npm run update\` writes it anew.
`

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
  return `### \`${code}\`\n\n${kind} ${escape(meaning)}\n\n\`\`\`text\n${said}\n\`\`\``
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
