import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectPackages, readProjectFonts } from '../../../src/style/read-project-fonts.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { writeFontPackage } from '../../support/font-package.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const hebrew = 'noto-sans-hebrew/noto-sans-hebrew-hebrew-400-normal.woff2'
const thai = 'noto-sans-thai/noto-sans-thai-thai-400-normal.woff2'

const read = (folder: string, text: string, language = 'ja'): ReturnType<typeof readProjectFonts> =>
  readProjectFonts({ signs: Array.from(text), language, folder }, nodeHost)

describe('readProjectFonts', () => {
  const project = temporaryFolder()
  const recaps = join(project, 'talks', '2025')
  mkdirSync(recaps, { recursive: true })
  writeFontPackage(project, 'noto-sans-jp', [
    { file: hebrew, ranges: 'U+6F22,U+5B57-5B58' },
    { file: thai, ranges: 'U+3042-3045' },
    { file: hebrew, ranges: 'U+6F22,U+5B57-5B58', weight: 700 },
    { file: thai, ranges: 'U+3042-3045', weight: 700 },
  ])
  writeFontPackage(project, 'noto-sans-sc', [
    { file: hebrew, ranges: 'U+6F22' },
    { file: thai, ranges: 'U+6C49' },
  ])

  it('reads of a package above the recap the files that have the signs, in two weights', async () => {
    const { faces } = await read(recaps, '漢字')
    expect(faces.map(({ family, weight, file }) => [family, weight, file])).toEqual([
      ['Noto Sans JP', '400', '@fontsource/noto-sans-jp/files/noto-sans-jp-0-400-normal.woff2'],
      ['Noto Sans JP', '700', '@fontsource/noto-sans-jp/files/noto-sans-jp-2-700-normal.woff2'],
    ])
    for (const { data } of faces) {
      expect(Buffer.from(data!, 'base64').toString('latin1', 0, 4)).toBe('wOF2')
    }
  })

  it('asks the next language’s package only for what the first lacks', async () => {
    const { faces, packages } = await read(recaps, '漢汉')
    expect(faces.map(({ family, weight }) => [family, weight])).toEqual([
      ['Noto Sans JP', '400'],
      ['Noto Sans JP', '700'],
      ['Noto Sans SC', '400 700'],
    ])
    expect(packages).toEqual(['@fontsource/noto-sans-jp', '@fontsource/noto-sans-sc'])
  })

  it('takes the package of the deck’s language first', async () => {
    const { faces } = await read(recaps, '漢', 'zh-Hans')
    expect(faces.map(({ family }) => family)).toEqual(['Noto Sans SC'])
  })

  it('finds nothing where there is no package, and for signs that it has no file for', async () => {
    expect(await read(temporaryFolder(), '漢')).toEqual({ faces: [], packages: [] })
    expect((await read(recaps, '龘')).faces).toEqual([])
  })

  it('names the packages that are there', async () => {
    expect(await projectPackages(['noto-sans-kr', 'noto-sans-sc'], recaps, nodeHost)).toEqual([
      '@fontsource/noto-sans-sc',
    ])
  })

  it('follows a package that is a link, as package managers make them', async () => {
    const folder = temporaryFolder()
    const root = writeFontPackage(folder, 'noto-sans-jp', [{ file: hebrew, ranges: 'U+6F22' }])
    renameSync(root, join(folder, 'store'))
    symlinkSync(join(folder, 'store'), root)
    expect((await read(folder, '漢')).faces).toHaveLength(1)
  })

  it.each(['a link out of the package', 'no font', 'missing'])(
    'does not take a file that is %s',
    async (kind) => {
      const folder = temporaryFolder()
      const root = writeFontPackage(folder, 'noto-sans-jp', [{ file: hebrew, ranges: 'U+6F22' }])
      const file = join(root, 'files/noto-sans-jp-0-400-normal.woff2')
      renameSync(file, join(folder, 'outside.woff2'))
      if (kind === 'no font') writeFileSync(file, 'root:x:0:0')
      if (kind.startsWith('a link')) symlinkSync(join(folder, 'outside.woff2'), file)
      expect((await read(folder, '漢')).faces).toEqual([])
    },
  )
})
