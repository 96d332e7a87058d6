import { describe, expect, test } from 'vitest'
import { renderHandwritten } from '../../../src/render/render-handwritten.ts'

describe('mathematics of a deck written by hand', () => {
  const deck = '# On $a<b$ and $\\displaystyle \\pi$\n\n$$\nx^2\n$$\n'

  test('is set by KaTeX, without an address of its fonts', () => {
    const { slides, css } = renderHandwritten(deck, { math: true })
    expect(slides[0]!.html.match(/class="katex"/g)).toHaveLength(3)
    expect(css).toContain('.katex-mathml')
    expect(css).not.toMatch(/@font-face[^}]*KaTeX|fonts\//)
  })

  test('stands in titles as its LaTeX', () => {
    const { slides } = renderHandwritten(deck, { math: true })
    expect(slides[0]).toMatchObject({ title: 'On a<b and \\pi', id: 'on-a-b-and-pi' })
  })

  test('is text without it', () => {
    const { slides, css } = renderHandwritten(deck, { math: false })
    expect(slides[0]!.html).not.toContain('katex')
    expect(slides[0]!.title).toBe('On $a<b$ and $\\displaystyle \\pi$')
    expect(css).not.toContain('.katex')
  })

  test('brings no rules along where there is none', () => {
    expect(renderHandwritten('# a\n', { math: true }).css).not.toContain('.katex')
  })
})
