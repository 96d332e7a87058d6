import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldBlanks } from '../support/html-text.ts'
import { readPdf } from '../support/pdf-reader.ts'
import { startReader, watchFaults, type Reader, type ReaderPage } from '../support/reader.ts'
import { runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const talk = join(folder, 'making-ai-accessible.html')
const evidence = join(folder, 'every-evidence.html')
const arabic = join(folder, 'algebra-ar.html')
const bare = join(folder, 'bare.html')
const handwritten = join(folder, 'by-hand.html')
let ids: readonly string[]
let titles: readonly string[]
let reader: Reader

beforeAll(async () => {
  const hostile = `</script><script>alert(1)</script>" onload="alert(2)`
  writeFileSync(
    join(folder, 'bare.yaml'),
    `talk: { title: ${JSON.stringify(hostile)} }\ndeck: { words: { search: ${JSON.stringify(hostile)} } }\n` +
      'takeaways: [{ claim: One thing, points: [a], notes: Secret words }, { claim: Another thing, points: [b] }]\n',
  )
  writeFileSync(
    join(folder, 'by-hand.md'),
    '---\nmarp: true\n---\n\n# First\n\n<!-- A note of mine -->\n\n---\n\n# Second\n\n* a\n* b\n\n<article>inner</article>\n\n---\n\n# Third\n\n[back](#1)\n',
  )
  const own = ['build', '--out', folder, '--format']
  const [built] = await Promise.all([
    runJson([...own, 'html,pdf', 'content/making-ai-accessible.yaml']),
    runJson([
      ...own,
      'html',
      'content/examples/every-evidence.yaml',
      'content/examples/algebra-ar.yaml',
    ]),
    runJson([...own, 'html', '--no-notes', join(folder, 'bare.yaml')]),
    runJson([...own, 'html', join(folder, 'by-hand.md')]),
  ])
  ids = built.report.decks[0]!.slides!.map(({ id }) => id)
  titles = built.report.decks[0]!.slides!.map(({ title }) => title)
  reader = await startReader()
})

afterAll(() => reader.close())

const view = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.dataset.view')
const shown = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('main > article')].flatMap((article, index) =>
    article.dataset.place === 'now' && article.checkVisibility({ visibilityProperty: true }) ? [index + 1] : [])[0]`)
const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash)
const cover = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.dataset.cover')
const spoken = (page: Page): Promise<unknown> =>
  page.evaluate(`document.querySelector('body > .spoken').textContent`)

describe('the keyboard', () => {
  let page: ReaderPage

  beforeAll(async () => {
    page = await reader.open(talk)
  })

  test('shows one slide, as large as the window, and hides the others and all notes', async () => {
    expect(await view(page)).toBe('present')
    const seen = await page.evaluate(`(() => {
      const { left, top, width, height } = document.querySelector('[data-place=now]').getBoundingClientRect()
      return { box: [left, top, width, height], slides: [...document.querySelectorAll('main section')]
        .filter((slide) => slide.checkVisibility()).length, notes: [...document.querySelectorAll('.notes')]
        .filter((note) => note.checkVisibility()).length }
    })()`)
    expect(seen).toEqual({ box: [0, 0, 1280, 720], slides: 1, notes: 0 })
  })

  test.each([
    ['ArrowRight', 5, 6],
    ['ArrowDown', 5, 6],
    ['PageDown', 5, 6],
    ['Space', 5, 6],
    ['ArrowLeft', 5, 4],
    ['ArrowUp', 5, 4],
    ['PageUp', 5, 4],
    ['Shift+Space', 5, 4],
    ['Home', 5, 1],
    ['End', 5, 33],
    ['ArrowLeft', 1, 1],
    ['ArrowRight', 33, 33],
    ['Control+ArrowRight', 5, 5],
    ['Alt+ArrowDown', 5, 5],
    ['Meta+End', 5, 5],
  ])('takes %s on slide %i for slide %i', async (key, from, to) => {
    await page.evaluate(`location.hash = '#${from}'`)
    await expect.poll(() => shown(page)).toBe(from)
    const keys = key.split('+') as 'Space'[]
    for (const each of keys) await page.keyboard.down(each)
    for (const each of keys) await page.keyboard.up(each)
    expect(await shown(page)).toBe(to)
  })

  test('goes to the number that was typed at Enter, and to none that was given up', async () => {
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    expect(await shown(page)).toBe(12)
    await page.keyboard.type('7')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    expect(await shown(page)).toBe(12)
    await page.keyboard.type('999')
    await page.keyboard.press('Enter')
    expect(await shown(page)).toBe(33)
  })

  test('runs through the deck while a key is held, and turns nothing on and off', async () => {
    await page.keyboard.press('Home')
    const before = await page.evaluate('history.length')
    for (let time = 0; time < 40; time++) await page.keyboard.down('ArrowRight')
    await page.keyboard.up('ArrowRight')
    expect(await shown(page)).toBe(33)
    expect(await page.evaluate('history.length')).toBe(Number(before) + 1)
    for (let time = 0; time < 4; time++) await page.keyboard.down('b')
    await page.keyboard.up('b')
    expect(await cover(page)).toBe('black')
    await page.keyboard.press('b')
  })

  test('darkens and lightens the screen, and brings the same slide back at the next step', async () => {
    await page.evaluate(`location.hash = '#3'`)
    await expect.poll(() => shown(page)).toBe(3)
    await page.keyboard.press('w')
    expect(await cover(page)).toBe('white')
    expect(await shown(page)).toBeUndefined()
    await page.keyboard.press('b')
    expect(await cover(page)).toBe('black')
    await page.keyboard.press('ArrowRight')
    expect([await cover(page), await shown(page)]).toEqual([undefined, 3])
  })

  test('finds a slide by a part of its title', async () => {
    await page.keyboard.press('g')
    await page.keyboard.type('levers')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.$('dialog')).toBeNull()
    expect(hashOf(page)).toBe(`#${ids[titles.findIndex((title) => title.includes('levers'))]}`)
  })

  test('finds texts of slides, whatever their case, and leaves typing to the field', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('PYTHIA zz')
    expect(await page.$$eval('dialog li', (hits) => hits.length)).toBe(0)
    for (const _ of ' zz') await page.keyboard.press('Backspace')
    const hits = await page.$$eval('dialog li', (all) => all.map(({ textContent }) => textContent))
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.join()).toContain('Pythia')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(hits[0]).toContain(titles[Number(await shown(page)) - 1])
    expect(await cover(page)).toBeUndefined()
  })

  test('lists all of its keys', async () => {
    await page.keyboard.press('?')
    const text = await page.$eval('dialog', (box) => box.textContent)
    for (const key of ['Space', 'Home', '1…9 Enter', 'PgDn', '/', 'o', 'Esc'])
      expect(text).toContain(key)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.$('dialog')).toBeNull()
    expect(await view(page)).toBe('present')
  })

  test('picks in the overview, where slides are pictures and nothing else', async () => {
    await page.evaluate(`location.hash = '#2'`)
    await expect.poll(() => shown(page)).toBe(2)
    await page.keyboard.press('o')
    expect(await view(page)).toBe('overview')
    const links = await page.$$eval(
      'main a',
      (all) => all.filter((a) => !a.closest('[inert]')).length,
    )
    expect(links).toBe(33)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect([await view(page), await shown(page)]).toEqual(['present', 4])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect([await view(page), await shown(page)]).toEqual(['present', 4])
  })

  test('turns to the reading view and back to the slide that was read', async () => {
    await page.keyboard.press('r')
    expect(await view(page)).toBe('read')
    const visible = await page.evaluate(
      `[...document.querySelectorAll('main section')].filter((slide) => slide.checkVisibility()).length`,
    )
    expect(visible).toBe(33)
    await page.evaluate(`document.querySelectorAll('main > article')[9].scrollIntoView()`)
    await page.keyboard.press('r')
    expect([await view(page), await shown(page)]).toEqual(['present', 10])
  })

  test('says each slide with its place, and gives it the focus', async () => {
    await page.evaluate(`location.hash = '#${ids[5]}'`)
    await expect.poll(() => spoken(page)).toBe(`${titles[5]}. 6 of 33`)
    expect(await page.evaluate('document.activeElement.dataset.title')).toBe(titles[5])
    expect(
      await page.$$eval(
        '[role=status], [aria-live]',
        (all) => all.filter((each) => each.closest('.desk') === null).length,
      ),
    ).toBe(1)
  })

  test('leaves Enter and Space to a link that has the focus', async () => {
    await page.evaluate(`location.hash = '#agenda'`)
    await expect.poll(() => hashOf(page)).toBe('#agenda')
    await page.focus('#agenda .entry a')
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page)).toBe(4)
  })

  test('opens what is on the web beside the presentation', async () => {
    const links = await page.$$eval('main section a', (all) =>
      all
        .filter(({ protocol }) => protocol !== 'file:')
        .map(({ target, rel }) => `${target} ${rel}`),
    )
    expect(new Set(links)).toEqual(new Set(['_blank noopener']))
  })

  test('has broken no rule of its policy, and thrown nothing', () => {
    expect(page.faults).toEqual([])
  })
})

