import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { untar } from '../../../src/browser/untar.ts'
import { tarOf } from './tar-of.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterdeck-test-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('writes the files of an archive below the folder', async () => {
  await untar(tarOf({ 'a.txt': 'a', 'b/c.txt': 'c'.repeat(600), empty: '' }), folder)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('a')
  expect(readFileSync(join(folder, 'b/c.txt'), 'utf8')).toBe('c'.repeat(600))
  expect(readFileSync(join(folder, 'empty'), 'utf8')).toBe('')
})

test.each(['../outside', 'a/../../outside', '/outside'])('refuses the name %s', async (name) => {
  await expect(untar(tarOf({ [name]: 'x' }), folder)).rejects.toThrow('outside its folder')
  expect(readdirSync(folder)).toEqual([])
})

test('refuses an archive that is cut short or damaged', async () => {
  const archive = tarOf({ a: 'x'.repeat(2000) })
  await expect(untar(archive.subarray(0, 1024), folder)).rejects.toThrow('ends within a')
  archive.write('not octal!!', 124)
  await expect(untar(archive, folder)).rejects.toThrow('damaged')
})
