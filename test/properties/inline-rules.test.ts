// The rules for inline Markdown of the recap format, sentence by sentence, through the whole way: from a recap to what
// Afterdeck's and both stock Marps' HTML shows. Marks are written `‹b›x‹/b›`, so that no text can look like one.
import { Marp as Marp5 } from '@marp-team/marp-core'
import fc from 'fast-check'
import { Marp as Marp4 } from 'marp-core-4'
import { describe, expect, test } from 'vitest'
import type { Inline } from '../../src/model/inline.ts'
import type { Compiled } from '../../src/pipeline.ts'
import { parseInline } from '../../src/text/parse-inline.ts'
import { compileData, type DataDeck } from '../support/deck-of.ts'
import { foldBlanks, htmlText } from '../support/html-text.ts'

/** A deck with a text in a heading, in points, in cells of a table, and beside other inline texts. */
function compileWith(text: string): DataDeck {
  return compileData({
    talk: { title: 'Rules' },
    takeaways: [
      {
        claim: text,
        points: [text, '*beside*', text],
        table: {
          columns: ['a', 'b'],
          rows: [
            [text, text],
            ['**c**', text],
          ],
        },
      },
      {
        claim: 'x',
        timeline: [
          { when: 'w', what: text, at: '1:00' },
          { when: 'w', what: 'y' },
        ],
      },
      { claim: 'x', steps: [{ head: 'h', text }, 'y'] },
      { claim: 'x', text: `${text}\n\n${text}` },
    ],
  })
}

const stock5 = new Marp5({ script: false })
const stock4 = new Marp4({ script: false })

const tools: Readonly<Record<string, (compiled: Compiled) => readonly string[]>> = {
  Afterdeck: ({ deck }) => deck.slides,
  'stock marp-core 5': (compiled) => renderStock(stock5, compiled),
  'stock marp-core 4': (compiled) => renderStock(stock4, compiled),
}

function renderStock(
  marp: Pick<Marp5, 'render' | 'themeSet'>,
  { markdown, theme }: Compiled,
): readonly string[] {
  marp.themeSet.add(theme.css.slice(0, theme.css.indexOf('\nsection{')))
  return marp.render(markdown.markdown, { htmlAsArray: true }).html
}

/** What the places of `compileWith` show, in their order; a place that holds nothing else stands alone. */
function placesOf(slides: readonly string[]): string[] {
  const [, claim = '', timeline = '', steps = '', text = ''] = slides
  const inside = (html: string, pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, found]) => showHtml(found!))
  return [
    ...inside(claim, /<h[1-3][^>]*>([\s\S]*?)<\/h[1-3]>/g),
    ...inside(claim, /<li>([\s\S]*?)<\/li>/g),
    ...inside(claim, /<td[^>]*>([\s\S]*?)<\/td>/g),
    ...inside(timeline, /<span class="what">([\s\S]*?) <span class="at">/g),
    ...inside(steps, /<span class="what">([\s\S]*?)<\/span><\/li>/g),
    ...inside(text, /<p>([\s\S]*?)<\/p>/g),
  ]
}

/** The same for the text as it ought to be shown. */
function placesWith(shown: string): string[] {
  const points = [shown, '‹i›beside‹/i›', shown]
  const cells = [shown, shown, '‹b›c‹/b›', shown]
  return [shown, ...points, ...cells, shown, shown, shown, shown]
}

const written: Readonly<Record<string, string>> = { em: 'i', strong: 'b', code: 'code' }

function showHtml(html: string): string {
  const marked = html
    .replaceAll(/<span><\/span>|<\/?bdi>/g, '')
    .replaceAll(/<img class="emoji"[^>]* alt="([^"]*)"[^>]*>/g, '$1')
    .replaceAll(/<(\/?)(em|strong|code)>/g, (_, close: string, tag: string) => {
      return `‹${close}${written[tag]!}›`
    })
    .replaceAll(
      /<a href="([^"]*)">/g,
      (_, url: string) => `‹a ${sameAddress(htmlText(url)).replaceAll('&', '&amp;')}›`,
    )
    .replaceAll('</a>', '‹/a›')
  return htmlText(marked.replaceAll(/<[^>]*>/g, '⁇'))
}

