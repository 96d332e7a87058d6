import process from 'node:process'
import { examine, type Checkup } from '../build/doctor.ts'
import { nodeHost } from '../host/node-host.ts'

/** The options of `doctor` as commander hands them over. */
export interface DoctorFlags {
  readonly json?: boolean
  readonly browser?: string
}

/** Runs `doctor` and prints what it found: for people in lines, for programs as one object. */
export async function runDoctorCommand(flags: DoctorFlags): Promise<number> {
  const report = await examine(nodeHost, flags.browser)
  const lines = report.checks.map(lineOf).join('\n')
  process.stdout.write(`${flags.json === true ? JSON.stringify(report, null, 2) : lines}\n`)
  return report.ok ? 0 : 3
}

function lineOf({ ok, text, hint }: Checkup): string {
  return `${ok ? 'ok   ' : 'error'}  ${text}${hint === undefined ? '' : `\n       hint: ${hint}`}`
}
