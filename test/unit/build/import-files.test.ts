import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFiles, importPrompt } from '../../../src/build/import-files.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { readRecap } from '../../../src/pipeline.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='

function write(name: string, text: string | Uint8Array): string {
  writeFileSync(at(name), text)
  return at(name)
}

const run = (names: readonly string[], out?: string, force = false) =>
  importFiles({ sources: names.map((path) => ({ path })), out, force }, nodeHost)
const codesOf = async (...names: readonly string[]): Promise<string[]> =>
  (await run(names)).diagnostics.map(({ code }) => code)

const article = write(
  'a.md',
  '# T\n\nOne thing. Another.\n\n> A boat is a promise.\n\n> Nobody owns the tide at night.',
)
const captions = write(
  'a.vtt',
  'WEBVTT\n\n00:05.000 --> 00:09.000\nSo a boat, um, is a promise.\n\n00:09.000 --> 00:12.000\nAnd that was all.\n',
)

describe('An import', () => {
  it('writes a recap beside its transcript, and times its quotes', async () => {
    const out = at('made/new/recap.yaml')
    const imported = await run([article, captions], at('recap.yaml'))
    if (!imported.ok) throw new Error(imported.diagnostics[0]!.message)
    expect(imported.diagnostics.map(({ code }) => code)).toEqual(['quote/not-found'])
    const text = readFileSync(at('recap.yaml'), 'utf8')
    expect(text).toBe(imported.value.yaml)
    const read = readRecap({ file: 'x', text })
    expect(read.ok && read.value.recap).toMatchObject({
      talk: { title: 'T', transcript: 'a.vtt' },
      takeaways: [{ at: { text: '00:05' }, quote: { at: { text: '00:05' } } }, { quote: { text: ['Nobody owns the tide at night.'] } }], // prettier-ignore
    })
    expect(imported.value.quotes.map(({ state, found }) => [state, found])).toEqual([['verbatim', '00:05'], ['not-found', undefined]]) // prettier-ignore
    const other = await run([article, captions], out)
    expect(other.ok && other.value.recap.talk['transcript']).toBeUndefined()
  })

  it('never replaces a file that is there, unless it is told to', async () => {
    const out = write('there.yaml', 'mine')
    const refused = await run([article], out)
    expect(refused.diagnostics).toMatchObject([{ code: 'import/file-there' }])
    expect(readFileSync(out, 'utf8')).toBe('mine')
    expect((await run([article], out, true)).ok).toBe(true)
    expect(readFileSync(out, 'utf8')).toContain('title: T')
  })

  it('names the schema for editors where there is one', async () => {
    mkdirSync(at('project'))
    write('project/recap.schema.json', '{}')
    const imported = await run([article], at('project/recap.yaml'))
    expect(imported.ok && imported.value.yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=./recap.schema.json') // prettier-ignore
  })

  it('takes pictures along that the recap can have, and tells the others', async () => {
    mkdirSync(at('page_files'))
    write('page_files/own one.png', Buffer.from(png, 'base64'))
    write('page_files/no.png', 'no picture')
    const names = ['page_files/own%20one.png?x=1', `data:image/png;base64,${png}`, 'page_files/no.png', 'gone.png', '../up.png', '/root.png', 'https://example.org/far.png', 'data:text/html,x', 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='] // prettier-ignore
    const page = write('page.html', `<article><h1>T</h1><p>Text of it.</p>${names.map((src) => `<img alt="A" src="${src}">`).join('')}</article>`) // prettier-ignore
    const imported = await run([page], at('page.yaml'))
    if (!imported.ok) throw new Error(imported.diagnostics[0]!.message)
    const sources = imported.value.recap.takeaways!.flatMap(({ image }) => image?.src ?? [])
    expect(sources).toEqual(['page_files/own one.png', `data:image/png;base64,${png}`])
    expect(imported.diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => 'import/picture-left')) // prettier-ignore
  })

  it('says of each file why it can’t be imported', async () => {
    expect(await codesOf()).toEqual(['import/no-file'])
    expect(await codesOf('https://example.org/a.html')).toEqual(['import/address'])
    expect(await codesOf(at('gone.md'))).toEqual(['source/missing'])
    expect(await codesOf(write('empty.md', ' \n'))).toEqual(['source/empty'])
    expect(await codesOf(write('bin.html', Buffer.from(png, 'base64')))).toEqual(['source/binary'])
    expect(await codesOf(write('table.csv', 'a,b'))).toEqual(['import/unknown-kind'])
    expect(await codesOf(write('r.yaml', 'talk: { title: x }'))).toEqual(['import/unknown-kind'])
    expect(await codesOf(write('nav.html', '<nav>x</nav>'))).toEqual(['import/nothing-found'])
    expect(await codesOf(write('deep.html', '<div>'.repeat(500)))).toEqual([
      'import/page-too-large',
    ])
    expect(await codesOf(article, write('b.md', 'Other'))).toEqual(['import/several-articles'])
    expect(await codesOf(write('big.html', `<p>${'x'.repeat(10_000_001)}`))).toEqual([
      'source/too-large',
    ])
    expect(await codesOf(write('long.vtt', 'WEBVTT\n\n13:00:00.000 --> 13:00:01.000\nx\n'))).toEqual(['transcript/too-large']) // prettier-ignore
    const many = Array.from({ length: 2100 }, (_, index) => `A line that is number ${index}.`)
    expect(await codesOf(write('many.md', many.join('\n\n')))).toEqual(['import/too-long'])
  })

  it('takes an article of one paragraph', async () => {
    const imported = await run([write('one.txt', 'Just a line about boats.')])
    expect(imported.ok && imported.value.recap.takeaways).toMatchObject([
      { claim: 'Just a line about boats.' },
    ])
  })
})

describe('A prompt', () => {
  it('needs no file, and takes several', async () => {
    const empty = await importPrompt([], nodeHost)
    expect(empty.ok && empty.value).toContain('"takeaways"')
    const full = await importPrompt(
      [{ path: article }, { path: captions, kind: 'transcript' }],
      nodeHost,
    )
    expect(full.ok && full.value).toContain('[T1] 00:05 So a boat, um, is a promise.')
    expect((await importPrompt([{ path: 'https://x' }], nodeHost)).ok).toBe(false)
  })
})
