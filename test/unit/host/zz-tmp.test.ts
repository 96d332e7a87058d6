import * as fs from 'node:fs'
import { it } from 'vitest'
import { parseSource } from '../../../src/load/parse-source.ts'
import { formatDiagnostics } from '../../../src/diagnostics/format-text.ts'
it('x', { timeout: 300000 }, () => {
  const text = fs.readFileSync('content/making-ai-accessible.yaml', 'utf8')
  let slow = 0
  const seen = new Set<string>()
  for (let i = 0; i < 4000; i++) {
    const at = Math.floor(Math.random() * text.length),
      n = Math.floor(Math.random() * 4)
    const ins = [
      '"',
      "'",
      '\t',
      ': ',
      '[',
      '\n',
      '}',
      '*x',
      '&',
      '- ',
      '\\',
      '|',
      '>',
      '@',
      '? ',
      '!',
      ',',
      '{',
      '\n  ',
      '#',
    ][i % 20]!
    const m = text.slice(0, at) + ins + text.slice(at + n)
    const t = Date.now()
    const o = parseSource({ file: 'm.yaml', text: m })
    const s = formatDiagnostics(o.diagnostics, { sources: new Map([['m.yaml', m]]) })
    slow = Math.max(slow, Date.now() - t)
    for (const d of o.diagnostics)
      if (d.code === 'source/syntax' && !seen.has(d.message)) {
        seen.add(d.message)
        console.log(
          'SYNTAX',
          JSON.stringify(m.slice(Math.max(0, at - 30), at + 30)),
          s.slice(0, 500),
        )
      }
  }
  console.log('slowest', slow)
})
