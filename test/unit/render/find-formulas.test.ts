import { expect, test } from 'vitest'
import { findFormulas } from '../../../src/render/find-formulas.ts'

test('the formulas of a deck are found with their lines, those in code and notes left out', () => {
  const deck = `---
footer: "of $f$"
---
# So $a<b$ holds

$$
c
$$

- $d$, \`$code$\`, \\$5 and \\$6, from $5 to $10

\`\`\`
$fenced$
\`\`\`

<!-- $note$ -->

| a       |
| ------- |
| $\\|e\\|$ |
`
  const found = findFormulas(deck).map(({ latex, display, line }) => [latex, display, line])
  expect(found).toEqual(
    expect.arrayContaining([
      ['a<b', false, 4],
      ['c', true, 6],
      ['d', false, 10],
      ['f', false, 1],
    ]),
  )
  expect(found).toHaveLength(5)
  expect(findFormulas('# a\n')).toEqual([])
})
