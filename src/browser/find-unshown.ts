import type { CDPSession, Page } from 'puppeteer-core'
import { guarded, type Step } from './guarded.ts'

/**
 * Finds the signs that the browser has no font for, in a loaded probe document: a paragraph with a sign of the plain
 * font, one with all signs, then one for each sign. The browser itself says which fonts it drew a paragraph with;
 * where it found none it says the plain one.
 */
export function findUnshown(
  page: Page,
  signs: readonly string[],
  step: Step,
): Promise<readonly string[]> {
  return guarded(
    page,
    async () => {
      const session = await page.createCDPSession()
      try {
        return await unshownOf(session, signs)
      } finally {
        await session.detach()
      }
    },
    step,
  )
}

async function unshownOf(
  session: CDPSession,
  signs: readonly string[],
): Promise<readonly string[]> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'p',
  })
  const [plainNode, allNode, ...signNodes] = nodeIds
  const [plain] = await fontsOf(session, plainNode!)
  // On a machine without a single font, Chromium draws nothing at all in Japanese or Chinese text.
  if (plain === undefined) return signs
  const isPlain = (fonts: readonly string[]): boolean => fonts.every((font) => font === plain)
  if (!(await fontsOf(session, allNode!)).includes(plain)) return []
  const unshown: string[] = []
  for (const [index, sign] of signs.entries()) {
    if (isPlain(await fontsOf(session, signNodes[index]!))) unshown.push(sign)
  }
  return unshown
}

/** The fonts that a paragraph was drawn with. macOS has one that shows a box for everything. */
async function fontsOf(session: CDPSession, nodeId: number): Promise<string[]> {
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts
    .filter(({ postScriptName }) => !/lastresort/i.test(postScriptName))
    .map(
      ({ postScriptName, isCustomFont }) => `${isCustomFont ? 'web' : 'system'} ${postScriptName}`,
    )
}