test('keyboards without Latin letters have the same keys', async () => {
  const page = await reader.open(talk)
  const press = (key: string, code: string): Promise<unknown> =>
    page.evaluate(`dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ key, code })}))`)
  await press('и', 'KeyB')
  expect(await cover(page)).toBe('black')
  await press('٣', 'Digit3')
  await page.keyboard.press('Enter')
  expect(await shown(page)).toBe(3)
  await page.close()
})

describe('addresses', () => {
  test('lead to a slide by id and by number, and to the first one where there is none', async () => {
    const byId = await reader.open(talk, { hash: `#${ids[6]}` })
    expect(await shown(byId)).toBe(7)
    await byId.goto(byId.url().replace(/#.*/, '#9'))
    await expect.poll(() => shown(byId)).toBe(9)
    const unknown = await reader.open(talk, { hash: '#gone-%E0%A4%A' })
    expect(await shown(unknown)).toBe(1)
    expect(await spoken(unknown)).toBe('No slide “gone-%E0%A4%A”: at the start')
    await Promise.all([byId.close(), unknown.close()])
  })

  test('go back and forth with the browser', async () => {
    const page = await reader.open(talk)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('End')
    expect(hashOf(page)).toBe(`#${ids.at(-1)}`)
    await page.evaluate('history.back()')
    await expect.poll(() => shown(page)).toBe(2)
    await page.evaluate('history.back()')
    await expect.poll(() => shown(page)).toBe(1)
    await page.evaluate('history.forward()')
    await expect.poll(() => shown(page)).toBe(2)
    await page.reload()
    expect(await shown(page)).toBe(2)
    await page.close()
  })
})

async function openDesk(page: Page): Promise<ReaderPage> {
  const [desk] = await Promise.all([
    new Promise<Page>((open) => page.once('popup', (popup) => open(popup!))),
    page.keyboard.press('p'),
  ])
  await desk.waitForSelector('.desk .text p')
  await desk.setViewport({ width: 1200, height: 760 })
  return Object.assign(desk, { faults: watchFaults(desk) })
}

describe('the presenter’s window', () => {
  let page: ReaderPage
  let desk: ReaderPage
  const both = async (): Promise<unknown[]> => [await shown(page), await shown(desk)]

  beforeAll(async () => {
    page = await reader.open(talk, { hash: '#5' })
    desk = await openDesk(page)
  })

  test('shows this slide, the next one, its notes and the place', async () => {
    expect(await view(desk)).toBe('presenter')
    expect(await both()).toEqual([5, 5])
    expect(hashOf(desk)).toBe(`#presenter/${ids[4]}`)
    const notes = `document.querySelectorAll('main > article')[4].querySelector('.notes p').textContent`
    expect(await desk.$eval('.desk .text', (text) => text.textContent)).toContain(
      await page.evaluate(notes),
    )
    expect(await desk.evaluate(`document.querySelector('[data-place=next]').dataset.title`)).toBe(
      titles[5],
    )
    expect(await desk.$eval('.desk .bar', (bar) => bar.textContent)).toContain('5 of 33')
  })

  test('moves the audience, and follows it', async () => {
    await desk.keyboard.press('ArrowRight')
    await expect.poll(both).toEqual([6, 6])
    await page.keyboard.press('PageDown')
    await expect.poll(both).toEqual([7, 7])
    await desk.keyboard.press('b')
    await expect.poll(() => cover(page)).toBe('black')
    expect(await desk.$eval('.desk .state', (state) => state.textContent)).toBe('Black screen')
    expect(await shown(desk)).toBe(7)
    await page.keyboard.press('b')
    await expect.poll(() => cover(desk)).toBeUndefined()
  })

  test('points with a laser to the same place of both slides', async () => {
    await desk.keyboard.press('l')
    const slide = await desk.evaluate(`(() => { const { left, top, width, height } =
      document.querySelector('[data-place=now]').getBoundingClientRect()
      return [left + width / 4, top + height / 2] })()`)
    const [x, y] = slide as [number, number]
    await desk.mouse.move(x, y)
    await expect
      .poll(() => page.evaluate(`document.querySelector('[data-on]')?.style.translate`))
      .toMatch(/^3(?:19|20)(?:\.\d+)?px 3(?:59|60)(?:\.\d+)?px$/)
    await desk.keyboard.press('l')
    await expect.poll(() => page.$('[data-on]')).toBeNull()
  })

  test('joins in again after either window was loaded anew', async () => {
    await desk.reload()
    // Chromium drops keys until a page is painted.
    await desk.evaluate(
      () => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))),
    )
    await expect.poll(both).toEqual([7, 7])
    await desk.keyboard.press('ArrowRight')
    await expect.poll(both).toEqual([8, 8])
    await page.reload()
    await desk.keyboard.press('Home')
    // Within a second the desk finds the audience again.
    await expect.poll(both).toEqual([1, 1])
    await desk.keyboard.press('ArrowRight')
    await expect.poll(both).toEqual([2, 2])
    await page.keyboard.press('End')
    await expect.poll(both).toEqual([33, 33])
  })

  test('has a timer that goes on over a reload, pauses, and knows the planned minutes', async () => {
    await desk.type('.desk input', '20')
    expect(await desk.$eval('.desk .left', (left) => left.textContent)).toMatch(
      /^Time left (?:20:00|1\d:\d\d)$/,
    )
    await desk.reload()
    expect(await desk.$eval('.desk input', (field) => field.value)).toBe('20')
    const time = (): Promise<string> =>
      desk.$eval('[role=timer]', (timer) => timer.textContent ?? '')
    await expect.poll(time, { timeout: 3000 }).not.toBe('0:00')
    await desk.keyboard.press('t')
    await desk.click('.desk .time button:nth-of-type(2)')
    expect(await time()).toBe('0:00')
    await desk.keyboard.press('t')
    await expect.poll(time, { timeout: 3000 }).toBe('0:01')
  })

  test('keeps the size of its notes', async () => {
    const size = (): Promise<unknown> =>
      desk.$eval('.desk .text', (text) => (text as HTMLElement).style.fontSize)
    await desk.keyboard.press('+')
    await desk.keyboard.press('+')
    expect(await size()).toBe('24px')
    await desk.reload()
    expect(await size()).toBe('24px')
  })

  test('divides its room in three ways, by a key and by buttons, and keeps the last', async () => {
    const sizes = (): Promise<unknown> =>
      desk.evaluate(`(() => {
        const box = (selector) => document.querySelector(selector).getBoundingClientRect()
        const [now, next, notes] = [box('[data-place=now]'), box('[data-place=next]'), box('.desk .text')]
        return [now.width / next.width, notes.height / innerHeight]
      })()`)
    const chosen = (): Promise<unknown> =>
      desk.$$eval('.layouts button', (all) =>
        all.map(({ ariaPressed }) => ariaPressed).indexOf('true'),
      )
    await page.keyboard.press('Home')
    await expect.poll(both).toEqual([1, 1])
    expect(await chosen()).toBe(0)
    const [larger] = (await sizes()) as [number, number]
    expect(larger).toBeGreaterThan(1.5)
    await desk.keyboard.press('v')
    expect([await chosen(), await spoken(desk)]).toEqual([1, 'Slides of equal size'])
    expect(((await sizes()) as [number, number])[0]).toBeCloseTo(1, 2)
    await desk.click('.layouts button:nth-of-type(3)')
    expect(await chosen()).toBe(2)
    expect(((await sizes()) as [number, number])[1]).toBeGreaterThan(0.6)
    await desk.reload()
    await desk.waitForSelector('.desk .text p')
    expect(await chosen()).toBe(2)
    await desk.keyboard.press('v')
    expect(await chosen()).toBe(0)
  })

  test('takes no orders of others', async () => {
    const before = await both()
    const orders = [
      { kind: 'state', state: { index: 3, step: 0 } },
      { afterdeck: '', isDesk: true, kind: 'state', state: { index: 3, step: 0 } },
      {
        afterdeck: 'channel',
        isDesk: true,
        kind: 'hello',
        fresh: false,
        state: { index: 3, step: 0 },
      },
    ]
    for (const order of orders) await page.evaluate(`postMessage(${JSON.stringify(order)}, '*')`)
    await page.evaluate('new Promise((done) => setTimeout(done, 50))')
    expect(await both()).toEqual(before)
  })

  test('is brought to the front by a second wish for it, and says when it is alone', async () => {
    await expect
      .poll(
        async () =>
          (await page.browser().pages()).filter((each) => each.url().includes('#presenter/'))
            .length,
      )
      .toBe(1)
    await page.keyboard.press('p')
    await page.close()
    await expect
      .poll(() => desk.$eval('.desk .state', (state) => state.textContent), { timeout: 3000 })
      .toBe('The slides are closed')
    expect([...page.faults, ...desk.faults]).toEqual([])
    await desk.close()
  })
})

