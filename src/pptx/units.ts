/** English Metric Units: 9525 to a px of 1/96 inch. */
export function emu(px: number): number {
  return Math.round(px * 9525)
}

/** A size of type in hundredths of a point, on half points. */
export function points(px: number): number {
  return Math.max(100, Math.round(px * 1.5) * 50)
}
