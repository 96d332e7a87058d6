import process from 'node:process'
import { schemaText, writeSchema } from '../build/schema-file.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { nodeHost } from '../host/node-host.ts'
import { exitStatus } from './exit-status.ts'
import { showsColour } from './terminal.ts'

/** The options of `schema` as commander hands them over. */
export interface SchemaFlags {
  readonly portable?: boolean
  readonly out?: string
}

/** Prints the schema of recaps, or writes it to a file. */
export async function runSchemaCommand({ portable = false, out }: SchemaFlags): Promise<number> {
  if (out === undefined) {
    process.stdout.write(schemaText({ portable }))
    return 0
  }
  const { diagnostics } = await writeSchema(out, { portable }, nodeHost)
  if (diagnostics.length > 0) {
    const text = formatDiagnostics(diagnostics, { sources: new Map(), colour: showsColour() })
    process.stderr.write(`${text}\n`)
  }
  return exitStatus(diagnostics)
}