test('a browser that keeps nothing has all layouts for as long as the page is open', async () => {
  const before = `for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })`
  const page = await reader.open(talk, { before, hash: '#presenter/5' })
  await page.keyboard.press('v')
  await page.keyboard.press('v')
  await page.keyboard.press('+')
  expect(await page.$eval('.desk', (desk) => (desk as HTMLElement).dataset['layout'])).toBe('notes')
  expect(await page.$eval('.desk .text', (text) => (text as HTMLElement).style.fontSize)).toBe(
    '22px',
  )
  expect(page.faults).toEqual([])
  await page.close()
})

test('where no window may be opened, the presenter’s desk comes into this one', async () => {
  const page = await reader.open(talk, { before: 'window.open = () => null', hash: '#5' })
  await page.keyboard.press('p')
  expect([await view(page), hashOf(page)]).toEqual(['presenter', `#presenter/${ids[4]}`])
  await page.keyboard.press('p')
  expect([await view(page), hashOf(page)]).toEqual(['present', `#${ids[4]}`])
  await page.close()
})

test('a file without notes has none, says so to the presenter, and takes hostile texts for texts', async () => {
  const page = await reader.open(bare)
  expect(readFileSync(bare, 'utf8')).not.toContain('Secret words')
  await page.keyboard.press('/')
  expect(await page.$eval('dialog h2', (title) => title.textContent)).toContain('</script><script>')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.$('dialog')).toBeNull()
  const desk = await openDesk(page)
  expect(await desk.$eval('.desk .text', (text) => text.textContent)).toBe('Made without notes')
  expect(await page.evaluate('document.scripts.length')).toBe(1)
  expect([...page.faults, ...desk.faults]).toEqual([])
  await Promise.all([desk.close(), page.close()])
})

