import { describe, expect, test } from 'vitest'
import { packageTemplates, packageTheme } from '../../src/package-files.ts'
import { treeFromValue } from '../../src/load/tree-from-value.ts'
import { compile, prepareStyle, understandRecap } from '../../src/pipeline.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { foldBlanks, htmlText } from '../support/html-text.ts'

// A layout as an author might write it: every value in the place that its helper names.
const layout = `
<div class="mine" title="{{attr claim}}">

## {{inline claim}}

{{#each points}}
- {{point this}}
{{/each}}

{{#each text}}
{{inline this}}

{{/each}}
{{> partials/quote quote}}

| {{cell mapping.from}} | {{cell mapping.to}} |
| --- | --- |
{{#each mapping.pairs}}
| {{cell a}} | {{cell b}} |
{{/each}}

{{#each steps}}
{{number order}}. {{strong head}}
{{/each}}

{{#each figures}}
- {{> partials/figure this}}
{{/each}}

{{fence code.text code.language}}

{{#each qa}}
<span class="question">{{text question}}</span>

{{inline answer}}

{{/each}}
</div>
`

const templates = new Map([...packageTemplates(), ['layouts/mine.md.hbs', layout]])
const style = prepareStyle(templates, packageTheme('folio'))

describe('a template of one’s own', () => {
  test('shows every text as it is, and lets none become structure', () => {
    if (!style.ok) throw new Error(JSON.stringify(style.diagnostics))
    for (const text of hostileTexts) {
      const shown = `${text} .`
      const takeaway = {
        claim: shown,
        layout: 'mine',
        points: [shown, shown],
        text: shown,
        quote: { text: shown, by: shown },
        mapping: { from: shown, to: shown, pairs: [[shown, shown]] },
        steps: [shown],
        figures: [{ value: shown, label: shown }],
        code: { text: shown, language: shown },
        qa: [{ question: shown, answer: shown }],
      }
      const tree = treeFromValue({ talk: { title: 'T' }, takeaways: [takeaway] }, 'a')
      const read = tree.ok ? understandRecap(tree.value, { userLayouts: ['mine'] }) : tree
      if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
      const { recap } = read.value
      const input = { recap, style: style.value, images: new Map(), imageFolder: 'x' }
      const compiled = compile({ ...input, size: '16:9' })
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
      const html = compiled.value.deck.slides[1]!
      const seen = htmlText(html)
      const plain = recap.takeaways![0]!.quote!.text.map(foldBlanks)
      for (const each of plain) expect(seen.split(each).length, text).toBeGreaterThan(2)
      expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|form|link|base|meta)/i)
      expect(html.replaceAll(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\son\w+=/i)
      expect(html.match(/<section/g)).toHaveLength(1)
      expect(html.match(/<li/g)!.length).toBe(4)
      expect(html.match(/<td/g)!.length).toBe(2)
      expect(html.match(/<h[1-6]/g)!.length).toBe(1)
    }
  })
})
