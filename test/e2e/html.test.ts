import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.ts'
import { loadDocument } from '../../src/browser/load-document.ts'
import { openBrowser } from '../../src/browser/open-browser.ts'
import { withoutOwnScript } from '../support/own-script.ts'
import { htmlText } from '../support/html-text.ts'
import { runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const stems = ['making-ai-accessible', 'every-evidence', 'data-report'] as const
let run: JsonRun
let session: BrowserSession

beforeAll(async () => {
  const files = stems.map((stem) =>
    stem === 'making-ai-accessible' ? `content/${stem}.yaml` : `content/examples/${stem}.yaml`,
  )
  const opened = await openBrowser()
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
  session = opened.value
  run = await runJson(['build', ...files, '--format', 'html', '--out', folder])
})

afterAll(async () => {
  await session.close()
})

function read(stem: string): string {
  return readFileSync(join(folder, `${stem}.html`), 'utf8')
}

/** The attributes of every tag: what is in a stylesheet, in a script or in text is no tag. */
function attributes(
  html: string,
): { readonly tag: string; readonly name: string; readonly value: string }[] {
  const bare = html.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>')
  return [...bare.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].flatMap(
    ([, tag = '', list = '']) =>
      [...list.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => ({
        tag: tag.toLowerCase(),
        name: name.toLowerCase(),
        value,
      })),
  )
}

function stylesheets(html: string): string {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n')
}

describe.each(stems)('the HTML of %s', (stem) => {
  test('starts with its policy, before anything that could load', () => {
    const html = read(stem)
    expect(html).toMatch(
      /^<!doctype html>\s*<html lang="en" dir="ltr">\s*<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;[^"]*"\s*\/?>\s*<meta charset="utf-8"\s*\/?>/,
    )
    const [policy] = attributes(html).filter(({ value }) => value.includes('default-src'))
    expect(policy!.value).not.toMatch(
      /\*|https?:|'unsafe-eval'|script-src(?! &#39;sha256-[\w+/]{43}=&#39;;)/,
    )
    expect(Buffer.byteLength(html.slice(0, html.indexOf('charset="utf-8"')))).toBeLessThan(1000)
  })

  test('names nothing outside of itself in a place that loads', () => {
    const html = read(stem)
    const loading = attributes(html).filter(
      ({ tag, name }) =>
        ['src', 'srcset', 'poster', 'data', 'background', 'action', 'xlink:href'].includes(name) ||
        (name === 'href' && tag !== 'a'),
    )
    expect(loading.filter(({ value }) => !/^(?:data:|#)/.test(value))).toEqual([])
    const css = stylesheets(html)
    const addresses = [...css.matchAll(/url\(\s*["']?([^"')]{0,40})/g)].map(([, start]) => start!)
    expect(addresses.length).toBeGreaterThan(3)
    expect(addresses.filter((start) => !/^(?:data:|#)/.test(start))).toEqual([])
    expect(css).not.toMatch(/@import|image-set\(|expression\(/)
  })

  test('has no script but our own, no handler, and no element that embeds', () => {
    const html = withoutOwnScript(read(stem))
    const bare = html.replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    expect(bare).not.toMatch(/<(?:script|iframe|object|embed|base|link|form|input|portal)\b/i)
    expect(attributes(html).filter(({ name }) => name.startsWith('on'))).toEqual([])
    const links = attributes(html).filter(({ tag, name }) => tag === 'a' && name === 'href')
    expect(links.filter(({ value }) => !/^(?:https?:\/\/|mailto:|#)/.test(value))).toEqual([])
  })

  test('has each slide under its id, once, and each link within leads to one', () => {
    const html = read(stem)
    const ids = attributes(html).flatMap(({ name, value }) => (name === 'id' ? [value] : []))
    const deck = run.report.decks[stems.indexOf(stem)]!
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids).toEqual(expect.arrayContaining(deck.slides!.map(({ id }) => id)))
    const targets = attributes(html).flatMap(({ tag, name, value }) =>
      tag === 'a' && name === 'href' && value.startsWith('#') ? [value.slice(1)] : [],
    )
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('asks for nothing when a browser opens it, and its pictures and fonts are there', async () => {
    const { value, blocked } = await session.withPage(async (page) => {
      await loadDocument(page, read(stem))
      return page.evaluate(`({
        title: document.title,
        slides: document.querySelectorAll('main section').length,
        broken: [...document.images].filter((image) => image.naturalWidth === 0).length,
        fonts: [...document.fonts].filter((font) => font.status === 'error').length,
        isTooWide: document.documentElement.scrollWidth > innerWidth,
      })`)
    })
    const { slides = [] } = run.report.decks[stems.indexOf(stem)]!
    expect(blocked).toEqual([])
    expect(value).toMatchObject({
      title: slides[0]!.title,
      slides: slides.length,
      broken: 0,
      fonts: 0,
      isTooWide: false,
    })
  })
})

test('--no-notes leaves the notes out of the HTML and nothing else', async () => {
  const [stem] = stems
  const bare = join(folder, 'bare')
  const words = ['build', `content/${stem}.yaml`, '--format', 'html', '--no-notes', '--out', bare]
  const { status } = await runJson(words)
  const html = readFileSync(join(bare, `${stem}.html`), 'utf8')
  expect(status).toBe(0)
  expect(read(stem)).toContain('<details class="notes">')
  expect(html).not.toContain('<details')
  const notes = /<details class="notes">[\s\S]*?<\/details>/g
  expect(htmlText(html)).toBe(htmlText(read(stem).replaceAll(notes, '')))
})
