import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { processesWith, runJson, startCli, finished, until } from '../support/run-cli.ts'
import {
  openPreview,
  startPreview,
  type PreviewWindow,
  type RunningPreview,
} from '../support/run-preview.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startWebBrowser } from '../support/web-browser.ts'

const folder = temporaryFolder()
const temp = join(folder, 'temp')
const file = join(folder, 'talks/talk.yaml')
const png = (red: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="rgb(${red},0,0)"/></svg>`,
  )

/** A recap whose second slide says these words. */
const recap = (words: string, more = ''): string => `talk: { title: A small talk }
deck: { theme: look.css, templates: templates${more === '' ? '' : `, ${more}`} }
takeaways:
  - { id: first, claim: ${words}, points: [one, two] }
  - { id: second, claim: The second claim, image: { src: dot.svg, alt: A dot } }
  - { id: third, claim: The third claim, quote: { text: said aloud, by: Jane } }
`
const css = (colour: string): string =>
  `/* @theme look */\nsection { color: ${colour}; font-family: sans-serif; padding: 40px }\n`

let browser: Browser
let preview: RunningPreview
let view: PreviewWindow

beforeAll(async () => {
  mkdirSync(join(folder, 'talks/templates/layouts'), { recursive: true })
  mkdirSync(temp)
  writeFileSync(join(folder, 'talks/look.css'), css('rgb(1, 2, 3)'))
  writeFileSync(join(folder, 'talks/dot.svg'), png(1))
  writeFileSync(file, recap('The first claim'))
  const started = startPreview([join(folder, 'talks')], { env: { TMPDIR: temp } })
  browser = await startWebBrowser()
  preview = await started
  view = await openPreview(browser, preview.url)
  await view.page.keyboard.press('ArrowRight')
  await expectShown('The first claim')
  await expectFound('No findings')
  await view.page.evaluate('window.isTheSame = true')
  await view.frame().evaluate('window.isTheSame = true')
})

afterAll(async () => {
  await browser.close()
  preview.child.kill()
  await preview.ended
})

/** Waits until the slide that is shown has these words. */
const expectShown = (words: string): Promise<unknown> => view.untilShown(words)
/** Waits until this was found. */
const expectFound = (words: string): Promise<unknown> => view.untilFound(words)

/** One window for all: nothing was loaded again, and nothing went wrong in it. */
async function expectSameWindow(): Promise<void> {
  expect(await view.page.evaluate('window.isTheSame')).toBe(true)
  expect(await view.frame().evaluate('window.isTheSame')).toBe(true)
  expect(view.faults).toEqual([])
}

const colour = (): Promise<unknown> =>
  view.frame().evaluate('getComputedStyle(document.querySelector("section")).color')

describe('the preview of a recap that is edited', () => {
  afterEach(expectSameWindow)

  const title = (): Promise<unknown> =>
    view.page.evaluate('document.querySelector("[aria-current=true] .title").textContent')

  test('shows a new text on the slide that one is on', async () => {
    writeFileSync(file, recap('Another first claim'))
    await expectShown('Another first claim')
    expect(await title()).toBe('Another first claim')
    expect(await view.page.evaluate('document.querySelector("footer").textContent')).toContain(
      'Slide 2 of 4',
    )
  })

  test('stays on its slide when another comes before it, and when it gets another id', async () => {
    const before = 'takeaways:\n  - { claim: Before it, points: [a] }\n'
    writeFileSync(file, recap('After another').replace('takeaways:\n', before))
    await view.until(`document.querySelector('footer').textContent.includes('Slide 3 of 5')`)
    expect(await title()).toBe('After another')
    writeFileSync(file, recap('A claim with a new id').replace('id: first, ', ''))
    await expectShown('A claim with a new id')
    writeFileSync(file, recap('A claim with yet another').replace('id: first, ', ''))
    await expectShown('A claim with yet another')
    expect(await title()).toBe('A claim with yet another')
    writeFileSync(file, recap('The claim again'))
    await expectShown('The claim again')
  })

  test('shows errors with their place while the last good deck stays, until they are mended', async () => {
    const wrong = recap('Not shown', 'them: folio')
    writeFileSync(file, wrong)
    await expectFound('1 error')
    const over = 'document.querySelector(".over.top").innerText'
    expect(await view.page.evaluate(over)).toContain('the last good deck')
    expect(await view.page.evaluate(over)).toContain('recap/unknown-key')
    expect(await view.page.evaluate('document.querySelector(".place").textContent')).toBe(
      `${file}:2:${wrong.split('\n')[1]!.indexOf('them:') + 1}`,
    )
    await expectShown('The claim again')
    writeFileSync(file, `${recap('Not shown')}  - "`)
    await view.until(`${over}.includes('source/unclosed-quote')`)
    writeFileSync(file, recap('Mended'))
    await expectShown('Mended')
    await expectFound('No findings')
    expect(await view.page.evaluate(over)).toBe('')
  })

  test('goes on when a file is put in the place of the old one, and when it is gone for a while', async () => {
    const beside = join(folder, 'talks/.talk.yaml.swp')
    writeFileSync(beside, recap('Saved by a rename'))
    renameSync(beside, file)
    await expectShown('Saved by a rename')
    writeFileSync(file, recap('Written after a rename'))
    await expectShown('Written after a rename')
    unlinkSync(file)
    await expectFound('1 error')
    await expectShown('Written after a rename')
    writeFileSync(file, recap('There again'))
    await expectShown('There again')
  })

  test('shows the last of ten saves a second', async () => {
    for (let save = 1; save <= 10; save++) {
      writeFileSync(file, recap(`Save number ${save}.`))
      await new Promise((go) => setTimeout(go, 100))
    }
    // Two in a row, which systems may tell as one.
    writeFileSync(file, recap('Nearly the last'))
    writeFileSync(file, recap('The very last'))
    await expectShown('The very last')
    await expectFound('No findings')
  })

  test('follows stylesheets, templates, pictures and transcripts, also those that come later', async () => {
    expect(await colour()).toBe('rgb(1, 2, 3)')
    writeFileSync(join(folder, 'talks/look.css'), css('rgb(4, 5, 6)'))
    await view.frame().waitForFunction('getComputedStyle(document.querySelector("section")).color === "rgb(4, 5, 6)"') // prettier-ignore
    const template = join(folder, 'talks/templates/layouts/claim.md.hbs')
    writeFileSync(template, '# {{text title}} by my template\n\n{{#each points}}\n- {{point this}}\n{{/each}}\n') // prettier-ignore
    await expectShown('by my template')
    writeFileSync(template, '# {{text titel}}\n')
    await expectFound('1 error')
    rmSync(template)
    await expectFound('No findings')
    await view.page.keyboard.press('ArrowRight')
    const picture = 'document.querySelector("section img")?.src'
    await expectShown('The second claim')
    const before = await view.frame().evaluate(picture)
    writeFileSync(join(folder, 'talks/dot.svg'), png(200))
    await view.frame().waitForFunction(`${picture} !== ${JSON.stringify(before)}`)
    writeFileSync(file, recap('x').replace('A small talk', 'A small talk, transcript: talk.vtt'))
    await view.until(`document.querySelector("nav .dot.error") !== null`)
    writeFileSync(join(folder, 'talks/talk.vtt'), 'WEBVTT\n\n00:01.000 --> 00:09.000\n<v Jane>Said aloud.\n') // prettier-ignore
    await expectFound('No findings')
    writeFileSync(join(folder, 'talks/talk.vtt'), 'WEBVTT\n\n00:01.000 --> 00:09.000\n<v Jane>Something else entirely was spoken here.\n') // prettier-ignore
    await expectFound('1 warning')
    writeFileSync(file, recap('The first claim'))
    await expectFound('No findings')
  })

  test('tells what does not fit at its slide, and opens the list of findings', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(40)
    writeFileSync(file, recap('x').replace('The second claim', word))
    await view.until(`document.querySelector('.over.bottom').innerText.includes('fit/overflow')`)
    await view.page.evaluate(`[...document.querySelectorAll('header button')].at(-1).click()`)
    await view.until(`document.querySelector('aside:not([hidden])')?.innerText.includes('talk.yaml:5:')`) // prettier-ignore
    await view.page.evaluate(`[...document.querySelectorAll('header button')].at(-1).click()`)
    writeFileSync(file, recap('The first claim'))
    await expectFound('No findings')
    await view.page.keyboard.press('ArrowLeft')
    await expectShown('The first claim')
  })

  test('shows after a while what a build writes, to the byte', async () => {
    writeFileSync(file, recap('As it is built', 'size: ["16:9"]').replace('look.css', 'atlas'))
    await expectShown('As it is built')
    await expectFound('No findings')
    const out = join(folder, 'out')
    await runJson(['build', file, '--format', 'html', '--out', out])
    const html = readFileSync(join(out, 'talk.html'), 'utf8')
    const page = await browser.newPage()
    await page.setContent(html)
    const built = await page.evaluate(`document.querySelectorAll('section')[1].closest('svg').outerHTML`) // prettier-ignore
    await page.close()
    const shown = await view.frame().evaluate(`document.querySelector('.marpit svg').outerHTML`)
    expect(shown).toBe(built)
    expect(shown).toContain('As it is built')
  })

  test('goes on when the browser that measures is killed', async () => {
    const pids = processesWith(`TMPDIR=${temp}`).filter((pid) => pid !== preview.child.pid)
    expect(pids.length).toBeGreaterThan(0)
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    writeFileSync(file, recap('After the browser was killed'))
    await expectShown('After the browser was killed')
    await expectFound('No findings')
  })

  test('has nothing that is wrong by WCAG 2.2 AA, light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const buttons = `[...document.querySelectorAll('header button')]`
    await view.page.evaluate(axe)
    writeFileSync(file, recap('Not shown', 'them: folio'))
    await expectFound('1 error')
    for (const value of ['light', 'dark']) {
      await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      for (const place of [0, -1]) {
        await view.page.evaluate(`${buttons}.at(${place}).click()`)
        const wrong = await view.page.evaluate(
          `axe.run(document, { iframes: false, runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
        )
        expect(wrong).toEqual([])
      }
      await view.page.evaluate(`${buttons}.at(-1).click()`)
    }
    writeFileSync(file, recap('Fine'))
    await expectFound('No findings')
  })

  test('shows what was saved while the machine slept', async () => {
    preview.child.kill('SIGSTOP')
    writeFileSync(file, recap('While it slept'))
    await new Promise((go) => setTimeout(go, 100))
    preview.child.kill('SIGCONT')
    await expectShown('While it slept')
  })

  test('tries themes, sizes and tokens, and hands them over as YAML', async () => {
    const set = (label: string, value: string): Promise<unknown> =>
      view.page.evaluate(`{
        const field = [...document.querySelectorAll('label')].find((each) => each.textContent.startsWith(${JSON.stringify(label)})).querySelector('select, input')
        field.value = ${JSON.stringify(value)}
        field.dispatchEvent(new Event('change'))
      }`)
    const attribute = (name: string, value: string): Promise<unknown> =>
      view.frame().waitForFunction(`document.querySelector('section').dataset.${name} === ${JSON.stringify(value)}`) // prettier-ignore
    await set('Theme', 'poster')
    await attribute('theme', 'poster')
    await set('Size', '4:5')
    await attribute('size', '4:5')
    await set('Light or dark', 'dark')
    await view.page.evaluate(`[...document.querySelectorAll('header button')].at(0).click()`)
    await view.until(`document.querySelector('aside:not([hidden]) pre')?.textContent.includes('scheme: dark')`) // prettier-ignore
    await set('pageNumber', 'n of N')
    await set('heading font', 'Geist')
    await view.until(`document.querySelector('pre').textContent === ${JSON.stringify('deck:\n  theme:\n    extends: poster\n    scheme: dark\n    pageNumber: n of N\n    font: { heading: Geist }\n')}`) // prettier-ignore
    await view.frame().waitForFunction(`document.querySelector('section') && getComputedStyle(document.querySelector('h1, h2')).fontFamily.includes('Geist')`) // prettier-ignore
    await set('heading font', 'No Such Font')
    await expectFound('1 error')
    await view.page.evaluate(`[...document.querySelectorAll('aside button')].find((each) => each.textContent.startsWith('Forget')).click()`) // prettier-ignore
    await set('Theme', '')
    await set('Size', '')
    await expectFound('No findings')
    await view.page.evaluate(`[...document.querySelectorAll('header button')].at(0).click()`)
  })

  test('offers the decks of a folder, new ones too', async () => {
    writeFileSync(join(folder, 'talks/other.md'), '---\nmarp: true\n---\n\n# By hand\n')
    await view.until(`document.querySelectorAll('header select')[0].options.length === 2`)
    await view.page.select('header select', join(folder, 'talks/other.md'))
    await expectShown('By hand')
    writeFileSync(join(folder, 'talks/other.md'), '---\nmarp: true\n---\n\n# By another hand\n')
    await expectShown('By another hand')
    await view.page.select('header select', file)
    await expectShown('A small talk')
  })
})

interface Asked {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks the preview as any program can. */
function ask({ path = '', method = 'GET', headers = {} }: Asked): Promise<number> {
  const address = new URL(path, preview.url)
  const options = { method, headers: { connection: 'close', ...headers } }
  return new Promise((settle, reject) => {
    request(address, options, (response) => {
      settle(response.statusCode ?? 0)
      response.destroy()
    })
      .on('error', reject)
      .end()
  })
}

describe('the server of the preview', () => {
  const own = (): string => new URL(preview.url).host
  const refused: readonly (readonly [string, () => Asked])[] = [
    ['another host', () => ({ headers: { host: `rebound.example:${new URL(preview.url).port}` } })],
    ['the host without a port', () => ({ headers: { host: '127.0.0.1' } })],
    ['another origin', () => ({ headers: { origin: 'https://evil.example' } })],
    ['no origin that can be named', () => ({ path: 'events', headers: { origin: 'null' } })],
    ['a page of another site', () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
    ['no token', () => ({ path: '/' })],
    ['another token', () => ({ path: `/${'0'.repeat(32)}/events` })],
    ['a POST', () => ({ method: 'POST' })],
    ['a PUT', () => ({ path: 'open', method: 'PUT', headers: { origin: `http://${own()}` } })],
    ['an order without an origin', () => ({ path: 'open', method: 'POST' })],
    [
      'an order from another site',
      () => ({
        path: 'open',
        method: 'POST',
        headers: { origin: `http://${own()}`, 'sec-fetch-site': 'same-site' },
      }),
    ],
  ]

  test.each(refused)('refuses %s', async (_, asked) => {
    expect(await ask(asked())).toBe(403)
  })

  test('answers its own page, and serves no file', async () => {
    expect(await ask({})).toBe(200)
    expect(await ask({ headers: { 'sec-fetch-site': 'same-origin', origin: `http://${own()}` } })).toBe(200) // prettier-ignore
    expect(await ask({ path: 'events?file=/etc/passwd' })).toBe(404)
    expect(await ask({ path: 'talk.yaml' })).toBe(404)
    expect(await ask({ path: '..%2f..%2fetc/passwd' })).toBe(404)
  })
})

describe('a preview', () => {
  test('runs beside another one, and says that a port is taken', async () => {
    const second = await startPreview([file])
    expect(second.url).not.toBe(preview.url)
    const { port } = new URL(second.url)
    const third = await runJson(['preview', file, '--port', port, '--no-open'])
    expect(third.status).toBe(3)
    expect(third.report.diagnostics).toMatchObject([{ code: 'preview/port-taken' }])
    second.child.kill('SIGTERM')
    expect(await second.ended).toMatchObject({ status: 143 })
  })

  test('opens a place in the editor that is named, and no file in which nothing was found', async () => {
    const said = join(folder, 'said.txt')
    const editor = join(folder, 'editor.sh')
    writeFileSync(editor, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${said}'\n`, { mode: 0o755 })
    const own = join(folder, 'wrong.yaml')
    writeFileSync(own, 'talk: { title: T, titel: x }\ntakeaways: [{ claim: c }]\n')
    const words = [own, '--no-fit', '--editor', `${editor} --at {line}:{column} {file}`]
    const { url, child, ended } = await startPreview(words)
    const { page, untilFound, until: pageUntil } = await openPreview(browser, url, { deck: false })
    await untilFound('1 error')
    await page.evaluate(`document.querySelector('.over .place').click()`)
    await pageUntil(`document.querySelector('footer').textContent.includes('Opened')`)
    expect(await until(() => existsSync(said), 5000)).toBe(true)
    expect(readFileSync(said, 'utf8')).toBe(`--at\n1:19\n${own}\n`)
    const other = JSON.stringify({ file: '/etc/passwd', line: 1, column: 1 })
    const post = `fetch('open', { method: 'POST', body: ${JSON.stringify(other)} }).then(({ status }) => status)`
    expect(await page.evaluate(post)).toBe(400)
    await page.close()
    child.kill()
    await ended
  })

  test('takes it for no fault that a window reports before it is there', async () => {
    const page = await openPreview(browser, preview.url)
    const body = { window: 'window-not-there', slide: 'first', isBlack: false, isUsed: true }
    const report = `fetch('shown', { method: 'POST', body: ${JSON.stringify(JSON.stringify(body))} }).then((answer) => answer.text())`
    expect(await page.page.evaluate(report)).toBe('none\n')
    expect(page.faults).toEqual([])
    await page.page.close()
  })

  const wrong = [
    { words: ['missing.yaml'], code: 'source/missing', status: 1 },
    { words: ['empty'], code: 'preview/no-deck', status: 1 },
    { words: ['-'], code: 'watch/no-stdin', status: 2 },
    { words: ['talks/talk.yaml', '--editor', 'nvim'], code: 'preview/terminal-editor', status: 2 },
    { words: ['talks/talk.yaml', '--size', '3:2'], code: 'usage/unknown-size', status: 2 },
    { words: ['talks/talk.yaml', '--port', '0'], code: 'usage/command-line', status: 2 },
  ]

  test.each(wrong)('does not start for $words', async ({ words, code, status }) => {
    mkdirSync(join(folder, 'empty'), { recursive: true })
    const run = await runJson(['preview', ...words, '--no-open'], { cwd: folder })
    expect(run.status).toBe(status)
    expect(run.report.diagnostics).toMatchObject([{ code }])
  })

  test('ends at Ctrl-C and leaves no process and no folder', async () => {
    preview.child.kill('SIGINT')
    expect(await preview.ended).toMatchObject({ status: 130, signal: null })
    expect(await until(() => processesWith(`TMPDIR=${temp}`).length === 0, 3000)).toBe(true)
    expect(readdirSync(temp)).toEqual([])
    await view.until(`document.querySelector('footer').textContent.includes('was stopped')`)
  })
})

describe('build --watch', () => {
  test('writes again what has changed, and goes on when it has errors', async () => {
    const out = join(folder, 'watched')
    const own = join(folder, 'watch.yaml')
    const words = (text: string): string => `talk: { title: ${text} }\ntakeaways: [{ claim: a b c, points: [d] }]\n` // prettier-ignore
    writeFileSync(own, words('Before'))
    const child = startCli(['build', own, '--watch', '--format', 'html,md', '--out', out], {
      env: { TMPDIR: temp },
    })
    const end = finished(child)
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const written = (text: string): boolean => {
      try {
        return readFileSync(join(out, 'watch.md'), 'utf8').includes(text)
      } catch {
        return false
      }
    }
    expect(await until(() => said.includes('Watching'), 20_000)).toBe(true)
    expect(written('Before')).toBe(true)
    writeFileSync(own, words('After'))
    expect(await until(() => written('After'), 20_000)).toBe(true)
    expect(await until(() => said.includes('watch.yaml: 2 files in'), 20_000)).toBe(true)
    writeFileSync(own, words('"'))
    expect(await until(() => said.includes('watch.yaml: not built'), 20_000)).toBe(true)
    expect(said).toContain('error source/unclosed-quote')
    writeFileSync(own, words('Mended'))
    expect(await until(() => written('Mended'), 20_000)).toBe(true)
    child.kill('SIGINT')
    expect(await end).toMatchObject({ status: 130 })
    expect(await until(() => processesWith(`TMPDIR=${temp}`).length === 0, 3000)).toBe(true)
    expect(readdirSync(temp)).toEqual([])
  })

  test('has no report, and reads no standard input', async () => {
    const run = await runJson(['build', file, '--watch'])
    expect(run.status).toBe(2)
    expect(run.report.diagnostics).toMatchObject([{ code: 'watch/no-json' }])
    const { status, stderr } = await finished(startCli(['build', '-', '--watch']))
    expect(status).toBe(2)
    expect(stderr).toContain('watch/no-stdin')
  })
})
