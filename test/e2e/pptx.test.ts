import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deckSizes } from '../../src/model/canvas.ts'
import { themeNames } from '../../src/package-files.ts'
import { lintPptx } from '../support/pptx-lint.ts'
import { pptxOf, recapFiles, recapYaml } from '../support/pptx-of.ts'
import { paragraphsOf, readPptx, slidesOf } from '../support/pptx-reader.ts'
import { findingsOf, repository, runCli, runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { elementsOf } from '../support/xml-reader.ts'

const folder = temporaryFolder()
const example = join(repository, 'content/examples/every-evidence.yaml')

describe('build --format pptx', () => {
  it('writes a presentation with a slide for each page, and lists it in the report', async () => {
    const out = join(folder, 'plain')
    const { status, report } = await runJson(['build', example, '--format', 'pptx', '--out', out])
    expect(status).toBe(0)
    const [file] = report.decks[0]!.files!
    const bytes = readFileSync(join(out, 'every-evidence.pptx'))
    expect(file).toMatchObject({ format: 'pptx', size: '16:9', bytes: bytes.length })
    expect(file?.fonts).toEqual(['Source Serif 4', 'Source Sans 3', 'Source Code Pro'])
    const pptx = readPptx(bytes)
    expect(lintPptx(pptx)).toEqual([])
    expect(slidesOf(pptx)).toHaveLength(file!.pages!)
  })

  it('says which fonts its readers need, and takes those that every machine has', async () => {
    const words = [
      'build',
      example,
      '--format',
      'pptx,notes',
      '--no-fit',
      '--out',
      join(folder, 'fonts'),
    ]
    const plain = await runCli(words)
    expect(plain.stderr).toMatch(/every-evidence\.pptx .*\n +needs the fonts Source Serif 4, /)
    const { report } = await runJson([...words, '--pptx-fonts', 'system'])
    expect(report.decks[0]!.files!.map(({ fonts }) => fonts)).toEqual([
      ['Georgia', 'Arial', 'Courier New'],
      undefined,
    ])
    expect((await runCli([...words, '--pptx-fonts', 'embed'])).status).toBe(2)
  })

  it('sets type at the step that fit chose', async () => {
    const out = join(folder, 'steps')
    const sizes = async (name: string, ...more: readonly string[]): Promise<string[]> => {
      const words = ['build', example, '--format', 'pptx', '--out', join(out, name), ...more]
      expect((await runCli(words)).status).toBe(0)
      const slides = slidesOf(readPptx(readFileSync(join(out, name, 'every-evidence.pptx'))))
      return slides.map((slide) =>
        elementsOf(slide, 'a:rPr')
          .map(({ attributes }) => attributes['sz'])
          .join(' '),
      )
    }
    expect(await sizes('fit')).not.toEqual(await sizes('no-fit', '--no-fit'))
  })

  it('draws pictures anew that older programs cannot show', async () => {
    const pptx = readPptx(readFileSync(join(folder, 'plain/every-evidence.pptx')))
    const media = [...pptx.parts].filter(([path]) => path.startsWith('ppt/media/'))
    const drawings = media.filter(([path]) => path.endsWith('.svg'))
    expect(drawings.length).toBeGreaterThan(0)
    // Each drawing has a picture of dots beside it, which is more than one dot.
    const large = media.filter(([path, bytes]) => path.endsWith('.png') && bytes.length > 1500)
    expect(large.length).toBeGreaterThanOrEqual(drawings.length)
  })

  it('gives the same bytes in another time zone, and takes the date that it is told', async () => {
    const build = async (name: string, env: Record<string, string>): Promise<Buffer> => {
      const out = join(folder, name)
      const words = ['build', example, '--format', 'pptx', '--no-fit', '--out', out]
      expect((await runCli(words, { env })).status).toBe(0)
      return readFileSync(join(out, 'every-evidence.pptx'))
    }
    const first = await build('utc', { TZ: 'UTC' })
    expect(first.equals(await build('tokyo', { TZ: 'Asia/Tokyo' }))).toBe(true)
    const dated = readPptx(await build('dated', { SOURCE_DATE_EPOCH: '1000000000' }))
    const [created] = elementsOf(dated.xml.get('docProps/core.xml')!, 'dcterms:created')
    expect(created?.text).toBe('2001-09-09T01:46:40Z')
  })

  it('takes signs that XML cannot hold', async () => {
    const path = join(folder, 'controls.yaml')
    writeFileSync(
      path,
      'talk:\n  title: "a\\u0001b\\uFFFE & <c>"\ntakeaways:\n  - claim: one\n    points: ["x\\u0002", y]\n',
    )
    const out = join(folder, 'controls')
    await runCli(['build', path, '--format', 'pptx', '--no-fit', '--out', out])
    const pptx = readPptx(readFileSync(join(out, 'controls.pptx')))
    expect(lintPptx(pptx)).toEqual([])
    expect(paragraphsOf(slidesOf(pptx)[0]!).join('\n')).toContain('a\uFFFDb\uFFFD & <c>')
  })

  it('cannot be made of slides that were written by hand, and says so', async () => {
    const path = join(folder, 'hand.md')
    writeFileSync(path, '---\nmarp: true\n---\n\n# Hand\n')
    const run = await runJson(['build', path, '--format', 'pptx', '--out', join(folder, 'hand')])
    expect(run.status).toBe(2)
    expect(findingsOf(run).map(({ code }) => code)).toContain('handwritten/no-recap')
    expect(existsSync(join(folder, 'hand/hand.pptx'))).toBe(false)
  })
})

describe.each(themeNames)('every recap in %s', (theme) => {
  it.each(deckSizes)('keeps the sixteen rules at %s', (size) => {
    const faults = recapFiles.flatMap((file) =>
      lintPptx(readPptx(pptxOf(recapYaml(file), { theme, size }))).map(
        (fault) => `${file}: ${fault}`,
      ),
    )
    expect(faults).toEqual([])
  })
})

/** Office programs are looked for where they are usually installed. */
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens a presentation and makes as many pages of it', () => {
    const path = join(folder, 'office.pptx')
    writeFileSync(path, pptxOf(recapYaml(example)))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]
    execFileSync(office!, words, { stdio: 'ignore', timeout: 100_000 })
    const pdf = readFileSync(join(folder, 'office.pdf'), 'latin1')
    const slides = slidesOf(readPptx(readFileSync(path))).length
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(slides)
  }, 120_000)
})
