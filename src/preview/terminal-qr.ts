import { qrModules } from '../compose/qr.ts'

const darkOnWhite = '\u001b[107;30m'
const asBefore = '\u001b[0m'

/**
 * A QR code as lines of text, two of its rows in a line. Where the terminal has colours, it is black on white in every theme of
 * it; where it has none, what is light is drawn, as most terminals are dark.
 */
export function terminalQr(url: string, hasColour: boolean): string {
  const rows = qrModules(url)
  const lines: string[] = []
  for (let y = 0; y < rows.length; y += 2) {
    const line = rows[y]!.map((isDark, x) => {
      const isLowerDark = rows[y + 1]?.[x] ?? false
      return hasColour ? half(isDark, isLowerDark) : half(!isDark, !isLowerDark)
    }).join('')
    lines.push(hasColour ? `${darkOnWhite}${line}${asBefore}` : line)
  }
  return lines.join('\n')
}

/** A sign with its upper and its lower half drawn, or not. */
function half(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀'
  return lower ? '▄' : ' '
}
