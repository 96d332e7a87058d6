import { posix, win32 } from 'node:path'
import type { Machine } from './machine.ts'

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Lists every place where an installed Chrome, Chromium or Edge may be, the best first. */
export function systemBrowserPlaces(machine: Machine): readonly string[] {
  if (machine.platform === 'darwin') return macPlaces(machine)
  return machine.platform === 'win32' ? windowsPlaces(machine) : linuxPlaces(machine)
}

/** Only absolute folders of PATH count: a relative one would run whatever lies where we were called. */
function linuxPlaces(machine: Machine): string[] {
  const folders = (machine.env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

function macPlaces(machine: Machine): string[] {
  const roots = ['/Applications']
  if (machine.home !== undefined) roots.push(posix.join(machine.home, 'Applications'))
  return macApplications.flatMap((name) =>
    roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  )
}

function windowsPlaces(machine: Machine): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => machine.env[name])
    .filter((root): root is string => root !== undefined && win32.isAbsolute(root))
  return windowsPrograms.flatMap((program) => roots.map((root) => win32.join(root, program)))
}
