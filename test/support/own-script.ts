import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './run-cli.ts'

const element = /<script>([\s\S]*?)<\/script>/

/**
 * An HTML file without the script that presents it. Throws unless that is its first one, to the byte what the build
 * has made, and the only one that the policy of the file lets run.
 */
export function withoutOwnScript(html: string): string {
  const built = readFileSync(join(repository, 'dist/client/present.js'), 'utf8').trimEnd()
  const hash = createHash('sha256').update(built).digest('base64')
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  const sources = policy.replaceAll('&#39;', "'").match(/script-src[^;]*/g) ?? []
  if (sources.join() !== `script-src 'sha256-${hash}'`)
    throw new Error(`The policy says: ${policy}`)
  if (element.exec(html)?.[1] !== built) throw new Error('The first script is none of ours.')
  return html.replace(element, '')
}
