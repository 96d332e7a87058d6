import type { Diagnostic } from './diagnostic.ts'
import { printable } from './printable.ts'

const longestMessage = 2000

/** Makes the lines by which a workflow of GitHub shows findings beside the lines of the files. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((each) => `${annotation(each)}\n`).join('')
}

function annotation({ severity, code, message, hint, file, range }: Diagnostic): string {
  const place = {
    file,
    line: range?.start.line,
    col: range?.start.column,
    // Columns of an annotation say something only where it is on one line.
    endLine: range?.end.line,
    endColumn: range?.end.line === range?.start.line ? range?.end.column : undefined,
    title: code,
  }
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(printable(String(value), 1000))}`)
  const text = [message, hint].filter((each) => each !== undefined).map(printLine)
  return `::${severity} ${properties.join(',')}::${escapeData(text.join('\n'))}`
}

function printLine(text: string): string {
  return printable(text, longestMessage)
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
