import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runDecks } from '../../src/build/build-decks.ts'
import { defaultOptions } from '../../src/build/build-options.ts'
import { helpText, makeProgram } from '../../src/cli/program.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { CompiledDeck, JsonReport } from '../../src/index.ts'
import { readRecap } from '../../src/pipeline.ts'
import { planDeck } from '../../src/plan/plan-deck.ts'
import { formats } from '../../src/model/report.ts'
import { evidenceFields } from '../../src/validate/evidence-spec.ts'
import { recapSpec } from '../../src/validate/recap-spec.ts'
import type { SpecShape } from '../../src/validate/spec.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')

const temporary = mkdtempSync(join(tmpdir(), 'afterdeck-docs-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** The blocks of a language in a page, indentation and all. */
function blocksOf(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!)
}

type ApiExample = Pick<CompiledDeck, 'markdown' | 'slides'> &
  Pick<JsonReport, 'ok' | 'decks'> & { readonly report: JsonReport; readonly format: object }

describe('README.md', () => {
  it('has a first recap of at most twelve lines that builds without a word', async () => {
    const [recap = ''] = blocksOf(readme, 'yaml')
    expect(recap.trim().split('\n').length).toBeLessThanOrEqual(12)
    const path = join(temporary, 'my-talk.yaml')
    writeFileSync(path, recap)
    const { report } = await runDecks('build', [{ kind: 'file', path }], {
      host: nodeHost,
      options: { ...defaultOptions, formats: ['html', 'notes'], out: temporary, fit: false },
    })
    expect(report.ok).toBe(true)
    expect(report.decks[0]?.diagnostics).toEqual([])
    expect(report.decks[0]?.slides?.map(({ layout }) => layout)).toEqual([
      'cover',
      'claim',
      'quote',
    ])
    expect(readFileSync(join(temporary, 'my-talk.html'), 'utf8')).toContain('Mira Solberg')
  })

  const commands = makeProgram(() => {}).commands.map((command) => command.name())

  it.each([undefined, ...commands])('has the help of %s as the program prints it', (name) => {
    expect(blocksOf(readme, 'text')).toContain(helpText(name))
  })

  it('has a row for each format that is written', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` +\| `my-talk\./gm)].map(([, name]) => name)
    expect(rows).toEqual(formats)
  })

  it('has an example of the Node API that does what it says', async () => {
    const [recap = ''] = blocksOf(readme, 'yaml')
    const [example = ''] = blocksOf(readme, 'js')
    const folder = join(temporary, 'api')
    mkdirSync(folder)
    writeFileSync(join(folder, 'my-talk.yaml'), recap)
    // The same lines, with the sources for the package, and places of this test for those of the reader.
    const places = {
      "'afterdeck'": JSON.stringify(join(root, 'src/index.ts')),
      "'my-talk.yaml'": JSON.stringify(join(folder, 'my-talk.yaml')),
      "'dist'": `${JSON.stringify(folder)}, fit: false`,
    }
    let code = example
    for (const [written, used] of Object.entries(places)) {
      expect(code.split(written)).toHaveLength(2)
      code = code.replace(written, used)
    }
    const path = join(folder, 'example.mjs')
    writeFileSync(path, `${code}\nexport { decks, format, markdown, ok, report, slides }\n`)
    const said = (await import(path)) as ApiExample
    expect(said.markdown).toContain('Why the sky is blue')
    expect(said.slides?.map(({ layout }) => layout)).toEqual(['cover', 'statement'])
    expect(said).toMatchObject({ ok: true, decks: [{ diagnostics: [] }] })
    expect(said.report.ok).toBe(true)
    expect(said.report.decks[0]!.files!.map(({ path: file }) => file).sort()).toEqual(
      ['my-talk.html', 'my-talk.md'].map((name) => join(folder, name).replaceAll('\\', '/')),
    )
    expect(said.format).toHaveProperty('properties.takeaways')
  })

  it('begins with the two command lines that CI runs', () => {
    const commands = ['npm ci && npm start\n', 'npm ci && npm test\n']
    expect(blocksOf(readme, 'sh').slice(0, 2)).toEqual(commands)
    for (const command of commands) expect(read('.ci/run')).toContain(`step '${command.trim()}'`)
  })
})