test('printed from any view, the file is the PDF', async () => {
  const pdf = await readPdf(readFileSync(talk.replace('.html', '.pdf')))
  const texts = pdf.pages.map(({ text }) => foldBlanks(text))
  for (const [width, key] of [
    [1280, undefined],
    [390, undefined],
  ] as const) {
    const page = await reader.open(talk, { width, hash: '#3' })
    if (key !== undefined) await page.keyboard.press(key)
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 0 })
    const printed = await readPdf(bytes)
    expect(printed.pages.map(({ text }) => foldBlanks(text))).toEqual(texts)
    expect(printed.pages[0]!.view).toEqual(pdf.pages[0]!.view)
    await page.close()
  }
})

test('without script all slides and notes are there to be read', async () => {
  const page = await reader.open(talk, { scripts: false })
  const seen = await page.evaluate(`({
    slides: [...document.querySelectorAll('main section')].filter((slide) => slide.checkVisibility()).map(({ id }) => id),
    notes: [...document.querySelectorAll('.notes summary')].filter((note) => note.checkVisibility()).length > 0,
    controls: document.querySelectorAll('nav, dialog, aside').length,
    isTooWide: document.documentElement.scrollWidth > innerWidth,
  })`)
  expect(seen).toEqual({ slides: ids, notes: true, controls: 0, isTooWide: false })
  await page.close()
})

