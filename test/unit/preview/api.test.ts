import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startPreview } from '../../../src/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

/** What a page is told first. */
async function firstState(address: string): Promise<string> {
  const reader = (await fetch(address)).body!.getReader()
  let text = ''
  while (!/event: deck\n.*\n\n/.test(text))
    text += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
  return text
}

test('a preview for programs runs until it is closed', async () => {
  const file = join(folder, 'talk.yaml')
  writeFileSync(file, 'talk: { title: T }\ntakeaways: [{ claim: c, points: [p] }]\n')
  const preview = await startPreview(file, { fit: false })
  if (!preview.ok) throw new Error(JSON.stringify(preview.diagnostics))
  expect(preview.files).toEqual([file])
  // Whoever connects anew, as browsers do by themselves, is told all there is.
  for (let connection = 1; connection <= 2; connection++) {
    const text = await firstState(`${preview.url}events`)
    expect(text).toContain('event: offer')
    expect(text).toContain('"html":"<svg')
  }
  await preview.close()
  await expect(fetch(preview.url)).rejects.toThrow('fetch failed')
})

test('what keeps it from starting is told', async () => {
  expect(await startPreview(join(folder, 'missing.yaml'))).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'source/missing' }],
  })
})

test('wrong use of it is a TypeError', async () => {
  await expect(startPreview([])).rejects.toThrow(TypeError)
  await expect(startPreview('a.yaml', { editor: 'code' } as object)).rejects.toThrow(TypeError)
})
