import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { finished, repository, type Run } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'

/** Runs any program, with nothing in its environment that chooses a browser or colours. */
function run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const [program, ...words] = command
  const fixed = { PUPPETEER_EXECUTABLE_PATH: undefined, FORCE_COLOR: undefined, NO_COLOR: '1' }
  const child = spawn(program!, words, { cwd, env: { ...process.env, ...fixed, ...env } })
  return finished(child)
}

interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

interface Manifest {
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly types: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
let packed: Packed
let paths: readonly string[]

beforeAll(async () => {
  // Without scripts: what is packed is what was built, and nothing is built below the feet of other tests.
  const command = [npm, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { status, stdout, stderr } = await run(command, repository)
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`)
  packed = (JSON.parse(stdout) as readonly Packed[])[0]!
  paths = packed.files.map(({ path }) => path).sort()
})

describe('the package', () => {
  test('is less than 10 MB', () => {
    expect(packed.filename).toBe(`afterdeck-${manifest.version}.tgz`)
    expect(packed.unpackedSize).toBeLessThan(10_000_000)
  })

  test('has files of these kinds', () => {
    const kinds = paths.map((path) =>
      path
        .replace(/^dist\/.*?(\.d\.ts|\.js)$/, 'dist/**/*$1')
        .replace(/^(dist\/sheets)\/[0-9a-f]{16}(\.[\w.]+)$/, '$1/*$2')
        .replace(/^(templates\/fonts)\/[^/]+\/[^/]+(\.woff2)$/, '$1/*/*$2')
        .replace(/^(templates\/fonts)\/[^/]+\/LICENSE$/, '$1/*/LICENSE')
        .replace(/^(templates\/(?:layouts|partials))\/[^/]+(\.md\.hbs)$/, '$1/*$2'),
    )
    expect([...new Set(kinds)].sort()).toMatchInlineSnapshot(`
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "content/recap.schema.json",
        "dist/**/*.d.ts",
        "dist/**/*.js",
        "dist/program.cjs",
        "dist/program.licences.txt",
        "dist/sheets/*.cjs",
        "dist/sheets/*.css.br",
        "package.json",
        "templates/deck.md.hbs",
        "templates/fonts/*/*.woff2",
        "templates/fonts/*/LICENSE",
        "templates/fonts/README.md",
        "templates/fonts/index.json",
        "templates/layouts/*.md.hbs",
        "templates/partials/*.md.hbs",
        "templates/project/README.md",
        "templates/project/gitignore",
        "templates/project/marprc.yml",
        "templates/project/recap.yaml",
        "templates/project/vscode/settings.json",
        "templates/themes/atlas/colours.json",
        "templates/themes/atlas/palette.json",
        "templates/themes/atlas/theme.css",
        "templates/themes/atlas/tokens.json",
        "templates/themes/base/canvas.css",
        "templates/themes/base/carousel.css",
        "templates/themes/base/display.css",
        "templates/themes/base/figures.css",
        "templates/themes/base/fit.css",
        "templates/themes/base/flows.css",
        "templates/themes/base/lists.css",
        "templates/themes/base/media.css",
        "templates/themes/base/portrait.css",
        "templates/themes/base/scripts.css",
        "templates/themes/base/tables.css",
        "templates/themes/folio/colours.json",
        "templates/themes/folio/palette.json",
        "templates/themes/folio/theme.css",
        "templates/themes/folio/tokens.json",
        "templates/themes/grid/colours.json",
        "templates/themes/grid/palette.json",
        "templates/themes/grid/theme.css",
        "templates/themes/grid/tokens.json",
        "templates/themes/kernel/colours.json",
        "templates/themes/kernel/palette.json",
        "templates/themes/kernel/theme.css",
        "templates/themes/kernel/tokens.json",
        "templates/themes/poster/colours.json",
        "templates/themes/poster/palette.json",
        "templates/themes/poster/theme.css",
        "templates/themes/poster/tokens.json",
      ]
    `)
  })

  test('has nothing but what is built, templates, the schema and the words about it', () => {
    const allowed =
      /^(dist\/.+\.js|dist\/program\.(?:cjs|licences\.txt)|dist\/.+\.d\.ts|dist\/sheets\/[0-9a-f]+\.(?:css\.br|cjs)|templates\/.+|content\/recap\.schema\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
    expect(paths.filter((path) => !allowed.test(path))).toEqual([])
    expect(
      paths.filter((path) => /^dist\/decks\/|\.test\.|(?<!\.d)\.ts$|\.map$/.test(path)),
    ).toEqual([])
    const needed = ['README.md', 'LICENSE', 'CHANGELOG.md', 'content/recap.schema.json']
    expect(paths).toEqual(expect.arrayContaining(needed))
  })

  test('has no compiled file whose source is gone', () => {
    const sourceOf = (path: string): string =>
      path.replace(/^dist\//, 'src/').replace(/(\.d\.ts|\.js)$/, '.ts')
    const stale = paths.filter(
      (path) =>
        /^dist\/(?!client\/).*\.(ts|js)$/.test(path) &&
        !existsSync(join(repository, sourceOf(path))),
    )
    expect(stale, 'remove dist/ and build again').toEqual([])
  })

  test('has every template that a checkout has', () => {
    const own = readdirSync(join(repository, 'templates'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      // The tool that collects fonts serves a checkout only.
      .filter((path) => !path.endsWith('.mjs'))
    expect(own.filter((path) => !paths.includes(path))).toEqual([])
  })

  test('has what its manifest points to', () => {
    const bins = Object.values(manifest.bin)
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    )
    for (const path of [...bins, ...targets, manifest.types]) {
      expect(paths, path).toContain(posix.normalize(path))
    }
    for (const path of bins) expect(read(path)).toMatch(/^#!\/usr\/bin\/env node\n/)
    const [types] = Object.keys(manifest.exports['.']!)
    expect(types, 'the first condition that fits is taken').toBe('types')
  })

  test('imports nothing that is not in it, or among its dependencies', () => {
    const known = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
    const compiled = paths.filter((path) => path.startsWith('dist/'))
    const lost = compiled.flatMap((path) => {
      const found = read(path).matchAll(
        /^(?:import|export) (?:[^'"=:;()]*? from )?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
      )
      return [...found]
        .map(([, first, second]) => first ?? second!)
        .filter((name) => {
          if (!name.startsWith('.')) {
            const owner = name.split('/', name.startsWith('@') ? 2 : 1).join('/')
            return !name.startsWith('node:') && !known.includes(owner)
          }
          const target = posix.join(posix.dirname(path), name)
          return !paths.includes(target) && !paths.includes(target.replace(/\.(js|ts)$/, '.d.ts'))
        })
        .map((name) => `${path}: ${name}`)
    })
    expect(lost).toEqual([])
  })
})

describe('fonts', () => {
  const fonts = join(repository, 'templates/fonts')
  const folders = readdirSync(fonts, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

  test.each(folders)('%s lie beside their licence, and are named', (name) => {
    expect(paths).toContain(`templates/fonts/${name}/LICENSE`)
    expect(read(`templates/fonts/${name}/LICENSE`)).toContain('SIL Open Font License, Version 1.1')
    expect(
      paths.some((path) => path.startsWith(`templates/fonts/${name}/`) && path.endsWith('.woff2')),
    ).toBe(true)
    expect(read('templates/fonts/README.md')).toMatch(
      new RegExp(
        `^\\| \`${name}\` .*\`@fontsource/${name}\` .*\\| \\d+\\.\\d+\\.\\d+ +\\| OFL-1\\.1 +\\|$`,
        'm',
      ),
    )
  })

  test('lie nowhere else', () => {
    const files = paths.filter((path) => /\.(woff2?|ttf|otf)$/.test(path))
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) expect(paths).toContain(posix.join(posix.dirname(path), 'LICENSE'))
  })
})