describe('on a phone', () => {
  test.each([390, 320])(
    'slides are texts %i px wide, each as wide as the window',
    async (width) => {
      const page = await reader.open(evidence, {
        width,
        height: 844,
        isMobile: true,
        hasTouch: true,
      })
      await page.addStyleTag({
        content: 'main > article { content-visibility: visible !important }',
      })
      const seen = await page.evaluate(`({
      view: document.documentElement.dataset.view,
      isTooWide: document.documentElement.scrollWidth > innerWidth,
      slides: [...document.querySelectorAll('main section')].filter((slide) => slide.checkVisibility()).length,
      small: [...document.querySelectorAll('main section *')].filter((part) => part.checkVisibility() &&
        [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '') &&
        parseFloat(getComputedStyle(part).fontSize) < 14).length,
      low: [...document.querySelectorAll('main a, nav button')].filter((link) => link.checkVisibility() &&
        link.getBoundingClientRect().height < 24).length,
      out: [...document.querySelectorAll('main section > *')].filter((part) => part.checkVisibility() &&
        part.getBoundingClientRect().right > innerWidth + 1).length,
      ids: new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size === document.querySelectorAll('[id]').length,
    })`)
      expect(seen).toEqual({
        view: 'read',
        isTooWide: false,
        slides: 31,
        small: 0,
        low: 0,
        out: 0,
        ids: true,
      })
      expect(page.faults).toEqual([])
      await page.close()
    },
  )

  test('links lead to their slides, and a wide window has slides again', async () => {
    const page = await reader.open(evidence, {
      width: 390,
      height: 844,
      isMobile: true,
      hasTouch: true,
    })
    await page.tap('#agenda .entry a')
    await expect
      .poll(() =>
        page.evaluate(
          `Math.abs(document.querySelector('#a-measure-for-everybody').getBoundingClientRect().top) < 120`,
        ),
      )
      .toBe(true)
    await page.setViewport({ width: 1280, height: 720 })
    await expect.poll(() => view(page)).toBe('present')
    expect(await page.$$eval('main > article > section', (all) => all.length)).toBe(0)
    expect(await page.$$eval('foreignObject > section', (all) => all.length)).toBe(31)
    await page.close()
  })

  test.each([
    ['talk', -200, 5, 6],
    ['talk', 200, 5, 4],
    ['arabic', 200, 2, 3],
    ['arabic', -200, 2, 1],
  ])('a swipe in %s by %i px goes from slide %i to %i', async (name, dx, from, to) => {
    const file = name === 'talk' ? talk : arabic
    const page = await reader.open(file, { hash: `#${from}`, hasTouch: true })
    const touch = await page.touchscreen.touchStart(640, 300)
    await touch.move(640 + dx / 2, 305)
    await touch.move(640 + dx, 310)
    await touch.end()
    await expect.poll(() => shown(page)).toBe(to)
    await page.close()
  })

  test('a pinch turns no page, and a tap brings the buttons', async () => {
    const page = await reader.open(talk, { hash: '#5', hasTouch: true })
    const [one, two] = [
      await page.touchscreen.touchStart(500, 300),
      await page.touchscreen.touchStart(700, 300),
    ]
    await one.move(300, 300)
    await two.move(900, 300)
    await one.end()
    await two.end()
    expect(await shown(page)).toBe(5)
    await page.touchscreen.tap(640, 200)
    expect(await page.evaluate(`document.documentElement.hasAttribute('data-awake')`)).toBe(true)
    await page.close()
  })
})

