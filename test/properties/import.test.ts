import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeRecapInline } from '../../src/draft/recap-inline.ts'
import { tidyInline } from '../../src/text/tidy-inline.ts'
import { parseSource } from '../../src/load/parse-source.ts'
import { writeYaml } from '../../src/load/write-yaml.ts'
import type { InlineNode } from '../../src/model/inline.ts'
import type { SourceNode } from '../../src/model/source.ts'
import { readRecap } from '../../src/pipeline.ts'
import { inlineText } from '../../src/text/inline-text.ts'
import { parseInline } from '../../src/text/parse-inline.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { importText, lostWords } from '../support/imported.ts'

/** What was parsed, as plain values again. */
function plain(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
}

function readBack(value: object): unknown {
  const tree = parseSource({ file: 'x.yaml', text: writeYaml(value, { comment: ' imported' }) })
  if (!tree.ok) throw new Error(tree.diagnostics[0]!.message)
  return plain(tree.value.root)
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(...hostileTexts),
  fc.stringMatching(/^[ \t\n#:>|*&!%@`"'{}[\],?-]{0,40}$/),
  fc.array(fc.constantFrom('word', ' ', '\n', '\n\n', '- ', ': ', '#', "'", '  ', 'long'.repeat(30)), { maxLength: 30 }).map((parts) => parts.join('')), // prettier-ignore
)

describe('A recap that is written as YAML', () => {
  it('reads back as exactly the same texts', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const value = { talk: { title: texts[0] }, list: texts, rows: [texts, texts], sections: [{ a: texts.at(-1) }, { b: texts }] } // prettier-ignore
        expect(readBack(value)).toEqual(value)
      }),
      { numRuns: 200 },
    )
  })
})

const word = fc.stringMatching(/^[a-zäöüéА-я漢字]{1,9}$/)
const marked: fc.Arbitrary<InlineNode> = fc.letrec<{ node: InlineNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(word, fc.constantFrom(' ', '*', '_', '`', '[x](y)', '\\', '**', 'https://x.org/a_b', '!', ')')).map((each) => ({ type: 'text', text: each }) as const), // prettier-ignore
    word.map((each) => ({ type: 'code', text: each }) as const),
    fc.record({ type: fc.constantFrom('emphasis' as const, 'strong' as const), children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }), // prettier-ignore
    word.map((each) => ({ type: 'link', url: 'https://example.org/(a)', children: [{ type: 'text', text: each }] }) as const), // prettier-ignore
  ),
})).node

describe('Inline text that is written for a recap', () => {
  it('has the same words when it is read', () => {
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 6 }), (nodes) => {
        const inline = tidyInline(nodes)
        const { inline: read } = parseInline(writeRecapInline(inline), { math: false })
        expect(inlineText(read)).toBe(inlineText(inline))
      }),
      { numRuns: 400 },
    )
  })

  it.each(hostileTexts)('shows %j as it is', (hostile) => {
    const [line = ''] = hostile.split('\n')
    const { inline } = parseInline(writeRecapInline([{ type: 'text', text: line }]), {
      math: false,
    })
    expect(inlineText(inline)).toBe(line)
  })
})

const plainWord = fc.stringMatching(/^[a-zA-Zäöüß]{1,10}$/)
const sentence = fc.tuple(fc.array(plainWord, { minLength: 1, maxLength: 25 }), fc.constantFrom('.', '?', '!', ':', '')).map(([words, end]) => `${words.join(' ')}${end}`) // prettier-ignore
const rich = fc.tuple(sentence, fc.constantFrom('x', '**x**', '*x*', '[x](https://example.org/a)', '`x`', '[x](#top)')).map(([line, way]) => way.replace('x', line)) // prettier-ignore
const paragraph = fc.array(rich, { minLength: 1, maxLength: 6 }).map((lines) => lines.join(' '))
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.tuple(fc.integer({ min: 1, max: 5 }), sentence).map(([level, line]) => `${'#'.repeat(level)} ${line}`), // prettier-ignore
  fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), rich), { minLength: 1, maxLength: 12 }).map((items) => items.map(([depth, line]) => `${'  '.repeat(depth)}- ${line}`).join('\n')), // prettier-ignore
  fc.array(rich, { minLength: 1, maxLength: 5 }).map((items) => items.map((line, index) => `${index + 1}. ${line}`).join('\n')), // prettier-ignore
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `> ${line}`).join('\n>\n')), // prettier-ignore
  fc.array(fc.tuple(rich, rich), { minLength: 2, maxLength: 4 }).map(([head, ...rows]) => [head!, ['-', '-'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')), // prettier-ignore
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => `\`\`\`js\n${lines.join('\n')}\n\`\`\``), // prettier-ignore
  fc.tuple(sentence, fc.constantFrom('a.png', 'https://example.org/b.png')).map(([line, src]) => `![${line}](${src})`), // prettier-ignore
  fc.constantFrom(
    '## Sources',
    '## Further reading',
    '## Summary',
    '---',
    '- [ ] todo\n- [ ] more',
  ),
)

describe('A random article', () => {
  it('becomes a recap that has no error, and no word of it is lost', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        (blocks, hasPictures) => {
          // prettier-ignore
          const source = blocks.join('\n\n')
          fc.pre(/[a-z]/i.test(source.replaceAll(/## \w+( \w+)?|---/g, '')))
          const imported = importText(source, 'markdown', { pictureFor: (src) => (hasPictures && !src.startsWith('http') ? src : undefined) }) // prettier-ignore
          const read = readRecap({ file: 'recap.yaml', text: imported.yaml })
          expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
          const seen = source
            .replaceAll(/\]\((?:https:\/\/example\.org\/a|#top)\)|^\d+\. |```js/gm, ' ')
            .replaceAll(/\]\([^)\s]*\)/g, ' ')
          expect(lostWords(`${seen} zzzzz`, imported)).toEqual(['zzzzz'])
        },
      ),
      { numRuns: 120 },
    )
  })
})

const tags = 'div p ul ol li table tr td th caption dl dt dd figure figcaption blockquote footer cite aside section header nav form button h1 h2 h3 h4 span b i a code pre details summary q sup main article'.split(' ') // prettier-ignore
const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    plainWord.map((each) => ` ${each} `),
    fc.tuple(fc.constantFrom(...tags), fc.constantFrom('', ' class="footnotes"', ' class="share"', ' hidden'), fc.array(tie('node'), { maxLength: 4 })).map(([tag, more, inner]) => `<${tag}${more}>${inner.join('')}</${tag}>`), // prettier-ignore
  ),
})).node

describe('A random page', () => {
  it('becomes a recap that has no error, and no word of it is lost', () => {
    fc.assert(
      fc.property(fc.array(html, { minLength: 1, maxLength: 12 }), (nodes) => {
        const page = `<body>${nodes.join('')}<p>The end of it.</p></body>`
        const imported = importText(page, 'page')
        const read = readRecap({ file: 'recap.yaml', text: imported.yaml })
        expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(lostWords(page.replaceAll(/<[^>]*>/g, ' '), imported)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
