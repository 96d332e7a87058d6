// The bundled Chromium on a bare machine: libraries and fonts that came with it, for the child only.
import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Machine } from './machine.ts'

/** Variables that the browser process gets besides ours. */
export type ChildEnvironment = Readonly<Record<string, string>>

/** Finds out which of the libraries and fonts that came with it the machine lacks. */
export async function childEnvironment(
  executable: string,
  machine: Machine,
): Promise<ChildEnvironment> {
  const folder = dirname(executable)
  const before = machine.env['LD_LIBRARY_PATH']
  const paths = before ? `${join(folder, 'lib')}:${before}` : join(folder, 'lib')
  const libraries = (await starts(executable)) ? {} : { LD_LIBRARY_PATH: paths }
  const fonts = hasFonts(machine) ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return { ...libraries, ...fonts }
}

/** `--version` is answered in 10 ms and fails where a shared library is missing. */
function starts(executable: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(executable, ['--version'], { timeout: 5000, killSignal: 'SIGKILL' }, (error) =>
      resolve(error === null),
    )
  })
}

/** Without fontconfig's settings Chromium finds no font at all, without fonts it has none to show. */
function hasFonts(machine: Machine): boolean {
  if (machine.env['FONTCONFIG_PATH']) return true
  const own = machine.env['FONTCONFIG_FILE']
  if (own && machine.fileState(own) !== 'missing') return true
  const settings = machine.fileState('/etc/fonts/fonts.conf') !== 'missing'
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts']
  if (machine.home !== undefined) folders.push(join(machine.home, '.local/share/fonts'))
  return settings && folders.some((folder) => machine.names(folder).length > 0)
}
