import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.ts'
import { installedPackages } from '../../src/browser/find-browser.ts'
import { guarded } from '../../src/browser/guarded.ts'
import { killAllBrowsers } from '../../src/browser/leftovers.ts'
import { loadDocument } from '../../src/browser/load-document.ts'
import { thisMachine, type Machine } from '../../src/browser/machine.ts'
import { openBrowser } from '../../src/browser/open-browser.ts'
import { printDeadlineMs, printPdf } from '../../src/browser/print-pdf.ts'
import { refusedRequest } from '../../src/browser/refused-request.ts'
import { startBrowser, type DeckBrowser } from '../../src/browser/start-browser.ts'

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">`
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
const print = { widthPx: 1280, heightPx: 720, deadlineMs: printDeadlineMs(1) }

let temp: string
let machine: Machine

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'afterdeck-test-'))
  machine = { ...thisMachine(), temp }
})

afterAll(() => {
  rmSync(temp, { recursive: true, force: true })
})

function profiles(): string[] {
  return readdirSync(temp).filter((name) => name.startsWith('afterdeck-profile-'))
}

function nothingIsLeft(): void {
  expect(profiles()).toEqual([])
}

/** What a promise rejects with; asked for at once, so that it is never unhandled. */
function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

function deck(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${policy}<meta charset="utf-8"><title>before</title>${head}</head><body>${body}</body></html>`
}

/** The processes of a process group, by their command lines; the dead ones that nobody reaped left out. */
function group(leader: number | undefined): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [state, , processGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        if (Number(processGroup) !== leader || state === 'Z') return []
        return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }]
      } catch {
        return []
      }
    })
}

async function until(condition: () => boolean, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
  return condition()
}

async function open(): Promise<BrowserSession> {
  const opened = await openBrowser({ machine })
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
  return opened.value
}

describe('a page', () => {
  let session: BrowserSession

  beforeAll(async () => {
    session = await open()
  })

  afterAll(async () => {
    await session.close()
  })

  test('is printed to a whole PDF', async () => {
    const { value, blocked } = await session.withPage(async (page) => {
      await loadDocument(page, deck('', `<h1>Hello</h1><img src="${pixel}">`))
      return printPdf(page, print)
    })
    const text = Buffer.from(value).toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
    expect(text).toContain('/MarkInfo')
    expect(blocked).toEqual([])
    expect(refusedRequest(blocked)).toBeUndefined()
  })

  test('runs no script of its own', async () => {
    const body = `
      <p id="p">text</p>
      <script>document.title = 'script'</script>
      <svg onload="document.title = 'svg'"><script>document.title = 'svg script'</script></svg>
      <img src="data:image/png;base64,AAAA" onerror="document.title = 'onerror'">
      <details open ontoggle="document.title = 'toggle'"><summary>s</summary></details>
      <style onload="document.title = 'style'">p { color: red }</style>
      <input autofocus onfocus="document.title = 'focus'">
      <iframe srcdoc="<script>parent.document.title = 'srcdoc'</script>"></iframe>
      <a id="a" href="javascript:document.title = 'link'">link</a>`
    const { value } = await session.withPage(async (page) => {
      await loadDocument(
        page,
        deck('<meta http-equiv="refresh" content="0; url=javascript:document.title=1">', body),
      )
      await page.click('#a')
      await new Promise((resolve) => setTimeout(resolve, 200))
      return page.evaluate('[document.title, document.getElementById("p").textContent]')
    })
    expect(value).toEqual(['before', 'text'])
  })

  test('has its fonts before the work goes on', async () => {
    const font = readdirSync('/usr/share/fonts', { recursive: true, encoding: 'utf8' }).find(
      (name) => name.endsWith('.ttf'),
    )
    if (font === undefined) return
    const bytes = readFileSync(join('/usr/share/fonts', font)).toString('base64')
    const style = `<style>@font-face { font-family: F; src: url(data:font/ttf;base64,${bytes}) } p { font-family: F }</style>`
    const { value } = await session.withPage(async (page) => {
      await loadDocument(page, deck(style, '<p>text</p>'))
      return page.evaluate('[...document.fonts].map((font) => font.status)')
    })
    expect(value).toEqual(['loaded'])
  })

  test('that takes too long is given up at its limit, and the browser goes on', async () => {
    const started = Date.now()
    const slow = session.withPage((page) =>
      guarded(page, () => new Promise(() => {}), { what: 'wait', deadlineMs: 100 }),
    )
    await expect(slow).rejects.toMatchObject({
      name: 'BrowserFault',
      kind: 'deadline',
      what: 'wait',
    })
    const whole = session.withPage(() => new Promise(() => {}), { deadlineMs: 100 })
    await expect(whole).rejects.toMatchObject({ kind: 'deadline', what: 'the whole deck' })
    expect(Date.now() - started).toBeLessThan(2000)
    expect(session.isAlive()).toBe(true)
  })

  test('that did well is used again, with nothing left of what lay on it', async () => {
    const pages: unknown[] = []
    const look = '[innerWidth, document.body.innerText, document.styleSheets.length]'
    const first = await session.withPage(async (page) => {
      pages.push(page)
      const before = await page.evaluate(look)
      await page.setViewport({ width: 123, height: 45 })
      await loadDocument(page, deck('<style>p { color: red }</style>', '<p>first</p>'))
      return before
    })
    const second = await session.withPage(async (page) => {
      pages.push(page)
      return page.evaluate(look)
    })
    expect(pages[1]).toBe(pages[0])
    expect(second.value).toEqual(first.value)
    expect(second.value).toMatchObject({ 1: '', 2: 0 })
  })

  test('that asked for something outside is not used again', async () => {
    const pages: unknown[] = []
    const image = '<img src="http://127.0.0.1:9/x.png">'
    const asking = await session.withPage(async (page) => {
      pages.push(page)
      await loadDocument(page, deck('', image))
    })
    const next = await session.withPage((page) => Promise.resolve(pages.push(page)))
    expect(asking.blocked).toHaveLength(1)
    expect(next.blocked).toEqual([])
    expect(pages[1]).not.toBe(pages[0])
  })

  test('passes on an error of the work itself', async () => {
    const failing = session.withPage(() => Promise.reject(new TypeError('ours')))
    await expect(failing).rejects.toThrow(new TypeError('ours'))
  })
})

describe('the network', () => {
  let server: Server
  let origin: string
  let connections = 0

  beforeAll(async () => {
    server = createServer((socket) => {
      connections++
      socket.on('error', () => {})
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  })

  afterAll(() => {
    server.close()
  })

  function vectors(): { head: string; body: string } {
    const u = (name: string): string => `${origin}/${name}`
    const svg = (inner: string): string =>
      `<img src="data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${inner}</svg>`).toString('base64')}">`
    const head = `
      <link rel="stylesheet" href="${u('stylesheet')}"><link rel="icon" href="${u('icon')}">
      <link rel="prefetch" href="${u('prefetch')}"><link rel="preload" as="image" href="${u('preload')}">
      <link rel="preload" as="font" crossorigin href="${u('preload-font')}"><link rel="modulepreload" href="${u('modulepreload')}">
      <link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}"><link rel="prerender" href="${u('prerender')}">
      <link rel="manifest" href="${u('manifest')}"><link rel="import" href="${u('import')}">
      <script src="${u('script')}"></script><script type="module" src="${u('module')}"></script>
      <script type="speculationrules">{"prefetch":[{"source":"list","urls":["${u('speculation')}"],"eagerness":"immediate"}]}</script>
      <script>fetch('${u('fetch')}'); new WebSocket('${origin.replace('http', 'ws')}/ws'); navigator.sendBeacon('${u('beacon')}'); window.open('${u('open')}')</script>
      <style>@import url(${u('css-import')}); @font-face { font-family: F; src: url(${u('font')}) } body { font-family: F; background: url(${u('background')}); cursor: url(${u('cursor')}), auto }
      li { list-style-image: url(${u('list')}) } p { border-image: url(${u('border')}) 9; mask: url(${u('mask')}); filter: url(${u('filter')}#f); background-image: image-set('${u('image-set')}' 1x) } p::after { content: url(${u('content')}) }</style>
      <meta http-equiv="refresh" content="0; url=${u('refresh')}">`
    const body = `<p>text</p><ul><li>item</li></ul>
      <img src="${u('img')}"><img srcset="${u('srcset')} 1x"><picture><source srcset="${u('source')}"><img src="${u('picture')}"></picture>
      <img loading="lazy" src="${u('lazy')}"><input type="image" src="${u('input')}"><table background="${u('table')}"><tr><td background="${u('td')}">x</td></tr></table>
      <iframe src="${u('iframe')}"></iframe><iframe srcdoc="<img src='${u('srcdoc')}'>"></iframe><frameset><frame src="${u('frame')}"></frameset>
      <object data="${u('object')}"></object><embed src="${u('embed')}"><applet code="${u('applet')}"></applet>
      <video src="${u('video')}" poster="${u('poster')}" autoplay></video><audio src="${u('audio')}" autoplay></audio><video><track default src="${u('track')}"></video>
      <svg width="9" height="9"><image href="${u('svg-image')}" width="9" height="9"/><use href="${u('svg-use')}#x"/><filter id="g"><feImage href="${u('fe-image')}"/></filter><rect width="9" height="9" filter="url(#g)" fill="url(${u('paint')}#x)"/><style>@import url(${u('svg-import')});</style></svg>
      ${svg(`<image href="${u('img-svg-image')}" width="9" height="9"/><style>@import url(${u('img-svg-import')});</style><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${u('img-svg-foreign')}"/></foreignObject>`)}
      <form action="${u('form')}"><button id="b">send</button></form><a id="a" ping="${u('ping')}" href="${u('link')}">link</a><a id="w" target="_blank" href="${u('blank')}">new</a>
      <portal src="${u('portal')}"></portal><body background="${u('body')}">`
    return { head, body }
  }

  const both = [
    'stylesheet',
    'preload',
    'css-import',
    'font',
    'background',
    'image-set',
    'img',
    'srcset',
    'poster',
    'video',
    'audio',
    'svg-image',
    'fe-image',
    'srcdoc',
    'input',
    'table',
    'refresh',
    'form?',
    'link',
  ]
  const walls = [
    {
      name: 'the policy and interception',
      html: () => deck(vectors().head, vectors().body),
      named: [...both, 'prefetch', 'modulepreload', 'icon', 'track'],
    },
    {
      name: 'interception alone',
      html: () =>
        `<!doctype html><html><head>${vectors().head}</head><body>${vectors().body}</body></html>`,
      named: [...both, 'iframe', 'object', 'embed'],
    },
  ]

  for (const { name, html, named } of walls) {
    test(`is never reached past ${name}, and the attempts are named`, async () => {
      connections = 0
      const session = await open()
      const { blocked } = await session.withPage(async (page) => {
        await loadDocument(page, html())
        for (const id of ['#a', '#b', '#w']) await page.click(id).catch(() => {})
        await new Promise((resolve) => setTimeout(resolve, 500))
        await printPdf(page, print)
      })
      await session.close()
      expect(connections).toBe(0)
      const names = blocked.map((address) => address.replace(`${origin}/`, ''))
      expect(names).toEqual(expect.arrayContaining(named))
      expect(refusedRequest(blocked)).toMatchObject({ code: 'browser/request-refused' })
    })
  }
})

describe('a browser that dies', () => {
  let browser: DeckBrowser

  afterEach(async () => {
    await browser.close()
    nothingIsLeft()
  })

  async function kill(what: 'renderer' | 'browser'): Promise<void> {
    const opened = await browser.session()
    if (!opened.ok) throw new Error('no browser')
    const { pid } = opened.value
    const targets = group(pid).filter(({ pid: each, command }) =>
      what === 'browser' ? each === pid : command.includes('--type=renderer'),
    )
    expect(targets.length).toBeGreaterThan(0)
    for (const target of targets) process.kill(target.pid, 'SIGKILL')
  }

  for (const victim of ['renderer', 'browser'] as const) {
    test(`in the middle of work (${victim}) is noticed within a second and tried again`, async () => {
      browser = startBrowser({ machine })
      let runs = 0
      let killedAt = 0
      let noticedMs = 0
      const outcome = await browser.runWithRetry(async (page) => {
        if (++runs === 2) noticedMs = Date.now() - killedAt
        await loadDocument(page, deck('', '<p>text</p>'))
        if (runs === 1) {
          killedAt = Date.now()
          await kill(victim)
          await guarded(page, () => page.evaluate('new Promise(() => {})'), {
            what: 'measure',
            deadlineMs: 10_000,
          })
        }
        return printPdf(page, print)
      })
      expect(outcome.ok).toBe(true)
      expect(runs).toBe(2)
      expect(noticedMs).toBeLessThan(1500)
    })

    test(`each time (${victim}) is reported after one retry`, async () => {
      browser = startBrowser({ machine })
      let runs = 0
      const outcome = await browser.runWithRetry(async (page) => {
        runs++
        await kill(victim)
        await guarded(page, () => page.evaluate('new Promise(() => {})'), {
          what: 'measure',
          deadlineMs: 10_000,
        })
      })
      expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'browser/crashed' }] })
      expect(outcome.diagnostics[0]?.message).toContain('measure')
      expect(runs).toBe(2)
    })
  }

  test('at a call that nobody guards is noticed all the same', async () => {
    browser = startBrowser({ machine })
    const outcome = await browser.runWithRetry(async (page) => {
      await kill('renderer')
      await page.evaluate('new Promise(() => {})')
    })
    expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'browser/crashed' }] })
  })

  test('takes no other deck along: each is tried again', async () => {
    browser = startBrowser({ machine })
    let killed = false
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) =>
        browser.runWithRetry(async (page) => {
          await loadDocument(page, deck('', `<p>${text}</p>`))
          if (text === 'c' && !killed) {
            killed = true
            await kill('browser')
          }
          await printPdf(page, print)
          return page.evaluate('document.body.innerText')
        }),
      ),
    )
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.value)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })

  test('is replaced after a deadline, which only its own deck feels', async () => {
    browser = startBrowser({ machine })
    const opened = await browser.session()
    const spin = browser.runWithRetry((page) =>
      guarded(page, () => page.evaluate('for (;;);'), { what: 'measure', deadlineMs: 300 }),
    )
    const other = browser.runWithRetry((page) => loadDocument(page, deck('', '<p>text</p>')))
    expect(await spin).toMatchObject({ ok: false, diagnostics: [{ code: 'browser/deadline' }] })
    expect((await other).ok).toBe(true)
    expect((await browser.runWithRetry((page) => page.title())).ok).toBe(true)
    const next = await browser.session()
    expect(opened.ok && next.ok && opened.value.pid !== next.value.pid).toBe(true)
  })

  test('is replaced after so many decks', async () => {
    browser = startBrowser({ machine, decksPerBrowser: 2 })
    const pids = new Set<number | undefined>()
    for (let count = 0; count < 5; count++) {
      await browser.runWithRetry(async () => {
        const opened = await browser.session()
        pids.add(opened.ok ? opened.value.pid : undefined)
      })
    }
    expect(pids.size).toBe(3)
  })
})

describe('a program that is no browser', () => {
  async function tryExecutable(executable: string): Promise<{ codes: string[]; ms: number }> {
    const started = Date.now()
    const opened = await openBrowser({ executable, machine, launchMs: 500 })
    return { codes: opened.diagnostics.map(({ code }) => code), ms: Date.now() - started }
  }

  function script(text: string): string {
    const path = join(temp, 'script.sh')
    writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    return path
  }

  afterEach(nothingIsLeft)

  test('is reported at once when it ends', async () => {
    for (const executable of ['/bin/false', '/bin/true', '/bin/cat', '/bin/sleep']) {
      const { codes, ms } = await tryExecutable(executable)
      expect(codes).toEqual(['browser/launch-failed'])
      expect(ms).toBeLessThan(1000)
    }
  })

  test('is reported at the limit when it waits, repeats what it is told, or talks nonsense', async () => {
    for (const text of [
      'sleep 1000',
      'sleep 1000 & exec cat <&3 >&4',
      'echo nonsense >&4; sleep 1000',
      "printf 'x\\0' >&4; sleep 1000",
    ]) {
      const { codes, ms } = await tryExecutable(script(text))
      expect(codes).toEqual(['browser/launch-failed'])
      expect(ms).toBeLessThan(1500)
    }
    expect(await until(() => sleepers() === 0, 1000)).toBe(true)
  })

  function sleepers(): number {
    return readdirSync('/proc').filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TMPDIR=${temp}/`)
      } catch {
        return false
      }
    }).length
  }

  test('is reported when the system cannot run it', async () => {
    const path = join(temp, 'text')
    writeFileSync(path, '\0not a program', { mode: 0o755 })
    expect((await tryExecutable(path)).codes).toEqual(['browser/launch-failed'])
  })

  test('is passed over for the next one when nobody named it', async () => {
    const folder = mkdtempSync(join(temp, 'path-'))
    writeFileSync(
      join(folder, 'chromium-browser'),
      '#!/bin/sh\necho "install the snap" >&2\nexit 1\n',
      { mode: 0o755 },
    )
    const opened = await openBrowser({
      machine: { ...machine, env: { ...machine.env, PATH: folder } },
      packages: { ...installedPackages, puppeteerPlaces: () => Promise.resolve([]) },
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    expect(opened.value.facts.executable).toContain('chromium-147.0.0')
    await opened.value.close()
  })

  test('that nobody waits for causes no unhandled rejection', async () => {
    const browser = startBrowser({ executable: '/bin/false', machine })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await browser.runWithRetry(() => Promise.resolve(1))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'browser/launch-failed' }],
    })
    await browser.close()
  })
})

