import { dirname } from 'node:path'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import { portableSchema } from '../schema/portable-schema.ts'
import { recapSchema } from '../schema/recap-schema.ts'

/** Which schema is wanted. */
export interface SchemaOptions {
  /** Whether it is the plain one, for structured output of language models. @default false */
  readonly portable?: boolean
}

/** The schema of recaps. */
export function makeSchema({ portable = false }: SchemaOptions): object {
  // A copy, so that whoever changes it changes nothing of ours.
  return structuredClone(portable ? portableSchema() : recapSchema())
}

/** The schema as the text of a file. */
export function schemaText(options: SchemaOptions = {}): string {
  return `${JSON.stringify(makeSchema(options), null, 2)}\n`
}

/** Writes the schema to a file. */
export async function writeSchema(
  path: string,
  options: SchemaOptions,
  host: Host,
): Promise<Outcome<readonly string[]>> {
  const probed = await host.probeFolder(dirname(path))
  if (!probed.ok) return probed
  return host.writeFiles([{ path, bytes: Buffer.from(schemaText(options)) }])
}
