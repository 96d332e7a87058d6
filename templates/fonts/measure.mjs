// Writes how wide the letters of the themes' fonts are, and those of every office program, for the estimates of PowerPoint
// files. Run it after collect.mjs:
//   npm install --no-save fontkit @fontsource/arimo @fontsource/gelasio @fontsource/cousine
//   node templates/fonts/measure.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(join(process.cwd(), 'package.json'))
const fontkit = require('fontkit')

/** Family, folder, and the weights that text and headings have. */
const families = [
  ['Source Serif 4', 'source-serif-4', 400, 600],
  ['Source Sans 3', 'source-sans-3', 400, 600],
  ['Source Code Pro', 'source-code-pro', 400, 600],
  ['Archivo', 'archivo', 400, 700],
  ['Geist', 'geist', 400, 600],
  ['Geist Mono', 'geist-mono', 400, 600],
  ['IBM Plex Sans', 'ibm-plex-sans', 400, 600],
  ['IBM Plex Serif', 'ibm-plex-serif', 400, 600],
  ['Bricolage Grotesque', 'bricolage-grotesque', 800, 800],
  ['Instrument Sans', 'instrument-sans', 400, 600],
]

/** Free fonts whose letters are as wide as those that office programs have, which are not free. */
const standIns = [
  ['Arial', 'arimo'],
  ['Georgia', 'gelasio'],
  ['Courier New', 'cousine'],
]

function advances(folder, weight) {
  const name = `${folder}-latin-${weight}-normal.woff2`
  const isStandIn = standIns.some(([, own]) => own === folder)
  const path = isStandIn ? require.resolve(`@fontsource/${folder}/files/${name}`) : join(here, folder, name)
  const font = fontkit.create(readFileSync(path))
  const width = (code) => Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm)
  return Array.from({ length: 95 }, (_, index) => width(32 + index))
}

const entries = [...families, ...standIns.map(([name, folder]) => [name, folder, 400, 700])].map(([name, folder, regular, bold]) => {
  const faces = regular === bold ? [advances(folder, bold)] : [advances(folder, regular), advances(folder, bold)]
  return `'${name}': [${faces.map((face) => `'${face.join(' ')}'`).join(', ')}],`
})
const text = `// Written by templates/fonts/measure.mjs: advance widths of printable ASCII in the themes' fonts and in those of office programs,
// in thousandths of the size, in regular and in bold. A font with one weight has one list.
export const letterWidths: Readonly<Record<string, readonly string[]>> = {
${entries.join('\n')}
}
`
writeFileSync(join(here, '../../src/pptx/letter-widths.ts'), text)
