import process from 'node:process'
import { styleText } from 'node:util'

/** Whether standard error shows colours: a terminal, unless `NO_COLOR` or `TERM=dumb` say otherwise. */
export function showsColour(): boolean {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: term } = process.env
  if (forced !== undefined && forced !== '' && forced !== '0') return true
  return process.stderr.isTTY && (none === undefined || none === '') && term !== 'dumb'
}

/** The words that introduce an error. */
export function errorText(text: string): string {
  return showsColour() ? styleText('red', text) : text
}
