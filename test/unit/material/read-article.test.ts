import { describe, expect, it } from 'vitest'
import { readArticle, type ArticleKind } from '../../../src/material/read-article.ts'
import { linesOf } from '../../../src/material/block-lines.ts'
import { inlineText } from '../../../src/text/inline-text.ts'

function read(text: string, kind: ArticleKind = 'page') {
  const article = readArticle({ file: 'x', text }, kind)
  if (!article.ok) throw new Error(article.diagnostics[0]!.message)
  return article.value
}

const codesOf = (text: string, kind: ArticleKind = 'page'): string[] =>
  readArticle({ file: 'x', text }, kind).diagnostics.map(({ code }) => code)

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="de-AT"><head>${head}</head><body>${body}</body></html>`

describe('A web page', () => {
  it('tells the facts of its head', () => {
    const head = `<title>A talk | The site</title><meta property="og:site_name" content="The site">
      <meta name="author" content="Ann Lee and Bo Diaz"><meta property="article:published_time" content="2026-02-30T10:00">`
    const { facts } = read(page('<p>Text</p>', head))
    expect(facts).toMatchObject({ title: 'A talk', language: 'de-AT', date: '2026-02' })
    expect(facts.speakers).toMatchObject([{ name: 'Ann Lee' }, { name: 'Bo Diaz' }])
  })

  it('knows a talk by its JSON-LD', () => {
    const data = { '@graph': [{ '@type': 'Event', name: 'Quay Conf', startDate: '2026-05-02', performer: { '@type': 'Person', name: 'Ann Lee' }, location: { name: 'Graz' } }, { '@type': 'VideoObject', embedUrl: 'https://www.youtube.com/embed/abcdefg', duration: 'PT1H2M3S' }] } // prettier-ignore
    const { facts } = read(page('<p>Text</p>', `<script type="application/ld+json">${JSON.stringify(data)}</script>`)) // prettier-ignore
    expect(facts).toMatchObject({
      event: 'Quay Conf',
      date: '2026-05-02',
      location: 'Graz',
      duration: '1:02:03',
      video: 'https://www.youtube.com/watch?v=abcdefg',
      speakers: [{ name: 'Ann Lee' }],
    })
  })

  it('has its article where it says so, and tells what lies around it', () => {
    const body = `<nav>Home</nav><main><article><h1>Title</h1><p>What was said in this talk is worth a line or two of text.</p>
      <div class="newsletter">Subscribe</div><div class="share-buttons">Share</div></article></main>
      <div id="cookie-banner">Cookies</div><footer>Imprint</footer>`
    const { blocks, leftOut } = read(page(body))
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
    expect(leftOut.map(({ reason, text }) => `${reason}: ${text}`).sort()).toEqual([
      'navigation: Home',
      'notice or advertisement: Cookies',
      'notice or advertisement: Share',
      'notice or advertisement: Subscribe',
      'outside the article: Imprint',
    ])
  })

  it('finds the article by its prose where nothing is marked', () => {
    const long = '<p>A long paragraph of an article, with a point at its end.</p>'.repeat(6)
    const { blocks, leftOut } = read(
      page(`<div>Top<div><h1>T</h1>${long}</div></div><div>Side</div>`),
    )
    expect(blocks).toHaveLength(7)
    expect(leftOut.map(({ text }) => text).sort()).toEqual(['Side', 'Top'])
  })

  it('keeps what is most of the article, whatever its class is', () => {
    const { blocks } = read(page('<article><h1>T</h1><div class="comments">All of the text.</div></article>')) // prettier-ignore
    expect(blocks).toHaveLength(2)
  })

  it('is read once, however deep its quotes stand in each other', () => {
    // Read twice at each level, this would not end.
    const quotes = `<p>Before.</p>${'<blockquote>'.repeat(300)}<p>Innermost.</p>`
    expect(codesOf(quotes)).toEqual([])
    expect(codesOf(`Before.\n\n${'> '.repeat(300)}Innermost.`, 'markdown')).toEqual([])
  })

  it('runs and loads nothing, and links nowhere that is not web or mail', () => {
    const body =
      '<script>document.write("<p>x</p>")</script><p onclick="x()">Go <a href="javascript:x()">there</a> or <a href="/a">here</a>.</p>'
    const { blocks, leftOut } = read(page(body, '<link rel="canonical" href="https://example.org/b/">')) // prettier-ignore
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        text: [
          { type: 'text', text: 'Go there or ' },
          {
            type: 'link',
            url: 'https://example.org/a',
            children: [{ type: 'text', text: 'here' }],
          },
          { type: 'text', text: '.' },
        ],
      },
    ])
    expect(leftOut).toMatchObject([{ reason: 'address', text: 'javascript:x()' }])
  })

  it('is refused where it is deeper, larger or longer than any article', () => {
    expect(codesOf('<div>'.repeat(100_000))).toEqual(['import/page-too-large'])
    expect(codesOf('<p>a</p>'.repeat(70_000))).toEqual(['import/page-too-large'])
    expect(codesOf(`<p>${'a '.repeat(1_100_000)}`)).toEqual(['import/page-too-large'])
    expect(codesOf('> '.repeat(1_200_000), 'markdown')).toEqual(['import/page-too-large'])
    expect(codesOf(`${'> '.repeat(900_000)}x`, 'markdown')).toEqual(['import/page-too-large'])
  })

  it('is read whole where what is marked as its article is empty', () => {
    const { blocks } = read(
      page('<main></main><article><nav>Home</nav></article><p>All of it.</p>'),
    )
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: [{ text: 'All of it.' }] }])
  })

  it('tells the words of its drawings and the addresses of its recordings', () => {
    const { leftOut } = read(page('<p>See <svg><title>A chart</title><text>42</text></svg> there.</p><video><source src="a.mp4"></video>')) // prettier-ignore
    expect(leftOut).toMatchObject([
      { reason: 'picture', where: 'svg', text: 'A chart 42' },
      { reason: 'recording', where: 'video', text: 'a.mp4' },
    ])
  })

  it('is refused where it says nothing', () => {
    expect(codesOf(page('<nav>Home</nav><script>1</script>'))).toEqual(['import/nothing-found'])
  })

  it('has tables, code, quotes, pictures and definitions as such', () => {
    const body = `<figure><img src="a.png" alt="A"><figcaption>Below</figcaption></figure>
      <table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">1</td></tr></table>
      <table><tr><td><h2>In a layout</h2><ul><li>x</li></ul></td></tr></table>
      <pre><code class="language-rust">fn main() {
  a &lt; b
}</code></pre>
      <blockquote cite="https://example.org/q"><p>Said.</p><p>— Ann Lee</p></blockquote>
      <dl><dt>Term</dt><dd>Meaning</dd><dd>Another</dd></dl>`
    const { blocks } = read(page(`<article>${body}</article>`))
    expect(blocks).toMatchObject([
      { kind: 'image', src: 'a.png', alt: 'A', caption: [{ text: 'Below' }] },
      { kind: 'table', columns: [[{ text: 'A' }], [{ text: 'B' }]], rows: [[[{ text: '1' }], []]] },
      { kind: 'heading', level: 2 },
      { kind: 'list', ordered: false },
      { kind: 'code', text: 'fn main() {\n  a < b\n}', language: 'rust' },
      {
        kind: 'quote',
        by: 'Ann Lee',
        url: 'https://example.org/q',
        paragraphs: [[{ text: 'Said.' }]],
      },
      { kind: 'list' },
    ])
    expect(blocks.flatMap(linesOf).map((line) => inlineText(line)).at(-1)).toBe('Term: Meaning; Another') // prettier-ignore
  })
})

describe('Markdown', () => {
  it('tells the facts of its front matter, and what of that has no place', () => {
    const text = '---\ntitle: A *talk*\nspeakers: [{ name: Ann Lee, org: Quay }]\nyoutube: abcdefghijk\nduration: 31:20\ntags: [a, b]\n---\nText' // prettier-ignore
    const { facts, leftOut } = read(text, 'markdown')
    expect(facts).toMatchObject({
      title: 'A talk',
      speakers: [{ name: 'Ann Lee', org: 'Quay' }],
      video: 'https://www.youtube.com/watch?v=abcdefghijk',
      duration: '31:20',
      areAuthors: false,
    })
    expect(leftOut).toMatchObject([{ reason: 'front matter', text: 'tags: a, b' }])
  })

  it('keeps front matter that is no YAML as what was left out', () => {
    const { facts, leftOut } = read('---\ntitle: [a\n---\nText', 'markdown')
    expect(facts.title).toBeUndefined()
    expect(leftOut[0]!.text).toContain('title: [a')
  })

  it('has footnotes with the marks that the text has', () => {
    const { blocks } = read('Said[^a].\n\n[^a]: By whom.\n    And when.', 'markdown')
    expect(blocks).toMatchObject([
      { kind: 'paragraph', text: [{ text: 'Said[a].' }] },
      { kind: 'notes', items: [{ text: [{ text: '[a] By whom. And when.' }] }] },
    ])
  })
})

describe('Plain notes', () => {
  const notes = 'Meeting about boats\n\n• buy rope\n• paint hull\n\n    indented, but no code <b>'

  it('have a title, lists of any sign, and neither code nor HTML', () => {
    const { blocks } = read(notes, 'notes')
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'list', 'paragraph'].slice(0, blocks.length)) // prettier-ignore
    expect(JSON.stringify(blocks)).toContain('but no code <b>')
  })

  it('keep short lines apart', () => {
    const { blocks } = read('Title\n\nfirst line\nsecond line', 'notes')
    const lines = blocks.map((block) => ('text' in block && typeof block.text !== 'string' ? inlineText(block.text) : '')) // prettier-ignore
    expect(lines).toEqual(['Title', 'first line', 'second line'])
  })
})
