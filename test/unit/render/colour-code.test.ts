import { describe, expect, test } from 'vitest'
import { highlightCode } from '../../../src/package-files.ts'
import { colourCode } from '../../../src/render/colour-code.ts'

const colour = (inside: string, language = 'js'): string =>
  colourCode(`<pre><code class="language-${language}">${inside}</code></pre>`, highlightCode)

describe('code on a slide', () => {
  test('has its words marked by what they are', () => {
    expect(colour('const a = "b"\n')).toBe(
      '<pre><code class="language-js"><span class="hljs-keyword">const</span> a = <span class="hljs-string">&quot;b&quot;</span>\n</code></pre>',
    )
  })

  test('keeps the lines that stand out, also inside of what goes over several lines', () => {
    expect(colour('/* a\n<mark>b &lt;c&gt;</mark>\n*/\n<mark></mark>\n1\n')).toBe(
      '<pre><code class="language-js"><span class="hljs-comment">/* a</span>\n' +
        '<mark><span class="hljs-comment">b &lt;c&gt;</span></mark>\n' +
        '<span class="hljs-comment">*/</span>\n<mark></mark>\n<span class="hljs-number">1</span>\n</code></pre>',
    )
  })

  test('in a language that nobody knows is left as it is', () => {
    const html = '<pre><code class="language-klingon">a &amp; b</code></pre>'
    expect(colourCode(html, highlightCode)).toBe(html)
  })

  test('is left as it is where marking would change what is seen', () => {
    const html = '<pre><code class="language-js">a &amp; b</code></pre>'
    expect(colourCode(html, () => '<span>a</span>')).toBe(html)
  })

  test('is known by the usual short names of languages', () => {
    for (const name of [
      'ts',
      'py',
      'rb',
      'rs',
      'go',
      'c++',
      'c#',
      'sh',
      'yml',
      'html',
      'sql',
      'kotlin',
      'haskell',
      'elixir',
    ])
      expect(highlightCode('if x then 1', name), name).toBeDefined()
  })
})
