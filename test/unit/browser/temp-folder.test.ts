import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { thisMachine, type Machine } from '../../../src/browser/machine.ts'
import { makeTempFolder, sweepTempFolders } from '../../../src/browser/temp-folder.ts'

let temp: string
let machine: Machine
/** The number of a process that has just ended. */
const dead = spawnSync('true').pid

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'afterdeck-test-'))
  machine = { ...thisMachine(), temp }
})

afterEach(() => {
  rmSync(temp, { recursive: true, force: true })
})

/** A folder as a process with this number would have made it. */
function folderOf(pid: number): string {
  const folder = makeTempFolder(machine, 'profile')
  const name = basename(folder).replace(`-${process.pid}-`, `-${pid}-`)
  if (pid !== process.pid) renameSync(folder, join(temp, name))
  return name
}

test('A new folder is private and names its process', () => {
  const folder = makeTempFolder(machine, 'profile')
  expect(basename(folder)).toMatch(new RegExp(`^afterdeck-profile-${process.pid}-`))
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('The sweep removes the folders of dead processes and keeps those of the living', async () => {
  folderOf(dead)
  const living = [folderOf(process.pid), folderOf(process.ppid)]
  await sweepTempFolders(machine)
  expect(readdirSync(temp).sort()).toEqual(living.sort())
})

test('The sweep keeps what is not ours: another machine, another shape, a link, a file', async () => {
  const tag = folderOf(process.pid).split('-')[3] ?? ''
  const names = [
    `afterdeck-profile-${dead}-00000000-x`,
    `afterdeck-profile-${dead}`,
    `afterdeck-test-${dead}-${tag}-x`,
  ]
  for (const name of names) mkdirSync(join(temp, name))
  mkdirSync(join(temp, 'precious'))
  symlinkSync(join(temp, 'precious'), join(temp, `afterdeck-profile-${dead}-${tag}-link`))
  writeFileSync(join(temp, `afterdeck-profile-${dead}-${tag}-file`), '')
  const before = readdirSync(temp)
  await sweepTempFolders(machine)
  expect(readdirSync(temp)).toEqual(before)
})

test('The sweep keeps a folder that belongs to another user', async () => {
  folderOf(dead)
  await sweepTempFolders({ ...machine, userId: 12345 })
  expect(readdirSync(temp)).toHaveLength(1)
})
