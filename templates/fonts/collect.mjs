// Copies the static font files that the themes use out of @fontsource packages, with their licences,
// and writes index.json: what each file covers, by its own character map. Run it when a theme gets a font:
//   npm install --no-save fontkit @fontsource/…   (the packages named below, in the versions that README.md names)
//   node templates/fonts/collect.mjs
// Both may be run in any folder: packages are taken from the current one.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(join(process.cwd(), 'package.json'))
const fontkit = require('fontkit')

const european = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext']
const text = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
]
const upright = text.filter(({ style }) => style === 'normal')
const bold = { weight: 700, style: 'normal' }
const heavy = { weight: 800, style: 'normal' }
// A face with one weight serves all: a browser must not smear a bold of its own.
const single = [{ weight: 400, style: 'normal', serves: '400 700' }]

const families = [
  { name: 'Source Serif 4', package: 'source-serif-4', subsets: european, faces: text },
  { name: 'Source Sans 3', package: 'source-sans-3', subsets: european, faces: text },
  { name: 'Source Code Pro', package: 'source-code-pro', subsets: european, faces: upright },
  { name: 'Archivo', package: 'archivo', subsets: european, faces: [...text, bold, heavy] },
  { name: 'Geist', package: 'geist', subsets: european, faces: text },
  // With the signs that trees of folders and boxes are drawn of: they need the width of the letters around them.
  { name: 'Geist Mono', package: 'geist-mono', subsets: [...european, 'symbols2'], faces: upright },
  { name: 'IBM Plex Sans', package: 'ibm-plex-sans', subsets: european, faces: text },
  { name: 'IBM Plex Serif', package: 'ibm-plex-serif', subsets: european, faces: upright },
  { name: 'Bricolage Grotesque', package: 'bricolage-grotesque', subsets: european, faces: [heavy] },
  { name: 'Instrument Sans', package: 'instrument-sans', subsets: european, faces: [...text, bold] },
  { name: 'Noto Sans Arabic', package: 'noto-sans-arabic', subsets: ['arabic'], faces: upright },
  { name: 'Noto Sans Hebrew', package: 'noto-sans-hebrew', subsets: ['hebrew'], faces: upright },
  { name: 'Noto Sans Devanagari', package: 'noto-sans-devanagari', subsets: ['devanagari'], faces: upright },
  { name: 'Noto Sans Thai', package: 'noto-sans-thai', subsets: ['thai'], faces: upright },
  // Small files before large ones: most decks need no more than a raised or lowered figure, ≤, ≈ or an arrow.
  // Raised figures are of one shape only where one family has all: its Latin file serves ¹, ² and ³, and nothing else.
  { name: 'Open Sans', package: 'open-sans', subsets: ['math', 'latin'], faces: upright, only: { latin: [0xb2, 0xb3, 0xb9] } },
  { name: 'Noto Sans Symbols', package: 'noto-sans-symbols', subsets: ['symbols'], faces: single },
  { name: 'Noto Sans Math', package: 'noto-sans-math', subsets: ['math', 'latin'], faces: single },
  { name: 'Noto Sans Symbols 2', package: 'noto-sans-symbols-2', subsets: ['symbols'], faces: single },
  {
    name: 'Noto Emoji',
    package: 'noto-emoji',
    subsets: Array.from({ length: 12 }, (_, slice) => String(slice)),
    faces: single,
    // Its slices overlap on purpose: a sequence such as 👩‍💻 is one glyph only where all its parts are in one file.
    overlaps: true,
  },
]

const index = []
for (const family of families) {
  const from = dirname(require.resolve(`@fontsource/${family.package}/package.json`))
  const to = join(here, family.package)
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  cpSync(join(from, 'LICENSE'), join(to, 'LICENSE'))
  // Files of one face overlap, and browsers then take the last: each sign belongs to the first file that has it.
  // Marks stay with all of them, because a letter and its mark have to come from one file.
  const taken = new Map()
  for (const subset of family.subsets) {
    for (const face of family.faces) {
      const name = `${family.package}-${subset}-${face.weight}-${face.style}.woff2`
      let bytes
      try {
        bytes = readFileSync(join(from, 'files', name))
      } catch {
        console.warn(`none: ${name}`)
        continue
      }
      writeFileSync(join(to, name), bytes)
      index.push({
        family: family.name,
        weight: face.serves ?? String(face.weight),
        style: face.style,
        file: `${family.package}/${name}`,
        ranges: ranges(
          own(
            fontkit.create(bytes).characterSet.filter((point) => family.only?.[subset]?.includes(point) ?? true),
            family.overlaps ? new Set() : setOf(taken, `${face.weight} ${face.style}`),
          ),
        ),
      })
    }
  }
}
writeFileSync(
  join(here, 'index.json'),
  `[\n${index.map((face) => `  ${JSON.stringify(face)}`).join(',\n')}\n]\n`,
)

function setOf(sets, name) {
  if (!sets.has(name)) sets.set(name, new Set())
  return sets.get(name)
}

/** The code points that no file had before, and all marks; noncharacters are in some files by mistake. */
function own(codePoints, known) {
  const fresh = codePoints.filter((point) => {
    if (point < 0x20 || (point & 0xfffe) === 0xfffe) return false
    return !known.has(point) || /\p{M}/u.test(String.fromCodePoint(point))
  })
  for (const point of fresh) known.add(point)
  return fresh
}

/** Code points to inclusive ranges in hexadecimal: "20-7e a0". */
function ranges(codePoints) {
  const sorted = [...new Set(codePoints)].sort((a, b) => a - b)
  const found = []
  for (const point of sorted) {
    const last = found.at(-1)
    if (last !== undefined && point === last[1] + 1) last[1] = point
    else found.push([point, point])
  }
  return found
    .map(([start, end]) => (start === end ? start.toString(16) : `${start.toString(16)}-${end.toString(16)}`))
    .join(' ')
}
