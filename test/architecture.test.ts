import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const architecture = read('ARCHITECTURE.md')

/** Files below a folder, with forward slashes, from the top of the project. */
function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

const sources = filesBelow('src', /\.ts$/)
const tests = filesBelow('test', /\.ts$/)

/** `src/load/locate.ts` is of the part `load`, `src/pipeline.ts` is a part by itself. */
const partOf = (path: string): string => path.split('/')[1]!
const parts = [...new Set(sources.map(partOf))]

interface Import {
  readonly from: string
  /** A path from the top of the project, or the name of a package. */
  readonly to: string
  readonly isType: boolean
}

const importPattern =
  /^(?:import|export)\s+(type\s)?[^'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)|require\.resolve\('([^']+)'\)/gm

function importsOf(path: string): Import[] {
  return [...read(path).matchAll(importPattern)].map(([, type, ...names]) => {
    const name = names.find((each) => each !== undefined)!
    const to = name.startsWith('.') ? posix.join(posix.dirname(path), name) : name
    return { from: path, to, isType: type !== undefined }
  })
}

const imports = sources.flatMap(importsOf)

/** The table of ARCHITECTURE.md: what each part of src/ may import. */
const [, directions = ''] = /^## Import directions$([\s\S]*?)(?=^## )/m.exec(architecture) ?? []
const table = new Map(
  [...directions.matchAll(/^\| `([^`]+?)\/?` +\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, part, own, libraries]) => [part!, { own: codesIn(own!), libraries: codesIn(libraries!) }],
  ),
)

function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+?)\/?`/g)].map(([, name]) => name!)
}

interface LintConfig {
  readonly overrides: readonly {
    readonly files: readonly string[]
    readonly rules: Readonly<Record<string, readonly [string, { readonly patterns: string[] }]>>
  }[]
}

describe('ARCHITECTURE.md', () => {
  it('has at most 150 lines', () => {
    expect(architecture.split('\n').length - 1).toBeLessThanOrEqual(150)
  })

  it('names every stage that pipeline.ts calls, in the file that it says', () => {
    const stages = [
      ...read('src/pipeline.ts').matchAll(/^import \{([^}]+)\} from '\.\/([\w-]+\/[\w-]+\.ts)'/gm),
    ].flatMap(([, names, file]) =>
      names!
        .split(',')
        .map((name) => name.trim())
        .filter((name) => /^(?!type )[a-z]/.test(name))
        .map((name) => ({ name, file: file! })),
    )
    const own = stages.filter(({ file }) => !file.startsWith('diagnostics/'))
    expect(own.length).toBeGreaterThan(5)
    for (const { name, file } of own) {
      const row = architecture.split('\n').find((line) => line.includes(`\`${name}\``))
      expect(row, `a line with \`${name}\``).toContain(file)
    }
  })

  it('has a row in its import table for every part of src/', () => {
    expect([...table.keys()].sort()).toEqual(parts.toSorted())
  })

  it('is what the lint rules allow', () => {
    const { overrides }: LintConfig = JSON.parse(read('.oxlintrc.json'))
    for (const [part, { own, libraries }] of table) {
      const isFile = part.endsWith('.ts')
      const above = isFile ? './' : '../'
      const allowed = [
        ...(isFile ? [] : ['!./*']),
        ...own.map((name) => `!${above}${name}${name.endsWith('.ts') ? '' : '/*'}`),
        ...libraries.flatMap((name) =>
          name === 'node:*' ? ['!node:*', '!node:*/*'] : [`!${name}`],
        ),
      ]
      const rule = overrides.find(({ files }) => files[0] === `src/${part}${isFile ? '' : '/**'}`)
      const patterns = rule?.rules['no-restricted-imports']?.[1].patterns
      expect(patterns?.toSorted(), `the lint rule of ${part}`).toEqual(['*', ...allowed].sort())
    }
  })

  it('has one door for each library', () => {
    const libraries = [...table.values()].flatMap((row) => row.libraries)
    const packages = libraries.filter((name) => !name.startsWith('node:'))
    expect(packages.filter((name, index) => packages.indexOf(name) !== index)).toEqual([])
  })

  it('names every file of src/build/ in its table of a build', () => {
    const [, build = ''] = /^## A build$([\s\S]*?)(?=^## )/m.exec(architecture) ?? []
    const named = [...build.matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => `src/build/${name}`)
    expect(named.sort()).toEqual(sources.filter((path) => partOf(path) === 'build'))
  })

  it('is what the code does: what a part may import, it imports', () => {
    for (const [part, { own, libraries }] of table) {
      const used = new Set(
        imports
          .filter(({ from }) => partOf(from) === part)
          .map(({ to }) => (to.startsWith('src/') ? partOf(to) : to)),
      )
      const isUsed = (name: string): boolean =>
        name === 'node:*' ? [...used].some((each) => each.startsWith('node:')) : used.has(name)
      expect(
        [...own, ...libraries].filter((name) => !isUsed(name)),
        part,
      ).toEqual([])
    }
  })
})

describe('the tree', () => {
  it('has one template for each layout of the model', () => {
    const [, body] = /export interface LayoutFields extends OwnLayouts \{\n([\s\S]*?)\n\}/.exec(
      read('src/model/slide.ts'),
    )!
    const layouts = [...body!.matchAll(/^ {2}readonly (\w+):/gm)].map(([, name]) => name!)
    const templates = readdirSync(join(root, 'templates/layouts')).map((name) =>
      name.replace(/\.md\.hbs$/, ''),
    )
    expect(templates.sort()).toEqual(layouts.sort())
  })

  it('has no folder or file for odds and ends', () => {
    const forbidden = /(^|[/.-])(utils?|helpers?|commons?|misc)([/.-]|$)/
    const all = [...sources, ...tests, ...filesBelow('templates', /\.(hbs|css|json)$/)]
    expect(all.filter((path) => forbidden.test(path))).toEqual([])
  })

  it('has no circle of imports', () => {
    const next = new Map(sources.map((path) => [path, [] as string[]]))
    for (const { from, to, isType } of imports) if (!isType) next.get(from)!.push(to)
    const done = new Set<string>()
    function circleFrom(path: string, way: readonly string[]): readonly string[] | undefined {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
      if (done.has(path)) return undefined
      for (const to of next.get(path) ?? []) {
        const circle = circleFrom(to, [...way, path])
        if (circle !== undefined) return circle
      }
      done.add(path)
      return undefined
    }
    for (const path of sources) expect(circleFrom(path, [])).toBeUndefined()
  })
})

describe.each(sources)('%s', (path) => {
  const text = read(path)
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

  it('keeps to the style of the house', () => {
    expect(code).not.toMatch(/^export default/m)
    expect(code).not.toMatch(/(?:[:<|(]|\bas) ?any\b/)
    expect(code.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(250)
  })

  it('asks no clock, unless it is at an edge', () => {
    const isEdge = ['browser', 'host', 'build', 'cli', 'present', 'preview-page'].includes(
      partOf(path),
    )
    expect(isEdge || !/new Date\(\)|Date\.now\(|performance\.now/.test(code)).toBe(true)
  })
})
