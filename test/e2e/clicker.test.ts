import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page, Viewport } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { networkAddresses } from '../../src/host/network-addresses.ts'
import { chooseClickerAddress } from '../../src/preview/clicker-address.ts'
import { watchFaults } from '../support/reader.ts'
import { runJson } from '../support/run-cli.ts'
import {
  openPreview,
  startPreview,
  type PreviewWindow,
  type RunningPreview,
} from '../support/run-preview.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startWebBrowser } from '../support/web-browser.ts'

const folder = temporaryFolder()
const file = join(folder, 'talks/talk.yaml')
const other = join(folder, 'talks/other.md')
const env = { XDG_CACHE_HOME: join(folder, 'cache') }
const upright = { width: 390, height: 844, isMobile: true, hasTouch: true }
const across = { width: 844, height: 390, isMobile: true, hasTouch: true }
// A machine without a network has its own address.
const words = chooseClickerAddress(undefined, networkAddresses()).ok
  ? ['--clicker']
  : ['--clicker-address', '127.0.0.1']

const recap = (claim: string): string => `talk: { title: A small talk }
takeaways:
  - { id: first, claim: ${claim}, points: [one, two], notes: "Say it slowly.\\n\\nThen wait." }
  - { id: second, claim: The second claim, points: [three] }
  - { id: third, claim: The third claim, points: [four] }
`

let browser: Browser
let preview: RunningPreview
let stage: PreviewWindow
let phone: Page & { readonly faults: readonly string[] }

const start = (): Promise<RunningPreview> =>
  startPreview([join(folder, 'talks'), '--no-fit', ...words], { env })

beforeAll(async () => {
  mkdirSync(join(folder, 'talks'))
  mkdirSync(env.XDG_CACHE_HOME)
  writeFileSync(file, recap('The first claim'))
  writeFileSync(other, '---\nmarp: true\n---\n\n# By hand\n\n---\n\n# And on\n\n<!-- Of mine -->\n')
  const started = start()
  browser = await startWebBrowser()
  preview = await started
  stage = await openPreview(browser, `${preview.url}#file=${encodeURIComponent(file)}`)
  phone = await openClicker(preview.clicker!, upright)
})

afterAll(async () => {
  await browser.close()
  preview.child.kill()
  await preview.ended
})

async function openClicker(
  url: string,
  viewport: Viewport,
): Promise<Page & { readonly faults: readonly string[] }> {
  const page = await browser.newPage()
  const faults = watchFaults(page)
  await page.setViewport(viewport)
  await page.goto(url)
  return Object.assign(page, { faults })
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '')
/** Waits until a clicker shows this place. */
async function expectPlace(place: string, page: Page = phone): Promise<void> {
  await expect.poll(() => text(page, '.place')).toBe(place)
}
/** Waits until the window with the slides shows this one. */
async function expectStage(number: number): Promise<void> {
  await stage.until(`document.querySelector('footer').textContent.startsWith('Slide ${number} of')`)
}
const isBlack = (): Promise<unknown> =>
  stage.page.evaluate(`document.querySelector('main').hasAttribute('data-black')`)

