import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { qrModules } from '../../../src/compose/qr.ts'
import { terminalQr } from '../../../src/preview/terminal-qr.ts'

const url = 'http://192.168.178.123:4747/abcdefghij_KLMNOPQ-234/clicker'

/** The modules of a code that was drawn: true where a half of a sign is drawn. */
function drawn(text: string): boolean[][] {
  return text.split('\n').flatMap((line) => {
    const signs = Array.from(stripVTControlCharacters(line))
    return [signs.map((sign) => '█▀'.includes(sign)), signs.map((sign) => '█▄'.includes(sign))]
  })
}

test('a code is drawn module by module, dark ones where there are colours, light ones where not', () => {
  const modules = qrModules(url)
  const rows = modules.length
  expect(drawn(terminalQr(url, true)).slice(0, rows)).toEqual(modules)
  expect(drawn(terminalQr(url, false)).slice(0, rows)).toEqual(
    modules.map((row) => row.map((isDark) => !isDark)),
  )
})

test('the code of a long address has room in a window of 80 by 24', () => {
  const lines = terminalQr(url, false).split('\n')
  expect(lines.length).toBeLessThanOrEqual(22)
  expect(lines[0]!.length).toBeLessThanOrEqual(48)
})
