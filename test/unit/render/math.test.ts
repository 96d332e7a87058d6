import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Marp } from '@marp-team/marp-core'
import { katexMarpCorePlugin } from '@marp-team/marp-core/plugins/katex'
import { describe, expect, test } from 'vitest'
import { readingDocument } from '../../../src/render/document.ts'
import { mathFonts } from '../../../src/theme/math-fonts.ts'
import type { Compiled } from '../../../src/pipeline.ts'
import { compileYaml } from '../../support/deck-of.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { foldBlanks, htmlText } from '../../support/html-text.ts'

const quoted = (text: string): string => JSON.stringify(text)

/** A deck with mathematics of one takeaway; `evidence` is more YAML of it. */
function deckOf(claim: string, evidence = '', title = 'T'): Compiled {
  return compileYaml(
    `talk: {title: ${quoted(title)}}\ndeck: {math: true, footer: F}\ntakeaways:\n  - claim: ${quoted(claim)}\n${evidence}`,
  )
}

/** The text of HTML that is not part of a formula. */
const withoutFormulas = (html: string): string =>
  html.replaceAll(/<math[\s\S]*?<\/math>/g, '').replaceAll(/<annotation[\s\S]*?<\/annotation>/g, '')

const latexOf = (html: string): string[] =>
  [...html.matchAll(/<annotation[^>]*>([\s\S]*?)<\/annotation>/g)].map(([, latex]) =>
    htmlText(latex!),
  )