test('the left arrow leads on in a deck that is read from the right', async () => {
  const page = await reader.open(arabic)
  await page.keyboard.press('ArrowLeft')
  expect(await shown(page)).toBe(2)
  await page.keyboard.press('ArrowRight')
  expect(await shown(page)).toBe(1)
  await page.close()
})

test('full screen keeps the display on, and nothing else does', async () => {
  const before = `globalThis.locks = []
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => {
      locks.push('on ' + kind)
      return { released: false, release: async () => void locks.push('off') }
    } } })`
  const page = await reader.open(talk, { before })
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate('locks')).toEqual([])
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate('locks')).toEqual(['on screen'])
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate('locks')).toEqual(['on screen', 'off'])
  await page.close()
})

test('nothing runs while nothing changes', async () => {
  const before = `globalThis.calls = 0
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
      const real = globalThis[name]
      globalThis[name] = (...args) => { calls++; return real(...args) }
    }`
  const page = await reader.open(talk, { before })
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate('calls')).toBe(0)
  await page.close()
})

test('the wheel scrolls what is read, and turns no page', async () => {
  const page = await reader.open(talk, { hash: '#3' })
  await page.mouse.wheel({ deltaY: 600 })
  expect(await shown(page)).toBe(3)
  await page.keyboard.press('r')
  const before = Number(await page.evaluate('scrollY'))
  await page.mouse.wheel({ deltaY: 600 })
  await expect.poll(async () => Number(await page.evaluate('scrollY'))).toBeGreaterThan(before)
  await page.close()
})