describe('the end', () => {
  test('leaves no process and no folder after close', async () => {
    const session = await open()
    await session.withPage((page) => loadDocument(page, deck('', '<p>text</p>')))
    expect(profiles()).toHaveLength(1)
    await session.close()
    expect(group(session.pid)).toEqual([])
    expect(profiles()).toEqual([])
  })

  test('leaves no process and no folder after close with a page that spins', async () => {
    const session = await open()
    const started = Date.now()
    const spin = session.withPage((page) => page.evaluate('for (;;);'))
    const settled = rejection(spin)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await session.close()
    expect(await settled).toMatchObject({ name: 'BrowserFault' })
    expect(group(session.pid)).toEqual([])
    expect(profiles()).toEqual([])
    expect(Date.now() - started).toBeLessThan(6000)
  })

  test('leaves no process and no folder when everything is killed in the middle of work', async () => {
    const sessions = [await open(), await open()]
    const works = sessions.map((session) =>
      rejection(session.withPage((page) => page.evaluate('for (;;);'))),
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    killAllBrowsers()
    expect(profiles()).toEqual([])
    expect(await until(() => sessions.every(({ pid }) => group(pid).length === 0), 1000)).toBe(true)
    for (const error of await Promise.all(works))
      expect(error).toMatchObject({ name: 'BrowserFault' })
    expect(profiles()).toEqual([])
  })

  test('leaves no process and no folder when everything is killed while it starts', async () => {
    const opening = openBrowser({ machine })
    expect(await until(() => profiles().length > 0, 5000)).toBe(true)
    killAllBrowsers()
    const opened = await opening
    if (opened.ok) await opened.value.close()
    expect(await until(() => profiles().length === 0, 2000)).toBe(true)
  })
})
