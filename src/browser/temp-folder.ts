// Temporary folders whose names say which process made them, so that a later run can sweep those
// of the dead.
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Machine } from './machine.ts'
import { folderProblem } from './own-folder.ts'

type Purpose = 'profile' | 'chromium'

/** Makes a new private folder, under the temporary folder or another: `afterdeck-profile-<pid>-<machine>-<random>`. */
export function makeTempFolder(
  machine: Machine,
  purpose: Purpose,
  within: string = machine.temp,
): string {
  const prefix = `afterdeck-${purpose}-${process.pid}-${machineTag()}-`
  const folder = mkdtempSync(join(within, prefix))
  chmodSync(folder, 0o700)
  const problem = folderProblem(folder, machine.userId)
  if (problem !== undefined) throw new Error(`the new folder ${folder} ${problem}`)
  return folder
}

/** Removes our temporary folders whose process is no longer alive. */
export async function sweepTempFolders(
  machine: Machine,
  within: string = machine.temp,
): Promise<void> {
  const pattern = /^afterdeck-(?:profile|chromium)-(\d+)-([0-9a-f]{8})-/
  for (const name of machine.names(within)) {
    const [, pid, tag] = pattern.exec(name) ?? []
    if (pid === undefined || tag !== machineTag() || isAlive(Number(pid))) continue
    const folder = join(within, name)
    if (folderProblem(folder, machine.userId) !== undefined) continue
    await rm(folder, { recursive: true, force: true }).catch(ignore)
  }
}

/** Containers may share a temporary folder, but each has its own process numbers. */
function machineTag(): string {
  let processes = ''
  try {
    processes = readlinkSync('/proc/self/ns/pid')
  } catch {
    // Not Linux: one set of process numbers for the whole machine.
  }
  return createHash('sha256').update(`${hostname()} ${processes}`).digest('hex').slice(0, 8)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: alive, but of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function ignore(): void {}