test('a deck written by hand presents itself too', async () => {
  const page = await reader.open(handwritten, { hash: '#third' })
  expect(await shown(page)).toBe(3)
  await page.click('main [data-place=now] section a')
  await expect.poll(() => hashOf(page)).toBe('#first')
  const desk = await openDesk(page)
  expect(await desk.$eval('.desk .text', (text) => text.textContent)).toBe('A note of mine')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => shown(desk)).toBe(2)
  const seen = (): Promise<unknown> =>
    desk.$$eval('#second li', (items) =>
      items.map((item) => item.checkVisibility({ visibilityProperty: true })),
    )
  expect(await seen()).toEqual([false, false])
  await page.keyboard.press('ArrowRight')
  await expect.poll(seen).toEqual([true, false])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => shown(desk)).toBe(3)
  await desk.keyboard.press('ArrowLeft')
  await expect.poll(seen).toEqual([true, true])
  const phone = await reader.open(handwritten, { width: 390 })
  expect(await phone.$$eval('main > article > section', (all) => all.length)).toBe(3)
  expect([...page.faults, ...desk.faults, ...phone.faults]).toEqual([])
  await Promise.all([desk.close(), page.close(), phone.close()])
})

describe('axe finds nothing that is wrong by WCAG 2.2 AA', () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

  async function faultsOf(page: Page): Promise<unknown> {
    await page.evaluate(axe.source)
    return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160)).slice(0, 4)]))`)
  }

  test.each([
    ['the cover', '', [], {}],
    ['a slide', '#6', [], {}],
    ['the overview', '#6', ['o'], {}],
    ['the search', '#6', ['/', 'o', 's'], {}],
    ['the reading view', '#6', ['r'], {}],
    ['the dark help', '#6', ['?'], { dark: true }],
  ] as const)('in %s', async (_, hash, keys, options) => {
    const page = await reader.open(talk, { hash, ...options })
    for (const key of keys) await page.keyboard.press(key)
    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })

  test.each([
    ['light', false],
    ['dark', true],
  ])('in the reading view of a phone, %s', async (_, dark) => {
    const page = await reader.open(evidence, { width: 390, height: 844, dark })
    await page.addStyleTag({ content: 'main > article { content-visibility: visible !important }' })
    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })

  test.each([
    ['light', 1024, false],
    ['dark', 800, true],
  ])('on the presenter’s desk in each of its layouts, %s', async (_, width, dark) => {
    const page = await reader.open(talk, { hash: '#presenter/5', width, height: 600, dark })
    expect(await view(page)).toBe('presenter')
    await page.type('.desk input', '20')
    await page.evaluate('document.activeElement.blur()')
    const overlap = await page.evaluate(`(() => {
      const [buttons, time] = ['body > .controls', '.desk .time'].map((each) => document.querySelector(each).getBoundingClientRect())
      return time.left < buttons.right && time.top < buttons.bottom
    })()`)
    expect(overlap).toBe(false)
    for (const layout of ['slide', 'equal', 'notes']) {
      expect(await page.$eval('.desk', (desk) => (desk as HTMLElement).dataset['layout'])).toBe(
        layout,
      )
      expect(await faultsOf(page)).toEqual([])
      await page.keyboard.press('v')
    }
    await page.close()
  })
})
