import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundledVersion } from '../../src/browser/bundled-package.ts'
import type { JsonDiagnostic } from '../../src/diagnostics/format-json.ts'
import { writeFontPackage } from '../support/font-package.ts'
import { readPdf } from '../support/pdf-reader.ts'
import { findingsOf, runCli, runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const settings = join(folder, 'fonts.conf')
// Not no font at all: then Chromium draws nothing in Japanese, and ends in Arabic.
const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
const ownFonts = join(cache, `afterdeck/chromium-${bundledVersion}/fonts`)
writeFileSync(
  settings,
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${ownFonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
)
/** A bare machine: the only font is the one that the bundled Chromium has with it, for Latin, Greek and Cyrillic. */
const env = { FONTCONFIG_FILE: settings }

const project = join(folder, 'project')
mkdirSync(project)
// It claims the sign, and its file does not have it.
const thai = 'noto-sans-thai/noto-sans-thai-thai-400-normal.woff2'
writeFontPackage(project, 'noto-sans-jp', [{ file: thai, ranges: 'U+6F22' }])

function recapOf(name: string, claim: string, language = 'en'): string {
  const path = join(name === 'project' ? project : folder, `${name}.yaml`)
  const talk = `talk: { title: Signs, language: ${language} }`
  writeFileSync(path, `${talk}\ntakeaways:\n  - claim: ${JSON.stringify(claim)}\n`)
  return path
}

const bundled =
  'Ελλάδα Україна Việt العربية עברית हिन्दी ไทย CO₂ 10⁶ ≤ ≈ → ⇒ ✓ ★ ☐ 👩‍💻 🇩🇪 1️⃣ ❤️ no‑break'
const recaps = {
  bundled: recapOf('bundled', bundled),
  missing: recapOf('missing', 'Kanji 漢字 in English'),
  japanese: recapOf('japanese', 'かなと漢字', 'ja'),
  scripts: recapOf('scripts', 'বাংলা and ქართული \u{e000}'),
  private: recapOf('private', 'Private \u{e000}'),
  project: recapOf('project', '漢 and ไทย', 'ja'),
}

describe('a bare machine', () => {
  let run: JsonRun
  beforeAll(async () => {
    run = await runJson(['check', ...Object.values(recaps)], { env, cwd: folder })
  })
  const findings = (name: keyof typeof recaps): readonly JsonDiagnostic[] =>
    run.report.decks.find(({ source }) => source === recaps[name])!.diagnostics

  it('shows signs of all scripts that the bundled fonts are for', () => {
    expect(findings('bundled')).toEqual([])
  })

  it('is told of signs that no font has, at their place, with the command that brings them', () => {
    expect(run.status).toBe(0)
    expect(findings('missing')).toEqual([
      expect.objectContaining({
        code: 'font/missing-signs',
        severity: 'warning',
        message: 'No font has “漢” (U+6F22), “字” (U+5B57): readers would see boxes.',
        hint: 'Run “npm install @fontsource/noto-sans-sc” in the folder of the recap.',
        path: ['takeaways', 0, 'claim'],
        range: expect.objectContaining({ start: { line: 3, column: 12 } }),
      }),
    ])
  })

  it('is told the package that fits the language', () => {
    expect(findings('japanese').map(({ hint }) => hint)).toEqual([
      'Run “npm install @fontsource/noto-sans-jp” in the folder of the recap.',
    ])
  })

  it('is told one command for several scripts, and none for signs of no script', () => {
    const [several] = findings('scripts')
    expect(several?.message).toMatch(/^No font has “ব” \(U\+09AC\), .* and 2 more: /)
    expect(several?.hint).toBe(
      'Run “npm install @fontsource/noto-sans-bengali @fontsource/noto-sans-georgian” in the folder of the recap; for the signs of other scripts install a font on this machine.',
    )
    expect(findings('private').map(({ hint }) => hint)).toEqual([
      'Install a font that has them on this machine, or write other signs.',
    ])
  })

  it('is not told that a package of the project has what its file lacks', () => {
    const [finding] = findings('project')
    expect(finding?.message).toContain('“漢” (U+6F22)')
    expect(finding?.hint).toContain('@fontsource/noto-sans-sc')
  })

  it('fails where every warning is an error', async () => {
    const strict = await runJson(['check', recaps.missing, '--strict'], { env })
    expect(strict.status).toBe(1)
    expect(findingsOf(strict).map(({ severity }) => severity)).toEqual(['error'])
  })

  it('is told nothing where nothing is measured', async () => {
    expect(findingsOf(await runJson(['check', recaps.missing, '--no-fit'], { env }))).toEqual([])
  })
})

describe('a project with a font package', () => {
  it('has its slices in the deck, before the fonts that we bring', async () => {
    const words = ['build', recaps.project, '--format', 'html', '--no-fit', '--out', folder]
    expect((await runCli(words)).status).toBe(0)
    const html = readFileSync(join(folder, 'project.html'), 'utf8')
    expect(html).toMatch(
      /@font-face\{font-family:"Noto Sans JP";font-weight:400 700;[^}]+unicode-range:U\+6f22\}/,
    )
    expect(html).toContain('section{--project-fonts:"Noto Sans JP"}')
  })
})

describe('emoji', () => {
  it('are glyphs of the bundled font in the PDF, whatever selectors they have', async () => {
    const path = recapOf('emoji', 'Go 👩‍💻 👨‍👩‍👧 👍🏽 🇩🇪 1️⃣ ❤️ ❤️‍🔥 ☀️')
    const run = await runCli(['build', path, '--format', 'pdf', '--no-fit', '--out', folder])
    expect(run.stderr).not.toContain('warning')
    const bytes = readFileSync(join(folder, 'emoji.pdf'))
    const text = bytes.toString('latin1')
    expect(text).toContain('NotoEmoji')
    expect(text).not.toMatch(/\/Subtype\s*\/Type3/)
    const pdf = await readPdf(bytes)
    expect(pdf.pages.map(({ bitmaps }) => bitmaps)).toEqual([0, 0])
    expect(pdf.pages[1]?.text).toContain('Go 👩‍💻 👨‍👩‍👧 👍')
    // The selectors alone are gone.
    expect(pdf.pages[1]?.text).toContain('1⃣ ❤ ❤‍🔥 ☀')
  })
})
