import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const formats = ['--format', 'html,pdf,notes', '--no-fit', '--quiet']
const names = ['talk.html', 'talk.pdf', 'talk.notes.txt']

function put(name: string, title: string): string {
  mkdirSync(join(folder, name))
  const path = join(folder, name, 'talk.yaml')
  writeFileSync(path, `talk: {title: ${title}}\ntakeaways: [{claim: C, notes: N, points: [p]}]\n`)
  return path
}

async function build(recap: string, out: string): Promise<void> {
  const { status, stderr } = await runCli(['build', recap, ...formats, '--out', out])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

test('Whoever reads while two runs write one result over and over sees whole files only', async () => {
  const recaps = [put('old', 'An old title'), put('new', 'A new and rather longer title')]
  const versions = new Map<string, Buffer[]>(names.map((name) => [name, []]))
  for (const [index, recap] of recaps.entries()) {
    await build(recap, join(folder, `${index}`))
    for (const name of names) {
      versions.get(name)!.push(readFileSync(join(folder, `${index}`, name)))
    }
  }

  const out = join(folder, 'out')
  cpSync(join(folder, '0'), out, { recursive: true })
  let builds = 0
  let reads = 0
  const partial: string[] = []
  const seen = new Set<string>()
  const writing = Promise.all(
    recaps.map(async (recap) => {
      for (let count = 0; count < 2; count++) await build(recap, out)
      builds++
    }),
  )
  while (builds < recaps.length) {
    for (const name of names) {
      const bytes = readFileSync(join(out, name))
      const version = versions.get(name)!.findIndex((each) => each.equals(bytes))
      if (version === -1) partial.push(`${name}: ${bytes.length} bytes`)
      seen.add(`${name} ${version}`)
      reads++
    }
    await new Promise((go) => setTimeout(go, 1))
  }
  await writing
  expect(partial).toEqual([])
  expect(reads).toBeGreaterThan(100)
  expect(seen.size).toBe(names.length * recaps.length)
})