function show(inline: Inline): string {
  return foldBlanks(inline.map(showNode).join(''))
}

function showNode(node: Inline[number]): string {
  if (node.type === 'text') return node.text
  if (node.type === 'code') return `‹code›${node.text}‹/code›`
  if (node.type === 'math') return `‹math›${node.latex}‹/math›`
  const children = node.children.map(showNode).join('')
  if (node.type === 'link') return `‹a ${sameAddress(node.url)}›${children}‹/a›`
  return node.type === 'strong' ? `‹b›${children}‹/b›` : `‹i›${children}‹/i›`
}

/** An address in one of its ways to be written: markdown-it encodes some signs that are allowed as they are. */
function sameAddress(url: string): string {
  return url
    .replaceAll(/[\s<>"`|{}^\\[\]]/g, encodeURIComponent)
    .replaceAll(/%(?![\da-f]{2})/gi, '%25')
}

function expectEverywhere(text: string, shown: string): readonly string[] {
  const { compiled, warnings } = compileWith(text)
  for (const [name, render] of Object.entries(tools)) {
    const slides = render(compiled)
    expect(slides, name).toHaveLength(compiled.plan.slides.length)
    expect(placesOf(slides), `${name}: ${text}`).toEqual(placesWith(shown))
  }
  return warnings
}

type Rows = readonly (readonly [input: string, shown: string])[]

const site = (text: string, url = text): string => `‹a ${url}›${text}‹/a›`

/** Each sentence of “Inline Markdown” in recap-format.md with its cases. */
const rules: Readonly<Record<string, Rows>> = {
  '`*x*`, `_x_`, `**x**`, `` `x` ``, `[label](url)`': [
    ['*x*', '‹i›x‹/i›'],
    ['_x_', '‹i›x‹/i›'],
    ['**x**', '‹b›x‹/b›'],
    ['__x__', '‹b›x‹/b›'],
    ['`x`', '‹code›x‹/code›'],
    ['[label](https://x.example/)', site('label', 'https://x.example/')],
    ['[me](mailto:me@x.example)', site('me', 'mailto:me@x.example')],
    ['***x***', '‹i›‹b›x‹/b›‹/i›'],
    ['a *b* c **d** `e` f', 'a ‹i›b‹/i› c ‹b›d‹/b› ‹code›e‹/code› f'],
    ['**a *b* c**', '‹b›a ‹i›b‹/i› c‹/b›'],
    ['*a **b** c*', '‹i›a ‹b›b‹/b› c‹/i›'],
    ['_a __b__ c_', '‹i›a ‹b›b‹/b› c‹/i›'],
    ['*a _b_ c*', '‹i›a ‹i›b‹/i› c‹/i›'],
    ['**a `b` c**', '‹b›a ‹code›b‹/code› c‹/b›'],
    ['**[a](https://x.example/)**', `‹b›${site('a', 'https://x.example/')}‹/b›`],
    ['[a *b* `c`](https://x.example/)', site('a ‹i›b‹/i› ‹code›c‹/code›', 'https://x.example/')],
    ['(*a*), “**b**” – *c*.', '(‹i›a‹/i›), “‹b›b‹/b›” – ‹i›c‹/i›.'],
    ['*a*: b; **c**? *d*!', '‹i›a‹/i›: b; ‹b›c‹/b›? ‹i›d‹/i›!'],
    ['foo-*bar*-baz', 'foo-‹i›bar‹/i›-baz'],
    ['**Note:** text', '‹b›Note:‹/b› text'],
    ['**Note:**text', '‹b›Note:‹/b›text'],
    ['*“x”*y', '‹i›“x”‹/i›y'],
    ['**(a)** and *[b]*', '‹b›(a)‹/b› and ‹i›[b]‹/i›'],
    ['**$5** and *50%*', '‹b›$5‹/b› and ‹i›50%‹/i›'],
    ['*a*b', '*a*b'],
    ['1*2*3', '1*2*3'],
    ['a **b', 'a **b'],
    ['a** b', 'a** b'],
    ['*a', '*a'],
    ['** a **', '** a **'],
    ['* a *', '* a *'],
    ['**', '**'],
    ['****', '****'],
    ['_', '_'],
    ['`a', '`a'],
    ['``a`', '``a`'],
    ['*a **b*', '*a *‹i›b‹/i›'],
    ['**a *b**', '*‹i›a ‹i›b‹/i›‹/i›'],
    ['*a `b* c`', '*a ‹code›b* c‹/code›'],
    ['*[a*](https://x.example/)', `*${site('a*', 'https://x.example/')}`],
    ['[a](https://x.example/', `[a](${site('https://x.example/')}`],
    ['[a] (https://x.example/)', `[a] (${site('https://x.example/')})`],
    ['[a]', '[a]'],
    ['[a][b]', '[a][b]'],
    ['[a]()', '[a]()'],
    ['[](https://x.example/)', `[](${site('https://x.example/')})`],
    ['[a [b] c](https://x.example/)', site('a [b] c', 'https://x.example/')],
    ['[a](https://x.example/(b))', site('a', 'https://x.example/(b)')],
    ['[a](<https://x.example/b c>)', site('a', 'https://x.example/b%20c')],
    ['[a](https://x.example/a|b)', site('a', 'https://x.example/a%7Cb')],
    ['[a|b](https://x.example/)', site('a|b', 'https://x.example/')],
    ['[a](https://x.example/?b=1&c=2&copy=3)', site('a', 'https://x.example/?b=1&c=2&copy=3')],
    ['[a](https://x.example/_b_*c*$d$~e~)', site('a', 'https://x.example/_b_*c*$d$~e~')],
    ['[https://y.example](https://x.example/)', site('https://y.example', 'https://x.example/')],
    ['[a](https://x.example/)[b](https://y.example/)', site('a', 'https://x.example/') + site('b', 'https://y.example/')], // prettier-ignore
    ['*a*[b](https://y.example/)`c`**d**', `‹i›a‹/i›${site('b', 'https://y.example/')}‹code›c‹/code›‹b›d‹/b›`], // prettier-ignore
    ['`*x*`', '‹code›*x*‹/code›'],
    ['`a\\*b`', '‹code›a\\*b‹/code›'],
    ['`a|b`', '‹code›a|b‹/code›'],
    ['`||`', '‹code›||‹/code›'],
    ['`a\\|b`', '‹code›a\\|b‹/code›'],
    ['``a ` b``', '‹code›a ` b‹/code›'],
    ['`` `a` ``', '‹code›`a`‹/code›'],
    ['`` ` ``', '‹code›`‹/code›'],
    ['``` `` ```', '‹code›``‹/code›'],
    ['``a`|`b``', '‹code›a`|`b‹/code›'],
    ['`<b>`', '‹code›<b>‹/code›'],
    ['`&lt;`', '‹code›&lt;‹/code›'],
    ['`$x$`', '‹code›$x$‹/code›'],
    ['`:smile:`', '‹code›:smile:‹/code›'],
    ['`https://x.example`', '‹code›https://x.example‹/code›'],
    ['`a`b`c`', '‹code›a‹/code›b‹code›c‹/code›'],
    ['`a` `b`', '‹code›a‹/code› ‹code›b‹/code›'],
    ['`\\`', '‹code›\\‹/code›'],
    ['a` `b', 'a‹code› ‹/code›b'],
    ['a` b|c`d', 'a‹code› b|c‹/code›d'],
    ['`--`', '‹code›--‹/code›'],
    ['`# a`', '‹code›# a‹/code›'],
  ],
  'a mark between two letters is a letter': [
    ['Teilnehmer*innen und Kolleg*innen', 'Teilnehmer*innen und Kolleg*innen'],
    ['Schüler_innen und Lehrer_innen', 'Schüler_innen und Lehrer_innen'],
    ['snake_case_name', 'snake_case_name'],
    ['__init__', '‹b›init‹/b›'],
    ['a__b__c', 'a__b__c'],
    ['a**b**c', 'a**b**c'],
    ['Участник*ами и друг*ами', 'Участник*ами и друг*ами'],
    ['άνθρωπ*οι και φίλ*οι', 'άνθρωπ*οι και φίλ*οι'],
    ['חבר*ים וחבר*ות', 'חבר*ים וחבר*ות'],
    ['صديق*ات وزميل*ات', 'صديق*ات وزميل*ات'],
    ['दोस्त*ों और साथी*ों', 'दोस्त*ों और साथी*ों'],
    ['e\u0301*a*e\u0301', 'e\u0301*a*e\u0301'],
    ['2*3*4 = 24', '2*3*4 = 24'],
    ['x_1 and x_2', 'x_1 and x_2'],
    ['**Teilnehmer*innen**', '‹b›Teilnehmer*innen‹/b›'],
    ['*snake_case*', '‹i›snake_case‹/i›'],
    ['_snake_case_', '‹i›snake_case‹/i›'],
    ['get_(x)_y', 'get_(x)_y'],
  ],
  'beside CJK signs it works as beside Latin ones': [
    ['これは**重要**です', 'これは‹b›重要‹/b›です'],
    ['これは*重要*です', 'これは‹i›重要‹/i›です'],
    ['これは_重要_です', 'これは‹i›重要‹/i›です'],
    ['**重要。**次', '‹b›重要。‹/b›次'],
    ['**「重要」**です', '‹b›「重要」‹/b›です'],
    ['これは**「重要」**です', 'これは‹b›「重要」‹/b›です'],
    ['**「A」**と**「B」**', '‹b›「A」‹/b›と‹b›「B」‹/b›'],
    ['（**注**）：次', '（‹b›注‹/b›）：次'],
    ['使う**API**の', '使う‹b›API‹/b›の'],
    ['使う`API`の', '使う‹code›API‹/code›の'],
    ['中文**重点**，*代码*。', '中文‹b›重点‹/b›，‹i›代码‹/i›。'],
    ['**중요**합니다', '‹b›중요‹/b›합니다'],
    ['이것은**중요**합니다', '이것은‹b›중요‹/b›합니다'],
    ['ภาษา**ไทย**สวย', 'ภาษา‹b›ไทย‹/b›สวย'],
    ['見て[ここ](https://x.example/)を', `見て${site('ここ', 'https://x.example/')}を`],
    ['**𠮷野**家', '‹b›𠮷野‹/b›家'],
  ],
  'backslash escapes ASCII punctuation': [
    ['\\*x\\*', '*x*'],
    ['\\_x\\_', '_x_'],
    ['\\`x\\`', '`x`'],
    ['\\[x\\](https://x.example/)', `[x](${site('https://x.example/')})`],
    ['[x\\](https://x.example/)', `[x](${site('https://x.example/')})`],
    ['\\\\', '\\'],
    ['\\\\*x*', '\\‹i›x‹/i›'],
    ['*x\\*', '*x*'],
    ['*x\\**', '‹i›x*‹/i›'],
    ['\\a \\ä \\1 C:\\temp', '\\a \\ä \\1 C:\\temp'],
    ['a\\', 'a\\'],
    ['\\!\\"\\#\\$\\%\\&\\\'\\(\\)\\+\\,\\-\\.\\/', '!"#$%&\'()+,-./'],
    ['\\:\\;\\<\\=\\>\\?\\@\\^\\{\\|\\}\\~', ':;<=>?@^{|}~'],
    ['\\# x', '# x'],
    ['\\- x', '- x'],
    ['\\&amp;', '&amp;'],
    ['[a\\]b](https://x.example/)', site('a]b', 'https://x.example/')],
    ['[a](https://x.example/\\))', site('a', 'https://x.example/)')],
  ],
  'a bare `https://…` is a link and what is in it is literal': [
    ['https://x.example/', site('https://x.example/')],
    ['http://x.example/', site('http://x.example/')],
    ['HTTPS://X.EXAMPLE/A', site('HTTPS://X.EXAMPLE/A', 'https://x.example/A')],
    ['see https://x.example/a_b_c*d*e', `see ${site('https://x.example/a_b_c*d*e')}`],
    ['https://x.example/a.', `${site('https://x.example/a')}.`],
    ['https://x.example/a, b', `${site('https://x.example/a')}, b`],
    ['https://x.example/a?b=c&d=e!', `${site('https://x.example/a?b=c&d=e')}!`],
    ['https://x.example/?a=&lt;', `${site('https://x.example/?a=&lt')};`],
    ['https://x.example/a_(b)', site('https://x.example/a_(b)')],
    ['(https://x.example/a)', `(${site('https://x.example/a')})`],
    ['(https://x.example/a).', `(${site('https://x.example/a')}).`],
    ['[https://x.example/a]', `[${site('https://x.example/a')}]`],
    ['“https://x.example/a”', `“${site('https://x.example/a')}”`],
    ['<https://x.example/a>', `<${site('https://x.example/a')}>`],
    ['"https://x.example/a"', `"${site('https://x.example/a')}"`],
    ['https://x.example/a…', `${site('https://x.example/a')}…`],
    ['見てhttps://x.example/a。次', `見て${site('https://x.example/a')}。次`],
    ['「https://x.example/a」', `「${site('https://x.example/a')}」`],
    ['*https://x.example/a*', `‹i›${site('https://x.example/a')}‹/i›`],
    ['**https://x.example/a**', `‹b›${site('https://x.example/a')}‹/b›`],
    ['**see https://x.example/a.**', `‹b›see ${site('https://x.example/a')}.‹/b›`],
    ['_https://x.example/a_', `‹i›${site('https://x.example/a')}‹/i›`],
    ['https://x.example/:smile:', `${site('https://x.example/:smile')}:`],
    ['https://x.example/$a$b', site('https://x.example/$a$b')],
    ['https://x.example/a|b', site('https://x.example/a|b', 'https://x.example/a%7Cb')],
    ['https://x.example/a~~b~~c', site('https://x.example/a~~b~~c')],
    [
      'https://münchen.example/',
      site('https://münchen.example/', 'https://xn--mnchen-3ya.example/'),
    ],
    ['xhttps://x.example', 'xhttps://x.example'],
    ['https://', 'https://'],
    ['https://…', 'https://…'],
    ['www.x.example', 'www.x.example'],
    ['x.com and me@x.com', 'x.com and me@x.com'],
    ['mailto:me@x.com', 'mailto:me@x.com'],
    ['//x.example', '//x.example'],
  ],
  '`<`, `&` and entities show as written': [
    ['<b>x</b>', '<b>x</b>'],
    ['<br>', '<br>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<!-- _class: lead -->', '<!-- _class: lead -->'],
    ['a < b & c > d', 'a < b & c > d'],
    ['AT&T &amp; R&D', 'AT&T &amp; R&D'],
    ['&lt;b&gt; &copy; &#42;x&#42; &#x2a;', '&lt;b&gt; &copy; &#42;x&#42; &#x2a;'],
    ['*&amp;*', '‹i›&amp;‹/i›'],
    ['[&amp;](https://x.example/)', site('&amp;', 'https://x.example/')],
    ['**<b>**', '‹b›<b>‹/b›'],
  ],
  'nothing else of Markdown is markup': [
    ...[
      '# x', '## x ##', '- x', '+ x', '* x', '1. x', '1) x', '> x', '---', '- - -', '===', '~~x~~', '==x==', 'H~2~O', 'x^2^', '```js', '~~~', '| a | b |', '--- | ---', '[ ] x', '[x] y', '[^1]', '^[x]', '[x]: https', ':smile:', ':+1:', '$x$', '$$x$$', '$5 to $10', '{{x}}', '{.a}', '%%x%%', '"x" \'y\' (c) -- ...', '[TOC]', '    x',
    ].map((text) => [text, text.trim()] as const), // prettier-ignore
    ['![a](https://x.example/b.png)', '![a](https://x.example/b.png)'],
    ['![bg](https://x.example/b.png)', '![bg](https://x.example/b.png)'],
    ['[![a](b)](https://x.example/)', site('![a](b)', 'https://x.example/')],
    ['see![a](https://x.example/b.png)', 'see![a](https://x.example/b.png)'],
    ['\\![a](https://x.example/)', `!${site('a', 'https://x.example/')}`],
    ['。!https://x.example/', `。!${site('https://x.example/')}`],
    ['\\\\\\![a](https://x.example/)', `\\!${site('a', 'https://x.example/')}`],
    ['!*[a](https://x.example/)*', `!‹i›${site('a', 'https://x.example/')}‹/i›`],
    ['[a](https://x.example/ "b")', `[a](${site('https://x.example/')} "b")`],
    ['<me@x.example>', '<me@x.example>'],
    ['[a](java\tscript:x)', '[a](java script:x)'],
    ['a  \nb', 'a b'],
    ['a\\\nb', 'a\\ b'],
  ],
}

describe.each(Object.entries(rules))('%s', (_, rows) => {
  test.each(rows)('%s', (input, shown) => {
    expect(show(parseInline(input.replaceAll(/\s*\n\s*/g, ' '), { math: false }).inline)).toBe(
      shown,
    )
    expect(expectEverywhere(input, shown)).toEqual([])
  })
})

describe('a refused address shows as written, with a warning', () => {
  const tricks = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'javascript&colon;alert(1)', '&#106;avascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'ftp://x.example/', 'blob:x', 'tel:123', '//x.example', '/x', '../x', '#x', 'x.example', 'localhost:80', 'https://a:b@x.example', 'https:x', 'https:///x', 'https:\\\\x.example', 'mailto:x', 'https://x.example:99999/'] // prettier-ignore
  test.each(tricks)('[label](%s)', (url) => {
    const input = `see [label](${url}) here`
    const { inline, refused } = parseInline(input, { math: false })
    expect(refused).toHaveLength(1)
    expect(JSON.stringify(inline)).not.toContain('"link"')
    // A control shows as the sign for what cannot be shown.
    const shown = foldBlanks(input.replaceAll('\u0001', '\uFFFD'))
    expect(new Set(expectEverywhere(input, shown))).toContain('recap/link-refused')
  })

  test('a bare address with a password is no link', () => {
    const input = 'see https://a:b@x.example here'
    expect(new Set(expectEverywhere(input, input))).toContain('recap/link-refused')
  })
})

describe('inline Markdown of any pieces', () => {
  const runs = process.env['AFTERDECK_EXHAUSTIVE'] === '1' ? 10_000 : 400
  const marks = fc.constantFrom('*', '**', '***', '_', '__', '`', '``')
  const words = fc.constantFrom('a', 'word', 'two words', 'é', 'ß', '重要', 'です', '한국', 'ไทย', 'שלום', 'مرحبا', '1', '2.5', '😀', 'snake_case', 'innen') // prettier-ignore
  const signs = fc.constantFrom(' ', ' ', ' ', '.', ',', ':', '!', '?', '-', '–', '(', ')', '[', ']', '“', '”', '「', '」', '。', '、', '|', '<', '>', '&', '#', '+', '=', '~', '^', '$', '{', '}', '@', '/', "'", '"', '\\') // prettier-ignore
  const whole = fc.constantFrom('*x*', '**y**', '_z_', '`code`', '`a|b`', '`` ` ``', '[label](https://x.example/)', '[*l*](https://x.example/a_b)', '[l](javascript:x)', '![i](https://x.example/)', 'https://x.example/a_b', 'https://x.example/(c)', '<b>', '</b>', '<!--', '-->', '&amp;', '&lt;', ':smile:', '~~s~~', '==m==', '$x$', '\\*', '\\_', '\\[', '\\\\', '{{x}}', '---', '# ', '- ', '1. ') // prettier-ignore
  const sources = fc
    .array(fc.oneof(marks, words, signs, whole), { minLength: 1, maxLength: 9 })
    .map((pieces) => foldBlanks(pieces.join('')))
    .filter((text) => text !== '')

  test(
    'show in every place, here and in stock Marp, what parseInline says',
    { timeout: runs * 300 },
    () => {
      fc.assert(
        fc.property(sources, (text) => {
          expectEverywhere(text, show(parseInline(text, { math: false }).inline))
        }),
        { numRuns: runs },
      )
    },
  )
})
