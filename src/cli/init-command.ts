import { initProject } from '../build/init-project.ts'
import { nodeHost } from '../host/node-host.ts'
import { tellMade } from './tell-made.ts'

/** The options of `init` as commander hands them over. */
export interface InitFlags {
  readonly force?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Runs `init` and says what it wrote, and what to do next. */
export async function runInitCommand(folder: string, flags: InitFlags): Promise<number> {
  const result = await initProject(folder, { host: nodeHost, force: flags.force ?? false })
  return tellMade(result, { ...flags, next: nextStep(result.folder) })
}

function nextStep(folder: string): string {
  const build = 'npx afterdeck build recap.yaml'
  return folder === '.' ? `Next: ${build}` : `Next: cd ${quoted(folder)} && ${build}`
}

/** A folder as a shell takes it. */
function quoted(folder: string): string {
  return /^[\w@%+=:,./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", String.raw`'\''`)}'`
}
