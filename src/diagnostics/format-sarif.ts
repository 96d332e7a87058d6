import type { Range } from '../model/source.ts'
import { catalogue, type DiagnosticCode } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { CatalogueEntry } from './entry.ts'

/** Makes a report in SARIF 2.1.0, which code hosts and editors read. */
export function formatSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const driver = { name: 'Afterdeck', semanticVersion: version, rules: codes.map(ruleOf) }
  const results = diagnostics.map((each) => resultOf(each, codes))
  const report = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function ruleOf(code: DiagnosticCode): object {
  const { meaning, severity }: CatalogueEntry = catalogue[code]
  return {
    id: code,
    shortDescription: { text: meaning },
    defaultConfiguration: { level: severity },
  }
}

function resultOf(diagnostic: Diagnostic, codes: readonly DiagnosticCode[]): object {
  const { code, severity, message, hint, file, range, path, slide } = diagnostic
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    ...(file !== undefined && { locations: [locationOf(file, range)] }),
    ...((path ?? slide) !== undefined && { properties: { path, slide } }),
  }
}

/** What is the fault of a whole file is shown at its first line. */
function locationOf(file: string, range: Range | undefined): object {
  const region =
    range === undefined
      ? { startLine: 1 }
      : {
          startLine: range.start.line,
          startColumn: range.start.column,
          endLine: range.end.line,
          endColumn: range.end.column,
        }
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }
}

function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path
}
