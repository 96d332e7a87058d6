import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runDecks } from '../../src/build/build-decks.ts'
import { defaultOptions, type BuildOptions } from '../../src/build/build-options.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { nodeHost } from '../../src/host/node-host.ts'

/** What came of a recap beside some files. */
export interface Told {
  /** Empty where it was not written. */
  readonly markdown: string
  /** The theme beside the Markdown. */
  readonly css: string
  readonly diagnostics: readonly Diagnostic[]
  readonly folder: string
}

/** Builds `a.yaml` beside some files to Markdown, without a browser. */
export async function buildBeside(
  files: Readonly<Record<string, string>>,
  folder: string,
  options: Partial<BuildOptions> = {},
): Promise<Told> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { report } = await runDecks('build', [{ kind: 'file', path: join(folder, 'a.yaml') }], {
    host: nodeHost,
    options: { ...defaultOptions, formats: ['md'], fit: false, out: join(folder, 'out'), ...options }, // prettier-ignore
  })
  const [deck] = report.decks
  const path = deck?.files?.[0]?.path
  const markdown = path === undefined ? '' : readFileSync(path, 'utf8')
  const theme = /^theme: "(.*)"$/m.exec(markdown)?.[1]
  const css = theme === undefined ? '' : readFileSync(join(dirname(path!), `${theme}.css`), 'utf8')
  const diagnostics = [...(report.diagnostics ?? []), ...(deck?.diagnostics ?? [])]
  return { markdown, css, diagnostics, folder }
}

/** A recap with these options of its deck. */
export function recapWith(deck: string, takeaway = ''): string {
  return `talk: { title: T }\ndeck: { ${deck} }\ntakeaways:\n  - claim: A *fine* claim\n    points: [One, Two]\n${takeaway}`
}