describe('a clicker on a phone', () => {
  test('moves the slides, and shows what is to be said', async () => {
    await expectPlace('1 of 4')
    await phone.tap('button.next')
    await expectStage(2)
    await stage.untilShown('The first claim')
    await expectPlace('2 of 4')
    expect(await text(phone, 'h1')).toBe('The first claim')
    expect(await phone.$$eval('.notes p', (all) => all.map((each) => each.textContent))).toEqual([
      'Say it slowly.',
      'Then wait.',
    ])
    expect(await text(phone, '.after')).toBe('Next: The second claim')
    expect(await text(phone, '.deck')).toBe('A small talk')
    expect(await text(phone, '[role=status]')).toBe('The first claim. 2 of 4')
    await phone.tap('button.next')
    await expectPlace('3 of 4')
    expect(await text(phone, '.notes')).toBe('No notes for this slide')
    await phone.tap('button.previous')
    await expectStage(2)
    expect(await text(phone, '[role=timer]')).toMatch(/^0:\d\d$/)
    expect(await text(phone, '.time button')).toBe('Pause')
  })

  test('follows what is done at the laptop, and what is written there', async () => {
    await stage.page.keyboard.press('End')
    await expectPlace('4 of 4')
    expect(await text(phone, '.after')).toBe('Last slide')
    await stage.page.keyboard.press('Home')
    await stage.page.keyboard.press('ArrowRight')
    await expectPlace('2 of 4')
    writeFileSync(file, recap('Another first claim'))
    await expect.poll(() => text(phone, 'h1')).toBe('Another first claim')
    await expectPlace('2 of 4')
  })

  test('makes the screen black, and the next step brings the same slide back', async () => {
    await phone.tap('button.black')
    await expect.poll(isBlack).toBe(true)
    await expect.poll(() => text(phone, '.note')).toBe('Black screen')
    expect(await phone.$eval('button.black', (button) => button.ariaPressed)).toBe('true')
    await phone.tap('button.next')
    await expect.poll(isBlack).toBe(false)
    await expectStage(2)
    await stage.page.keyboard.press('b')
    await expect.poll(() => text(phone, '.note')).toBe('Black screen')
    await stage.page.keyboard.press('PageUp')
    await expect.poll(() => text(phone, '.note')).toBe('')
    await expectStage(2)
  })

  test('takes swipes, and the keys of keyboards and remote controls', async () => {
    const swipe = async (dx: number): Promise<void> => {
      const touch = await phone.touchscreen.touchStart(200, 250)
      await touch.move(200 + dx / 2, 252)
      await touch.move(200 + dx, 254)
      await touch.end()
    }
    await swipe(-120)
    await expectPlace('3 of 4')
    await swipe(120)
    await expectPlace('2 of 4')
    for (const [key, place] of [
      ['PageDown', 3],
      ['PageUp', 2],
      ['ArrowRight', 3],
      ['Space', 4],
      ['Home', 1],
      ['End', 4],
    ] as const) {
      // A button that has the focus has the blank for itself.
      await phone.evaluate('document.activeElement.blur()')
      await phone.keyboard.press(key)
      await expectPlace(`${place} of 4`)
      await expectStage(place)
    }
  })

  test('is in step with another one, and with one in a window of the laptop', async () => {
    const second = await openClicker(preview.clicker!, across)
    const third = await openClicker(`${preview.url}clicker`, { width: 600, height: 700 })
    for (const page of [second, third]) await expectPlace('4 of 4', page)
    await second.tap('button.previous')
    for (const page of [phone, second, third]) await expectPlace('3 of 4', page)
    await third.click('button.previous')
    for (const page of [phone, second, third]) await expectPlace('2 of 4', page)
    await expectStage(2)
    await Promise.all([phone.tap('button.next'), second.tap('button.next')])
    for (const page of [phone, second, third]) await expectPlace('4 of 4', page)
    expect([...second.faults, ...third.faults]).toEqual([])
    await Promise.all([second.close(), third.close()])
  })

  test('moves the deck that the stage shows', async () => {
    await stage.page.select('header select', other)
    await expectPlace('1 of 2')
    await phone.tap('button.next')
    await stage.untilShown('And on')
    await expectPlace('2 of 2')
    expect(await text(phone, '.notes')).toBe('Of mine')
    await stage.page.select('header select', file)
    await expect.poll(() => text(phone, '.deck')).toBe('A small talk')
  })

  test.each([
    ['upright and light', upright, 'light'],
    ['across and dark', across, 'dark'],
    ['on the smallest phone', { ...upright, width: 320, height: 568 }, 'light'],
  ] as const)(
    'has nothing that is wrong by WCAG 2.2 AA %s, and large buttons',
    async (_, size, value) => {
      await phone.setViewport(size)
      await phone.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      await phone.evaluate(axe.source)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const wrong =
        await phone.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`)
      expect(wrong).toEqual([])
      const seen = await phone.evaluate(`({
      small: [...document.querySelectorAll('button')].filter((button) => {
        const { width, height } = button.getBoundingClientRect()
        return width < 48 || height < 48 || button.scrollWidth > button.clientWidth
      }).length,
      out: [...document.querySelectorAll('button, h1, .after')].filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect()
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
      }).length,
    })`)
      expect(seen).toEqual({ small: 0, out: 0 })
    },
  )

  test('comes back by itself when the preview was started again, and does nothing late', async () => {
    const { port } = new URL(preview.url)
    preview.child.kill('SIGKILL')
    await preview.ended
    await expect.poll(() => text(phone, '.note')).toContain('Not connected')
    await phone.tap('button.next')
    preview = await startPreview([join(folder, 'talks'), '--no-fit', '--port', port, ...words], { env }) // prettier-ignore
    await expect.poll(() => text(phone, '.note'), { timeout: 8000 }).toContain('not open in any window') // prettier-ignore
    await stage.page.close()
    stage = await openPreview(browser, `${preview.url}#file=${encodeURIComponent(file)}`)
    await expectPlace('1 of 4')
    await phone.tap('button.next')
    await expectStage(2)
    // What was lost is told by the browser.
    const isLoss = (fault: string): boolean => /ERR_|Failed to load resource/.test(fault)
    expect(phone.faults.filter((fault) => !isLoss(fault))).toEqual([])
  })
})

