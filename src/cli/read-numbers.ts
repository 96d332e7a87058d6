import { InvalidArgumentError } from 'commander'
import { scaleLimits } from '../build/build-options.ts'

/** How fine pictures are. */
export function readScale(text: string): number {
  const { least, most } = scaleLimits
  const scale = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(scale >= least && scale <= most))
    throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`)
  return scale
}

/** A port of this machine. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new InvalidArgumentError('It is a number from 1 to 65535.')
  return port
}

/** How many decks at once. */
export function readCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 on.')
  return Number(text)
}
