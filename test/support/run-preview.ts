import type { ChildProcess } from 'node:child_process'
import type { Browser, Frame, Page } from 'puppeteer-core'
import { finished, startCli, type Run, type RunOptions } from './run-cli.ts'
import { watchFaults } from './reader.ts'

/** A preview that runs. */
export interface RunningPreview {
  readonly child: ChildProcess
  readonly url: string
  readonly files: readonly string[]
  /** The address of the clicker for phones, where one was asked for. */
  readonly clicker?: string
  /** Settles when it has ended. */
  readonly ended: Promise<Run>
}

/** Starts `afterdeck preview … --json --no-open`, and waits for its address. */
export async function startPreview(
  words: readonly string[],
  options: RunOptions = {},
): Promise<RunningPreview> {
  const child = startCli(['preview', ...words, '--json', '--no-open'], options)
  let out = ''
  const address = new Promise<string>((settle) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (out.endsWith('\n}\n')) settle(out)
    })
  })
  const ended = finished(child)
  const printed = await Promise.race([
    address,
    ended.then(({ stdout, stderr }) => Promise.reject(new Error(stdout + stderr))),
  ])
  return { ...(JSON.parse(printed) as Omit<RunningPreview, 'child' | 'ended'>), child, ended }
}

/** A window with a preview in it. */
export interface PreviewWindow {
  readonly page: Page
  /** What it threw or printed. */
  readonly faults: readonly string[]
  /** Waits until a script is true in the page. */
  readonly until: (script: string) => Promise<unknown>
  /** Waits until the slide that is shown has these words. */
  readonly untilShown: (words: string) => Promise<unknown>
  /** Waits until the deck was measured, with these words about what was found. */
  readonly untilFound: (words: string) => Promise<unknown>
  readonly frame: () => Frame
}

/** Opens a preview in a window, and waits for its first slide, where it has a deck. */
export async function openPreview(
  browser: Browser,
  url: string,
  { deck = true }: { readonly deck?: boolean } = {},
): Promise<PreviewWindow> {
  const page = await browser.newPage()
  const faults = watchFaults(page)
  await page.setViewport({ width: 1280, height: 800 })
  await page.goto(url)
  const frame = (): Frame => page.frames().find((each) => each.url().endsWith('/frame'))!
  const until = (script: string): Promise<unknown> =>
    page.waitForFunction(script, { polling: 20, timeout: 20_000 })
  if (deck) {
    await until(`/Slide \\d+ of/.test(document.querySelector('footer')?.textContent)`)
    await frame().waitForSelector('.marpit section')
  }
  return {
    page,
    faults,
    frame,
    until,
    untilShown: (words) =>
      frame().waitForFunction(
        `document.querySelector('.marpit').textContent.includes(${JSON.stringify(words)})`,
        { polling: 20, timeout: 20_000 },
      ),
    untilFound: (words) =>
      until(`document.querySelector('footer [role=status]').textContent.startsWith(${JSON.stringify(words)})`), // prettier-ignore
  }
}