const installed = new Map<string, Promise<string>>()

/** Installs the package into an empty folder, once for each kind of installation. */
function install(context: TestContext, flag?: '--omit=optional'): Promise<string> {
  const name = flag ?? 'whole'
  const known = installed.get(name) ?? installInto(context, name, flag === undefined ? [] : [flag])
  installed.set(name, known)
  return known
}

/** Skips the test, with the reason, where no registry answers. */
async function installInto(
  context: TestContext,
  name: string,
  flags: readonly string[],
): Promise<string> {
  const cwd = join(folder, name)
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n')
  const command = [npm, 'install', join(folder, packed.filename), '--no-audit', '--no-fund']
  // Puppeteer's own Chrome is 150 MB, and not what is tried here.
  const result = await run([...command, '--prefer-offline', ...flags], cwd, {
    PUPPETEER_SKIP_DOWNLOAD: '1',
  })
  if (result.status !== 0) {
    const ping = await run([npm, 'ping', '--fetch-retries=0', '--fetch-timeout=5000'], cwd)
    if (ping.status !== 0) context.skip(`npm reaches no registry: ${ping.stderr.trim()}`)
    throw new Error(`npm install failed: ${result.stderr}`)
  }
  return cwd
}

describe('installed into an empty folder', () => {
  test('makes a project and builds it', async (context) => {
    const cwd = await install(context)
    const init = await run([npx, '--no-install', 'afterdeck', 'init', 'my-talk'], cwd)
    expect({ status: init.status, stdout: init.stdout }).toEqual({ status: 0, stdout: '' })
    const build = await run([npx, '--no-install', 'afterdeck', 'build', 'my-talk/recap.yaml'], cwd)
    expect(build.stderr).toMatch(/^dist\/recap\.html .*\n.*dist\/recap\.pdf .*\nDone in /)
    expect(build.status).toBe(0)
    expect(readFileSync(join(cwd, 'dist/recap.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(cwd, 'my-talk/recap.schema.json'), 'utf8')).toBe(
      read('content/recap.schema.json'),
    )
  })

  test('without optional packages checks, and says what to do for a browser', async (context) => {
    const cwd = await install(context, '--omit=optional')
    expect(existsSync(join(cwd, 'node_modules/puppeteer'))).toBe(false)
    expect(existsSync(join(cwd, 'node_modules/@sparticuz'))).toBe(false)
    const program = join(cwd, 'node_modules/afterdeck', manifest.bin['afterdeck']!)
    // A home and a PATH of nothing: on Linux no browser can be found then.
    const home = join(folder, 'home')
    const env = { HOME: home, XDG_CACHE_HOME: undefined, PUPPETEER_CACHE_DIR: undefined, PATH: '' }
    const afterdeck = (...words: readonly string[]): Promise<Run> =>
      run([process.execPath, program, ...words], cwd, env)
    expect((await afterdeck('init', 'my-talk')).status).toBe(0)
    const check = await afterdeck('check', 'my-talk/recap.yaml', '--no-fit')
    expect(check).toMatchObject({ status: 0, stdout: '' })
    const html = await afterdeck('build', 'my-talk/recap.yaml', '--no-fit', '--format', 'html,md')
    expect(html).toMatchObject({ status: 0, stdout: '' })
    if (process.platform !== 'linux') context.skip('Only on Linux can every browser be hidden.')
    const build = await afterdeck('build', 'my-talk/recap.yaml', '--out', 'none')
    expect(build).toMatchObject({ status: 3, stdout: '' })
    expect(build.stderr).toContain('browser/not-found')
    expect(build.stderr).toContain('npx puppeteer browsers install chrome')
    expect(existsSync(join(cwd, 'none'))).toBe(false)
  })

  test('answers to its names as a module, and has types that hold', async (context) => {
    const cwd = await install(context, '--omit=optional')
    writeFileSync(
      join(cwd, 'use.mts'),
      `import { check, schema, type JsonReport } from 'afterdeck'
import recapSchema from 'afterdeck/recap.schema.json' with { type: 'json' }
const report: JsonReport = await check({ talk: { title: 'A' }, takeaways: [{ claim: 'B' }] }, { fit: false })
process.stdout.write(JSON.stringify([report.ok, typeof schema, recapSchema.title]))
`,
    )
    const tsc = join(repository, 'node_modules/typescript/bin/tsc')
    const types = join(repository, 'node_modules/@types')
    const flags = ['--strict', '--target', 'es2023', '--module', 'node20', '--resolveJsonModule']
    const compiled = await run(
      [process.execPath, tsc, 'use.mts', ...flags, '--typeRoots', types, '--types', 'node'],
      cwd,
    )
    expect(compiled).toMatchObject({ status: 0, stdout: '' })
    const used = await run([process.execPath, 'use.mjs'], cwd)
    expect(used.stdout).toMatch(/^\[true,"function",".+"\]$/)
  })
})
