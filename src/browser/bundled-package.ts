import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Machine } from './machine.ts'

const require = createRequire(import.meta.url)

/** The only version that we unpack: package.json pins it, the last that runs on Node 20. */
export const bundledVersion = '147.0.0'

/** Tells whether the bundled Chromium is made for this machine. */
export function canRunBundled(machine: Machine): boolean {
  return machine.platform === 'linux' && machine.arch === 'x64'
}

/**
 * Finds the folder of `@sparticuz/chromium` that holds the packed files, where it is installed.
 * Its code is never run: its own function starts any `chromium` that lies in the shared temp folder.
 */
export function bundledPackage(): string | undefined {
  try {
    const entry = require.resolve('@sparticuz/chromium')
    const folder = join(dirname(entry), '..', '..', 'bin')
    return existsSync(join(folder, 'chromium.br')) ? folder : undefined
  } catch {
    return undefined
  }
}
