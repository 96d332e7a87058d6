import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { puppeteerBrowserPlaces } from '../../../src/browser/puppeteer-browsers.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
afterEach(() => vi.unstubAllEnvs())

describe('the browsers of puppeteer', () => {
  test('are a Chrome and its shell, where it keeps browsers', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', undefined)
    vi.stubEnv('PUPPETEER_CACHE_DIR', folder)
    const places = await puppeteerBrowserPlaces()
    expect(places).toHaveLength(2)
    expect(places.every((place) => place.startsWith(folder))).toBe(true)
    expect(places[1]).toContain('chrome-headless-shell')
  })

  test('are none, where it has never kept one', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', undefined)
    vi.stubEnv('PUPPETEER_CACHE_DIR', join(folder, 'missing'))
    expect(await puppeteerBrowserPlaces()).toEqual([])
  })
})
