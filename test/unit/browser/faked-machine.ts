import type { FileState, Machine } from '../../../src/browser/machine.ts'

/** A machine that has only the files that a test names. */
export function fakedMachine(
  facts: Partial<Machine> = {},
  files: Readonly<Record<string, FileState>> = {},
): Machine {
  return {
    platform: 'linux',
    arch: 'x64',
    env: {},
    home: '/home/ada',
    temp: '/tmp',
    userId: 1000,
    fileState: (path) => files[path] ?? 'missing',
    names: () => [],
    ...facts,
  }
}
