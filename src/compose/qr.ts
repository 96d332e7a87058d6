import { encode } from 'uqr'

/** Modules of white around the code: without them, cameras don't find it. */
const quietZone = 4

/** A QR code as an SVG of one path: dark on white in every theme, error correction level M. */
export function drawQr(url: string): string {
  const data = qrModules(url)
  const size = data.length
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${runs.join('')}"/></svg>`
  )
}

/** The modules of a code, row by row, with the white around it; dark ones are true. */
export function qrModules(url: string): readonly (readonly boolean[])[] {
  return encode(url, { ecc: 'M', border: quietZone }).data
}

/** Neighbouring dark modules of a row as `[x, length]`. */
function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue
    let end = x
    while (row[end] === true) end++
    runs.push([x, end - x])
    x = end
  }
  return runs
}
