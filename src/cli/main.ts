#!/usr/bin/env node
// argv → exit status. Runs the bundle of the command line; where it was compiled only, and not bundled, its modules.
import process from 'node:process'
import { runBundle } from '../host/run-bundle.ts'
import type * as Program from './run-program.ts'

const bundle = runBundle(new URL('../program.cjs', import.meta.url))
const { runProgram } = (bundle?.exports ?? (await import('./run-program.ts'))) as typeof Program
process.exitCode = await runProgram(process.argv.slice(2))
bundle?.keep()
