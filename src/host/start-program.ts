import { spawn } from 'node:child_process'

/** Starts a program that goes on by itself, without a shell; says whether it could be started. */
export function startProgram([program, ...words]: readonly [
  string,
  ...string[],
]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { detached: true, stdio: 'ignore', shell: false })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}

/** Shows an address in the browser that people of this machine use. */
export function openAddress(address: string): Promise<boolean> {
  if (process.platform === 'darwin') return startProgram(['open', address])
  if (process.platform === 'win32')
    return startProgram(['rundll32', 'url.dll,FileProtocolHandler', address])
  return startProgram(['xdg-open', address])
}