describe('a deck with mathematics', () => {
  test('says so in its front matter, and has formulas with their MathML', () => {
    const { deck, markdown } = deckOf('So $a<b$ holds')
    expect(markdown.markdown).toContain('\nmath: katex\n')
    expect(markdown.markdown).toContain('\n## So $a<b$ holds\n')
    expect(deck.slides[1]).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">')
    expect(latexOf(deck.slides[1]!)).toEqual(['a<b'])
    expect(deck.slides[1]).toContain('class="katex-html" aria-hidden="true"')
  })

  test('has the rules of KaTeX and none of its addresses; without a formula it has neither', () => {
    const { deck } = deckOf('$x$')
    expect(deck.css).toContain('.katex-mathml')
    expect(deck.css).not.toMatch(/@font-face|https?:\/\/(?!www\.w3\.org)|fonts\//)
    expect(deckOf('x').deck.css).not.toContain('.katex')
    expect(mathFonts(deckOf('x').deck.slides)).toEqual([])
  })

  test('is what it is in plain texts too, and in names, heads and the footer', () => {
    const { deck, markdown } = compileYaml(`
talk: {title: 'On $\\pi$', subtitle: 'From $5 to $10', speakers: ['Ada $\\alpha$'], host: 'H $h$'}
deck: {math: true}
summary: [{head: '$s$', text: 'and $t$'}]
sections:
  - title: Part $p$
    line: Line $l$
    takeaways:
      - {claim: C, kicker: 'K $k$', figures: [{value: '$v$', unit: '$u$', label: 'of $w$', source: '$z$'}]}
      - {claim: D, table: {columns: ['$m$'], rows: [['$n$']], caption: '$o$'}}
      - {claim: E, quote: {text: 'I say $q$', by: '$r$'}}
closing: {message: Bye $b$}
sources: [{text: S $y$, url: 'https://example.org/$a$/'}]
`)
    const shown = deck.slides.flatMap(latexOf)
    for (const latex of '\\pi \\alpha h s t p l k v u w z m n o q r b y'.split(' '))
      expect(shown, latex).toContain(latex)
    expect(shown).not.toContain('a')
    expect(htmlText(deck.slides[0]!)).toContain('From $5 to $10')
    expect(htmlText(deck.slides.at(-1)!)).toContain('example.org/$a$')
    expect(markdown.markdown).toContain('footer: "On $\\\\pi$"')
    expect(markdown.markdown).toContain('title: "On \\\\pi"')
    expect(deck).toMatchObject({ title: 'On \\pi', authors: ['Ada \\alpha'] })
    expect(deck.pages.map(({ title }) => title)).toContain('Part p')
  })

  test('is what it is in interface words of one’s own, whose places are filled around it', () => {
    const { deck } = compileYaml(`
talk: {title: T, host: H}
deck:
  math: true
  words:
    talkRecap: 'A $a$'
    atAGlance: 'B $b$'
    hostedBy: '$\\frac{name}{2}$ by {name}'
    label: '{label} $c$'
    myth: '$|d|$'
    reality: '5 $ {x}'
    pros: '$e$'
    sources: '$f$'
    notes: 'N $g$'
summary: [S]
takeaways:
  - {claim: C, myths: [{myth: M, reality: R}]}
  - {claim: D, proscons: {pros: [P], cons: [Q]}}
  - {claim: E, checklist: [{text: X, owner: O}]}
sources: [Y]
`)
    const [cover, glance, myth, pros, check, sources] = deck.slides.map(latexOf)
    expect(cover).toEqual(['a', '\\frac{name}{2}'])
    expect(htmlText(deck.slides[0]!)).toMatch(/ by H/)
    expect([glance, myth, pros, check, sources]).toEqual([['b'], ['|d|'], ['e'], ['c'], ['f']])
    expect(deck.slides[2]!.match(/<th>/g)).toHaveLength(2)
    expect(htmlText(deck.slides[2]!)).toContain('5 $ {x}')
    expect(deck.notesLabel).toBe('N g')
    expect(deck.pages.at(-1)!.title).toBe('f')
  })

  test('has blocks in points and paragraphs, and keeps them in the line elsewhere', () => {
    const { deck, markdown } = deckOf(
      'Here $$x^2$$ stays',
      `    text: "A $$\\\\begin{align*}a&=b\\\\\\\\c&=d\\\\end{align*}$$ B"\n  - claim: P\n    points: ["$$y$$", "So $$z$$ it is"]\n  - claim: Q\n    proscons: {pros: ["$$w$$"], cons: [c]}\n`,
    )
    expect(markdown.markdown).toContain('## Here $\\displaystyle x^2$ stays\n')
    expect(markdown.markdown).toContain(
      '\nA\n\n$$\n\\begin{align*}a&=b\\\\c&=d\\end{align*}\n$$\n\nB\n',
    )
    expect(markdown.markdown).toContain('\n- $$\n  y\n  $$\n- So\n  $$\n  z\n  $$\n  it is\n')
    expect(markdown.markdown).toContain('\n- $\\displaystyle w$\n')
    expect(deck.slides.join('').match(/class="katex-display"/g)).toHaveLength(3)
    expect(deck.slides.join('')).not.toContain('katex-error')
  })

  test('has bars and norms in tables, which do not end their cells', () => {
    const { deck } = deckOf(
      'C',
      `    table: {columns: ["$|n|$"], rows: [["$\\\\|x\\\\|$"], ["$\\\\begin{array}{c|c}a&b\\\\end{array}$"], ["a|b $|$"]]}\n`,
    )
    const slide = deck.slides[1]!
    expect(latexOf(slide)).toEqual(['|n|', '\\|x\\|', '\\begin{array}{c|c}a&b\\end{array}', '|'])
    expect(slide.match(/<t[dh]>/g)).toHaveLength(4)
    expect(htmlText(slide)).toContain('a|b')
  })

  test('has the LaTeX in its notes as it was written', () => {
    const { deck } = deckOf('C', '    notes: "Say $x_a$.\\n\\n$$y_b$$"\n')
    expect(deck.pages[1]!.notes).toEqual(['Say $x_a$.', '$$y_b$$'])
    expect(deck.slides[1]).not.toContain('katex')
    expect(readingDocument(deck, '', { notes: true, script: { code: '', hash: '' } })).toContain(
      '<p>Say $x_a$.</p>',
    )
  })
})

test('without deck.math, dollars are dollars', () => {
  const { deck, markdown } = compileYaml(
    'talk: {title: "$x$"}\ntakeaways: [{claim: "$y$ and $$z$$"}]',
  )
  expect(markdown.markdown).not.toContain('math:')
  expect(htmlText(deck.slides[0]!)).toContain('$x$')
  expect(htmlText(deck.slides[1]!)).toContain('$y$ and $$z$$')
  expect(deck.css + deck.slides.join('')).not.toContain('katex')
})

test.each(hostileTexts)('the text %j is shown as written beside formulas', (text) => {
  const plain = text.replaceAll('$', '')
  const { deck } = deckOf('C', `    quote: {text: ${quoted(`a $x$ ${plain} $y$ b`)}}\n`)
  const slide = deck.slides[1]!
  expect(latexOf(slide)).toEqual(['x', 'y'])
  const shown = htmlText(
    withoutFormulas(slide).replaceAll(/<span class="katex-html"[\s\S]*?(?=<\/p>|$)/g, (html) =>
      html.replaceAll(/<span class="mord mathnormal"[^>]*>[xy]<\/span>/g, ''),
    ),
  )
  expect(shown).toContain(foldBlanks(`a ${plain} b`))
})

test.each([
  ['\\$5 to \\$10', '$5 to $10'],
  ['$5 to $10', '$5 to $10'],
  ['5$ and 6$', '5$ and 6$'],
  ['$ x $', '$ x $'],
  ['$$', '$$'],
  ['a $', 'a $'],
])('%j is text', (written, shown) => {
  for (const { deck } of [deckOf(written), deckOf('C', '', written)]) {
    expect(deck.slides.join('')).not.toContain('class="katex"')
    expect(htmlText(deck.slides.join(' '))).toContain(shown)
  }
})

const hostileLatex = [
  '\\href{javascript:alert(1)}{x}',
  '\\href{https://evil.example}{x}',
  '\\url{https://evil.example}',
  '\\includegraphics[height=1em]{https://evil.example/x.png}',
  '\\htmlClass{evil}{x}',
  '\\htmlId{evil}{x}',
  '\\htmlStyle{color:evil}{x}',
  '\\htmlData{evil=1}{x}',
  '\\rule{1000em}{1000em}',
  '\\def\\a{\\a\\a}\\a',
  '\\text{<script>alert(1)</script><img src=x onerror=alert(1)>}',
  '</span><script>alert(1)</script>',
  '\\color{red;background:url(https://evil.example)}x',
  '--> <!-- _class: evil -->',
  '\\',
  '{'.repeat(1500),
  '\\displaystyle\\unknown',
]

// Such LaTeX is refused when a recap is checked; here it is rendered all the same.
describe.each(hostileLatex)('the LaTeX %j', (latex) => {
  test.each([
    ['a line', `$${latex}$`, ''],
    ['a block', 'C', `    text: ${quoted(`$$${latex}$$`)}\n`],
    ['a cell', 'C', `    table: {columns: [A], rows: [[${quoted(`$${latex}$`)}]]}\n`],
  ])('does nothing in %s', (_, claim, evidence) => {
    const { deck, plan } = deckOf(claim, evidence)
    expect(deck.slides).toHaveLength(plan.slides.length)
    const html = deck.slides[1]!
    const tags = html
      .match(/<[^>]*>/g)!
      .join('')
      .replaceAll(/(?<==)"[^"]*"/g, '""')
    expect(tags).not.toMatch(/<(?:script|img|a|iframe|style|link)\b|\son\w+=|\s(?:href|src)=/i)
    expect(html).not.toMatch(/(?:class|id|data-evil)="evil|style="[^"]*(?:evil|url)|1000em;/)
    expect(html.match(/<section/g)).toHaveLength(1)
    expect(html).toMatch(/class="(?:statement|claim|table)"/)
    expect(html).toContain('<footer>F</footer>')
  })
})

test('stock Marp with KaTeX makes the same slides', () => {
  const evidence = `    text: "B $$\\\\sum_i i$$ C $x|y$"\n  - claim: "\\\\$5 $a$**$b$**$c$ 6"\n    table: {columns: ["$|n|$", "$5"], rows: [["$\\\\|x\\\\|$", "\\\\$6"]]}\n`
  const { deck, markdown, theme } = deckOf('A $\\frac{1}{2}$ $$x$$', evidence, 'T $t$ for $5')
  const marp = new Marp({ script: false }).use(katexMarpCorePlugin())
  marp.themeSet.add(theme.css)
  const { html } = marp.render(markdown.markdown, { htmlAsArray: true })
  const inside = (slide: string): string =>
    slide.replaceAll(/<\/?(?:svg|foreignObject|section)[^>]*>/g, '').replaceAll(/marp-(h\d)/g, '$1')
  const plain = (slide: string): string =>
    inside(slide).replaceAll(/ (?:is|data-auto-scaling|id)="[^"]*"/g, '')
  expect(html.map(plain)).toEqual(deck.slides.map(plain))
})

describe('the fonts of formulas', () => {
  const require = createRequire(import.meta.url)
  const css = readFileSync(require.resolve('katex').replace(/katex\.\w+$/, 'katex.css'), 'utf8')
  const names = (latex: string): string[] =>
    mathFonts(deckOf(`$${latex}$`).deck.slides).map(({ file }) =>
      file.replace(/KaTeX_|\.woff2/g, ''),
    )

  test.each([
    ['1+2', ['Main-Regular']],
    ['x', ['Main-Regular', 'Math-Italic']],
    ['\\mathbb{R}', ['AMS-Regular', 'Main-Regular']],
    ['\\mathbf{x}\\mathsf{y}', ['Main-Bold', 'Main-Regular', 'SansSerif-Regular']],
    ['\\boldsymbol{x}', ['Main-Regular', 'Math-BoldItalic']],
    ['\\text{\\textbf{\\textsf{a}}}', ['Main-Regular', 'SansSerif-Bold']],
    ['\\text{\\textbf{\\textit{a}}}', ['Main-BoldItalic', 'Main-Regular']],
    ['\\mathcal{L}\\mathfrak{g}\\mathscr{S}', ['Caligraphic-Regular', 'Fraktur-Regular', 'Main-Regular', 'Script-Regular']], // prettier-ignore
    ['\\texttt{a}', ['Main-Regular', 'Typewriter-Regular']],
    ['\\Biggl( \\biggl( \\Bigl( \\bigl( 1', ['Main-Regular', 'Size1-Regular', 'Size2-Regular', 'Size3-Regular', 'Size4-Regular']], // prettier-ignore
    ['\\sum 1 \\displaystyle\\sum', ['Main-Regular', 'Size1-Regular', 'Size2-Regular']],
  ])('of %s are few', (latex, files) => {
    expect(names(latex)).toEqual(files)
  })

  test('are found by every class that KaTeX gives a family', () => {
    const rules = [...css.matchAll(/([^{}]+)\{[^{}]*font-family:\s*["']?(KaTeX_\w+)/g)].filter(
      ([, selector]) => !selector!.includes('@font-face'),
    )
    expect(rules.length).toBeGreaterThan(15)
    for (const [, selectors, family] of rules) {
      for (const selector of selectors!.split(',')) {
        const classes = selector.split(/[\s>]+/).filter((part) => part.includes('.'))
        const list = classes.at(-1)!.replaceAll('.', ' ').trim()
        const faces = mathFonts([`<span class="katex"><span class="${list}">x</span></span>`])
        expect(
          faces.map((face) => face.family),
          selector,
        ).toContain(family)
      }
    }
  })

  test('are the files that KaTeX has', () => {
    const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule]) => rule!)
    for (const latex of ['\\mathbf{x}', 'x', '\\boldsymbol{x}', '\\mathbb{R}', '\\sum']) {
      for (const { family, weight, style, file } of mathFonts(deckOf(`$${latex}$`).deck.slides)) {
        const rule = faces.find((each) => each.includes(file))!
        expect(rule).toMatch(new RegExp(`font-family:\\s*["']?${family}\\b`))
        expect(rule).toMatch(new RegExp(`font-style:\\s*${style}`))
        expect(rule).toMatch(new RegExp(`font-weight:\\s*(?:${weight === '700' ? '700|bold' : '400|normal'})`)) // prettier-ignore
      }
    }
  })
})