test('the clicker keeps the display on where the browser lets it, and says so where not', async () => {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(`globalThis.locks = []
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => void locks.push(kind) } })`)
  await page.goto(`${preview.url}clicker`)
  await expect.poll(() => page.evaluate('locks')).toEqual(['screen'])
  expect(await page.$eval('main > .quiet', (line) => line.checkVisibility())).toBe(false)
  await page.close()
})

test('an address that is no longer valid says so, and is not asked for again', async () => {
  const page = await openClicker(preview.clicker!, upright)
  await expectPlace('2 of 4', page)
  await page.evaluate(
    `history.replaceState(null, '', location.pathname.replace(/[^/]+(?=.clicker$)/, 'x'.repeat(22)))`,
  )
  await page.evaluate(`dispatchEvent(new Event('online'))`)
  await expect.poll(() => text(page, '.note')).toContain('no longer valid')
  await page.close()
})

describe('the network', () => {
  const status = async (
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<number> => (await fetch(new URL(path, preview.clicker), { headers })).status

  test('gets the page of the clicker, and nothing else', async () => {
    const token = new URL(preview.clicker!).pathname.split('/')[1]!
    expect(await status('')).toBe(200)
    for (const path of ['', 'frame', 'events', 'open', 'shown', 'talks/talk.yaml', '../etc/passwd'])
      expect([404, 403]).toContain(await status(`/${token}/${path}`))
    expect(await status(`/${token}/events`)).toBe(404)
  })

  test('is refused without the token, with that of the preview, and from other origins', async () => {
    const [, own] = new URL(preview.url).pathname.split('/')
    expect(await status('/clicker')).toBe(403)
    expect(await status(`/${own}/clicker`)).toBe(403)
    expect(await status('', { origin: 'http://evil.example' })).toBe(403)
    expect(await status('', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  test('gets nothing where no clicker was asked for', async () => {
    const plain = await startPreview([file, '--no-fit'], { env })
    expect(plain.clicker).toBeUndefined()
    const outside = new URL(plain.url)
    outside.hostname = '127.0.0.2'
    await expect(fetch(outside)).rejects.toThrow('fetch failed')
    const page = await openClicker(`${plain.url}clicker`, upright)
    await expect.poll(() => text(page, '.note')).toContain('not open in any window')
    plain.child.kill()
    await plain.ended
    await page.close()
  })

  test.each(['8.8.8.8', '0.0.0.0', 'localhost'])('is not listened to at %s', async (address) => {
    const run = await runJson(['preview', file, '--no-open', '--clicker-address', address])
    expect(run.status).toBe(2)
    expect(run.report.diagnostics).toMatchObject([{ code: 'preview/clicker-address' }])
  })
})
