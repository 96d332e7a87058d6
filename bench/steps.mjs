// One cold build, step by step, with the pieces that `afterdeck build` is made of, before they are bundled: imports take
// longer here. Prints milliseconds as JSON.
// node steps.mjs ROOT RECAP BROWSER OUT
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [root, path, executable, out] = process.argv.slice(2)
const load = (file) => import(pathToFileURL(join(root, 'dist', file)).href)

const times = { 'Node starts': performance.now() }
let last = performance.now()
/** Ends a step; what the browser took of it is counted by itself. */
function done(step, without = 0) {
  const now = performance.now()
  times[step] = (times[step] ?? 0) + now - last - without
  last = now
}

const { startBrowser } = await load('browser/start-browser.js')
await load('cli/run-command.js')
const { readDeckSource } = await load('build/read-deck-source.js')
const { layOutRecap } = await load('build/lay-out-recap.js')
const { exportFormat } = await load('build/export-format.js')
const { packageStyle } = await load('style/package-style.js')
const { defaultOptions } = await load('build/build-options.js')
const { nodeHost } = await load('host/node-host.js')
done('imports')

const source = { kind: 'file', path }
const options = { ...defaultOptions, out }
const { value: made } = await nodeHost.probeFolder(out)
const started = startBrowser({ executable })
/** What the browser was waited for, and what it did. */
let waited = 0
let worked = 0
const browser = {
  ...started,
  session: () => started.session(),
  async runWithRetry(work, limits) {
    const before = performance.now()
    await started.session()
    const ready = performance.now()
    waited += ready - before
    try {
      return await started.runWithRetry(work, limits)
    } finally {
      worked += performance.now() - ready
    }
  },
}
const style = packageStyle().value
done('style: templates, theme')

const shop = { host: nodeHost, options, browser, prints: true, inspects: false, texts: new Map() }
const read = await readDeckSource(source, { host: nodeHost, options })
done('read and validate')

const laidOut = await layOutRecap(read.outcome.value, { size: '16:9', style, stem: 'deck' }, shop)
done('compile, with fonts', waited + worked)
times['browser launch, as far as waited for'] = waited
times['measure and print'] = worked
waited = worked = 0

const html = await exportFormat(
  laidOut.value,
  { format: 'html', path: join(out, 'deck.html') },
  shop,
)
done('HTML')
const pdf = await exportFormat(laidOut.value, { format: 'pdf', path: join(out, 'deck.pdf') }, shop)
done('PDF: outline, dates, names', worked)
const files = [html, pdf].flatMap(({ value }) => value.files)
const written = await nodeHost.writeFiles(files)
done('write')
await started.close()
done('browser close')
if (!written.ok || !made) throw new Error('The deck could not be written.')
process.stdout.write(JSON.stringify(times))
