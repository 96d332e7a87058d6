import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { htmlText } from '../support/html-text.ts'
import { withoutOwnScript } from '../support/own-script.ts'
import { readPdf } from '../support/pdf-reader.ts'
import { repository, runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'
const folder = temporaryFolder()

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

beforeAll(() => {
  write('a.svg', picture)
})

describe('a deck written in Marp Markdown', () => {
  test('becomes HTML and PDF, with its pictures inside and its notes', async () => {
    const deck = write(
      'good.md',
      `---
marp: true
theme: default
title: By hand
lang: de
style: |
  section { background-color: #fffdf5 }
---

# Hallo

- [Folie](#2) und [Netz](https://example.com/)

<!-- Eine Notiz -->

---

![bg left:40%](a.svg)

## Mit Bild

![w:200](a.svg)

---

<!-- _backgroundImage: url(a.svg) -->

Ohne Titel
`,
    )
    const out = join(folder, 'out')
    const { status, report } = await runJson([
      'build',
      deck,
      '--out',
      out,
      '--format',
      'html,pdf,notes',
    ])
    expect(report.decks[0]!.diagnostics).toEqual([])
    expect(status).toBe(0)
    expect(report.decks[0]!.slides!.map(({ id }) => id)).toEqual(['hallo', 'mit-bild', '3'])
    // Marp repeats directives as data attributes, which load nothing.
    const html = readFileSync(join(out, 'good.html'), 'utf8').replaceAll(
      / data-[\w-]+="[^"]*"/g,
      '',
    )
    expect(html).toContain('<html lang="de"')
    expect(html).toContain('href="#mit-bild"')
    expect(html).not.toMatch(/(?:src|url\()["']?(?:a\.svg|http)/)
    expect(html.match(/data:image\/svg\+xml;base64/g)!.length).toBeGreaterThanOrEqual(3)
    expect(readFileSync(join(out, 'good.notes.txt'), 'utf8')).toContain('Eine Notiz')
    const pdf = await readPdf(readFileSync(join(out, 'good.pdf')))
    expect(pdf.pages).toHaveLength(3)
  })

  test('loads nothing, imports nothing and reads nothing outside of its folder', async () => {
    const deck = write(
      'evil.md',
      `---
marp: true
style: "section{background:url(https://one.example/x.png)}"
---

# x <script>alert(1)</script> <img src="y" onerror=alert(1)>

![](https://two.example/y.png) ![](/etc/passwd) ![](../../etc/hostname) ![](file:///etc/passwd)

<a href="javascript:alert(1)">j</a> [rel](other.html)

<style>@import "https://three.example/z.css"; p{background:u\\72l(//four.example/q)}</style>

<!-- _backgroundImage: url(https://five.example/bg.png) -->

![bg](https://six.example/bg2.png)
`,
    )
    const { status, report } = await runJson(['build', deck, '--out', join(folder, 'evil')])
    const [{ diagnostics, files }] = report.decks as [(typeof report.decks)[0]]
    expect(status).toBe(1)
    expect(files).toEqual([])
    const said = diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n')
    for (const host of ['one', 'two', 'four', 'five', 'six']) {
      expect(said).toMatch(new RegExp(`handwritten/remote-file “[^”]*${host}\\.example`))
    }
    expect(said).toContain('handwritten/style')
    expect(said).toContain('/etc/passwd')
    expect(said).toMatch(/image\/outside .*hostname/)
    expect(said).toContain('handwritten/link-refused The link to “javascript:alert(1)”')
    for (const { range } of diagnostics.filter(({ code }) => code === 'handwritten/remote-file')) {
      expect(range!.start.line).toBeGreaterThan(1)
    }
  })

  test('is told which of its links lead nowhere', async () => {
    const deck = write('links.md', '# One\n\n[fine](#2) [not](#lost)\n\n---\n\n# Two\n')
    const { report } = await runJson(['check', deck, '--no-fit'])
    expect(report.decks[0]!.diagnostics).toMatchObject([
      { code: 'handwritten/dead-link', range: { start: { line: 3, column: 17 } } },
    ])
  })

  test('is told where it runs over, at the line of its slide', async () => {
    const items = Array.from({ length: 40 }, (_, index) => `- item ${index}`).join('\n')
    const deck = write(
      'over.md',
      `---\nmarp: true\n---\n\n# Fine\n\n---\n\n# Too much\n\n${items}\n`,
    )
    const over = { code: 'fit/overflow', slide: 2, range: { start: { line: 7 } } }
    const { status, report } = await runJson(['check', deck])
    expect(status).toBe(1)
    expect(report.decks[0]!.diagnostics).toMatchObject([{ ...over, severity: 'error' }])
    const built = await runJson(['build', deck, '--format', 'html', '--out', folder])
    expect(built.status).toBe(0)
    expect(built.report.decks[0]!.diagnostics).toMatchObject([{ ...over, severity: 'warning' }])
  })

  test('fits or runs over in every theme of Marp’s, and in a stylesheet that is named by its path', async () => {
    const deckOf = (theme: string, rows: number): string => {
      const table = Array.from({ length: rows }, (_, row) => `| ${row} | twice that is ${2 * row} |`).join('\n') // prettier-ignore
      const text = `---\nmarp: true\ntheme: ${theme}\n---\n\n# A talk\n\nSomebody, somewhere\n\n---\n\n## Numbers\n\n| n | 2 n |\n| --- | --- |\n${table}\n\n---\n\n## Code\n\n\`\`\`js\nconst answer = 42\n\`\`\`\n`
      return write(`${theme}-${rows}.md`, text)
    }
    const themes = ['default', 'gaia', 'uncover']
    const decks = themes.flatMap((theme) => [deckOf(theme, 4), deckOf(theme, 24)])
    const over = [{ code: 'fit/overflow', severity: 'error', slide: 2, range: { start: { line: 10 } } }] // prettier-ignore
    const found = async (words: readonly string[]): Promise<unknown> => {
      const { report } = await runJson(['check', ...words, '--strict'])
      return report.decks.map(({ diagnostics }) => diagnostics)
    }
    expect(await found(decks)).toMatchObject(themes.flatMap(() => [[], over]))
    const css = write('tall.css', '/* @theme tall */\nsection { width: 1280px; height: 720px; padding: 40px; font-size: 90px; background: #fff; color: #000 }\n') // prettier-ignore
    expect(await found([deckOf('default', 4), '--theme', css])).toMatchObject([over])
  })

  test.each([
    ['theme.md', '---\nmarp: true\ntheme: defualt\n---\n# x\n', 'handwritten/unknown-theme', 3],
    [
      'open.md',
      '---\nmarp: true\n---\n\n# a\n\n<!-- never ends\n\n---\n\n# b\n',
      'handwritten/open-comment',
      7,
    ],
    ['wide.md', `# a\n\n${'| a '.repeat(60)}|\n`, 'handwritten/too-large', 3],
    ['formulas.md', `# a\n\n${'$x$ '.repeat(20_001)}\n`, 'handwritten/too-large', undefined],
    ['notes.md', `# a\n\n${'<!-- n -->\n'.repeat(201)}`, 'handwritten/too-large', 203],
    ['gone.md', '# a\n\n![](gone.png)\n', 'image/missing', 3],
  ])('%s is refused at its line', async (name, text, code, line) => {
    const { status, report } = await runJson(['check', write(name, text), '--no-fit'])
    expect(status).toBe(1)
    expect(report.decks[0]!.diagnostics).toMatchObject([
      line === undefined ? { code } : { code, range: { start: { line } } },
    ])
  })

  test('has at most 100 MB of pictures', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
    const png = Buffer.from(pixel, 'base64')
    const names = ['1', '2', '3', '4', '5', '6'].map((name) => `large-${name}.png`)
    for (const name of names) {
      writeFileSync(join(folder, name), png)
      truncateSync(join(folder, name), 19_000_000)
    }
    const text = names.map((name) => `![](${name})\n`).join('\n')
    const { status, report } = await runJson(['check', write('large.md', text), '--no-fit'])
    expect(status).toBe(1)
    expect(report.decks[0]!.diagnostics).toMatchObject([
      { code: 'image/unreadable', range: { start: { line: 11 } } },
    ])
  })

  test('in a theme of Marp’s that loads fonts from the web goes without them, and says so where it is asked', async () => {
    const deck = write('gaia.md', '---\nmarp: true\ntheme: gaia\n---\n\n# a\n')
    const { status, report } = await runJson(['check', deck, '--strict'])
    expect([status, report.decks[0]!.diagnostics]).toEqual([0, []])
    const asked = await runJson(['check', deck, '--rule', 'handwritten/web-fonts=warning'])
    expect(asked.report.decks[0]!.diagnostics).toMatchObject([{ code: 'handwritten/web-fonts' }])
  })

  test('has its formulas set, with their fonts inside; with `math: false` they are text', async () => {
    const text = '# So $e^{i\\pi}$\n\n$$\n\\sum_i i\n$$\n'
    const out = join(folder, 'math')
    const decks = [write('math.md', text), write('plain.md', `---\nmath: false\n---\n${text}`)]
    const { status } = await runJson(['build', ...decks, '--out', out, '--format', 'html'])
    expect(status).toBe(0)
    const html = readFileSync(join(out, 'math.html'), 'utf8')
    expect(html.match(/class="katex"/g)).toHaveLength(2)
    expect(html).toContain('@font-face{font-family:"KaTeX_Math"')
    expect(html).not.toMatch(/url\((?!["']?data:)/)
    const plain = readFileSync(join(out, 'plain.html'), 'utf8')
    expect(withoutOwnScript(plain)).not.toContain('katex')
    expect(htmlText(plain)).toContain('So $e^{i\\pi}$')
  })

  test.each([
    ['frac.md', '# a\n\n- b $\\frac{1}$\n', 5],
    ['block.md', '# a\n\n$$\n\\begin{x}\n$$\n', 1],
    ['define.md', '# a\n\nb   $\\gdef\\a#1{#1#1}$\n', 5],
    ['footer.md', "---\nmath: katex\nfooter: '$\\url{x}$'\n---\n# a\n", 10],
  ])(
    '%s has a formula that can’t be set, which is told at its place',
    async (name, text, column) => {
      const { status, report } = await runJson(['build', write(name, text), '--out', folder])
      expect(status).toBe(1)
      expect(report.decks[0]).toMatchObject({
        files: [],
        diagnostics: [{ code: 'math/invalid', range: { start: { line: 3, column } } }],
      })
    },
  )

  test('is not asked for as Markdown again', async () => {
    const { status, report } = await runJson([
      'build',
      write('md.md', '# a\n'),
      '--format',
      'md',
      '--out',
      join(folder, 'md'),
    ])
    expect(status).toBe(2)
    expect(report.decks[0]!.diagnostics).toMatchObject([{ code: 'handwritten/is-markdown' }])
  })
})

describe('the Markdown of a recap', () => {
  test.each([
    'making-ai-accessible.yaml',
    'examples/every-evidence.yaml',
    'examples/algebra-ar.yaml',
    'examples/euler.yaml',
  ])('%s gives the same slides as the recap itself', async (name) => {
    const recap = join(repository, 'content', name)
    const stem = name.replace(/^.*\//, '').replace('.yaml', '')
    const out = join(folder, stem)
    const first = await runJson(['build', recap, '--out', out, '--format', 'html,md'])
    expect(first.status).toBe(0)
    const second = await runJson([
      'build',
      join(out, `${stem}.md`),
      '--out',
      join(out, 'again'),
      '--format',
      'html',
    ])
    expect(second.report.decks[0]!.diagnostics).toEqual([])
    const shown = (path: string): string[] =>
      readFileSync(path, 'utf8')
        .split('<article>')
        .slice(1)
        .map((article) => article.replaceAll(/ (?:id|data-[\w-]+|style)="[^"]*"/g, ''))
    const theirs = shown(join(out, 'again', `${stem}.html`))
    const ours = shown(join(out, `${stem}.html`))
    expect(theirs).toHaveLength(ours.length)
    ours.forEach((article, index) => {
      expect(htmlText(theirs[index]!), `slide ${index + 1}`).toBe(htmlText(article))
      expect(theirs[index]!.replaceAll(/ href="#[^"]*"/g, ''), `slide ${index + 1}`).toBe(
        article.replaceAll(/ href="#[^"]*"/g, ''),
      )
    })
  })
})
