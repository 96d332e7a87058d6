// The last step of the build: puts the command line and all that it loads into one file, where 500 were read before.
// Loading them was a third of a cold run. It is CommonJS, as only such can be run with kept code on Node 20, see
// `src/host/run-bundle.ts`. The modules of dist/ stay as they are, for the Node API. What runs in the browser of a reader
// becomes one small file for each page that has a script.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

// Of Puppeteer, what `connect` needs for a transport of one's own: a tenth of it.
const onlyCdp = join(root, 'src/browser/puppeteer-connect.mjs')

const commandLine = {
  cwd: root,
  input: { program: 'dist/cli/run-program.js' },
  platform: 'node',
  // The first two are optional. KaTeX is loaded by the first formula, and its fonts lie in its package.
  external: [/^puppeteer(\/|$)/, '@sparticuz/chromium', 'katex'],
  plugins: [
    { name: 'only-cdp', resolveId: (id) => (id === 'puppeteer-core' ? onlyCdp : null) },
    { name: 'ascii-and-licences', generateBundle: finishProgram },
  ],
  output: {
    dir: join(root, 'dist'),
    format: 'cjs',
    // A script of `vm` knows `require` alone.
    dynamicImportInCjs: false,
    codeSplitting: false,
    // Right below dist/: `package-files.ts` finds the package by its own place.
    entryFileNames: '[name].cjs',
    // Names stay: in the traces of faults, and in the functions that are sent to the browser as text.
    minify: { compress: false, mangle: false, codegen: true },
  },
}

/** Code for browsers: the names of files, and where in `src/` they begin. */
const pages = {
  present: 'present/main.ts',
  'preview-page': 'preview-page/main.ts',
  clicker: 'preview-page/clicker.ts',
}

export const clients = Object.entries(pages)
  .filter(([, input]) => existsSync(join(root, 'src', input)))
  .map(([name, input]) => ({
    cwd: root,
    input: `src/${input}`,
    platform: 'browser',
    plugins: [{ name: 'css-as-text', load: cssAsText }],
    tsconfig: join(root, 'src', dirname(input), 'tsconfig.json'),
    output: {
      file: join(root, `dist/client/${name}.js`),
      format: 'iife',
      minify: true,
      sourcemap: false,
    },
  }))

export default [commandLine, ...clients]

/** A stylesheet that a script imports is a text in it, without what only people read. */
function cssAsText(id) {
  if (!id.endsWith('.css')) return null
  const css = readFileSync(id, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
  return { code: `export default ${JSON.stringify(css.trim())}`, moduleType: 'js' }
}

/** Spells signs beyond ASCII by their numbers, which costs no decoding at every start, and lays the licences beside. */
function finishProgram(_, bundle) {
  const program = bundle['program.cjs']
  program.code = program.code.replaceAll(
    /[^\0-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const source = licences(program.moduleIds)
  this.emitFile({ type: 'asset', fileName: 'program.licences.txt', source })
}

/** The licences of all packages that have code in the program, as they want to be passed on. */
function licences(moduleIds) {
  const folders = new Set(moduleIds.flatMap((id) => packageFolder(id) ?? []))
  const texts = [...folders]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      )
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
      const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
      return `${name} ${version} (${license})\n\n${text}\n`
    })
  return `program.cjs has code of these packages:\n\n${texts.join('\n')}`
}

/** The folder of the package that a module below node_modules/ is of. */
function packageFolder(id) {
  if (!id.includes('node_modules')) return undefined
  let folder = dirname(id)
  while (!isPackage(folder)) folder = dirname(folder)
  return folder
}

function isPackage(folder) {
  const file = join(folder, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name !== undefined
}