describe('docs/hand-written-decks.md', () => {
  it('has a deck that is right, apart from the picture that is not there', async () => {
    const [deck = ''] = blocksOf(read('docs/hand-written-decks.md'), 'markdown')
    const path = join(temporary, 'deck.md')
    writeFileSync(path, deck)
    const { report } = await runDecks('check', [{ kind: 'file', path }], {
      host: nodeHost,
      options: { ...defaultOptions, fit: false },
    })
    expect(report.decks[0]!.diagnostics).toMatchObject([{ code: 'image/missing' }])
  })
})

describe('docs/content-format.md', () => {
  const page = read('docs/content-format.md')
  const sections = page
    .slice(page.indexOf('\n## Evidence\n'), page.indexOf('\n## How text is read\n'))
    .split(/^### /m)
    .slice(1)

  it('has a section for each evidence', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(Object.keys(evidenceFields))
  })

  it.each(sections.map((section) => [section.split('\n')[0]!, section] as const))(
    'has an example of %s that becomes the layout that it names',
    (kind, section) => {
      const [example = ''] = blocksOf(section, 'yaml')
      const lines = example.split('\n').map((line) => `    ${line}`.trimEnd())
      const text = `talk: { title: T }\ntakeaways:\n  - claim: C\n${lines.join('\n')}\n`
      const outcome = readRecap({ file: 'example.yaml', text })
      expect(outcome.diagnostics).toEqual([])
      if (!outcome.ok) return
      expect(Object.keys(outcome.value.recap.takeaways![0]!)).toContain(kind)
      const [, slide] = planDeck(outcome.value.recap, { size: '16:9' }).slides
      expect(/Layout: `(\w+)`/.exec(section)?.[1]).toBe(slide?.layout)
    },
  )

  it('has an example of the parts around the takeaways', () => {
    const [example = ''] = blocksOf(page, 'yaml')
    expect(
      readRecap({ file: 'example.yaml', text: `talk: { title: T }\n${example}` }),
    ).toMatchObject({ ok: true, diagnostics: [] })
  })

  it('names every key of the format', () => {
    const keys = new Set<string>()
    const collect = (spec: SpecShape): void => {
      if (spec.kind === 'list') collect(spec.item)
      if (spec.kind !== 'object') return
      for (const [key, field] of Object.entries(spec.fields)) {
        // The codes of rules are in the page of diagnostics.
        if (!key.includes('/')) keys.add(key)
        collect(field.spec)
      }
    }
    collect(recapSpec)
    const words = new Set(page.match(/[a-z]+/gi))
    expect([...keys].filter((key) => !words.has(key))).toEqual([])
  })
})

type Packages = Readonly<Record<string, Readonly<Record<string, string>>>>

describe('docs/dependencies.md', () => {
  it('has a line for each package of package.json, and no other', () => {
    const { dependencies, optionalDependencies, devDependencies }: Packages = JSON.parse(
      read('package.json'),
    )
    const packages = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies })
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name]) => name,
    )
    expect(new Set(rows)).toEqual(new Set(packages))
    expect(rows).toHaveLength(packages.length)
  })

  it('names the folder that imports it, as ARCHITECTURE.md does', () => {
    const doors = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` .*\| `src\/(\w+)` /gm)]
    expect(doors.length).toBeGreaterThan(5)
    for (const [, library, folder] of doors) {
      const row = new RegExp(`^\\| \`${folder}/\` .*\`${library}(/[^\`]*)?\``, 'm')
      expect(read('ARCHITECTURE.md'), library).toMatch(row)
    }
  })
})

/** The ids that headings of a page get. */
function anchorsOf(markdown: string): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function leadsSomewhere(target: string, page: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(root, file))) return false
  return anchor === undefined || anchorsOf(read(file)).has(anchor)
}

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
]

describe.each(pages)('%s', (page) => {
  const text = read(page)

  it('links to what is there', () => {
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target))
    expect(targets.filter((target) => !leadsSomewhere(target, page))).toEqual([])
  })

  it('names files of ours that are there', () => {
    const named = [...text.matchAll(/`((?:src|docs|content|templates|test)\/[\w./-]+)`/g)]
    const missing = named.map(([, path]) => path!).filter((path) => !existsSync(join(root, path)))
    // The recipe for a layout makes one that is not there.
    expect(missing.filter((path) => path !== 'templates/layouts/map.md.hbs')).toEqual([])
  })
})
