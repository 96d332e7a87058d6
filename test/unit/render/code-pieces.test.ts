import { describe, expect, test } from 'vitest'
import { codePieces } from '../../../src/render/code-pieces.ts'

const slide = (code: string): string =>
  `<h2>Title</h2><pre><code class="language-js">${code}</code></pre><p>After</p>`

describe('code in pieces', () => {
  test('has each line with what its pieces are, the innermost name last', () => {
    const code =
      '<span class="hljs-keyword">let</span> a = <span class="hljs-string">`x<span class="hljs-subst">${b}</span>`</span>\n\n<mark><span class="hljs-title function_">f</span>()</mark>\n'
    expect(codePieces(slide(code))).toEqual([
      [
        { text: 'let', kinds: ['keyword'] },
        { text: ' a = ', kinds: [] },
        { text: '`x', kinds: ['string'] },
        { text: '${b}', kinds: ['string', 'subst'] },
        { text: '`', kinds: ['string'] },
      ],
      [],
      [
        { text: 'f', kinds: ['title'] },
        { text: '()', kinds: [] },
      ],
    ])
  })

  test('has its text as it was written', () => {
    const [line] = codePieces(slide('a &lt; b &amp;&amp; &quot;c&quot; &#x27;d&#39;'))!
    expect(line!.map(({ text }) => text).join('')).toBe(`a < b && "c" 'd'`)
  })

  test('is nothing where a slide has no listing', () => {
    expect(codePieces('<p>Words with <code>code</code></p>')).toBeUndefined()
  })
})
