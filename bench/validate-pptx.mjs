// Has Microsoft's Open XML SDK, compiled to WebAssembly, look over PowerPoint files:  node validate-pptx.mjs a.pptx b.pptx …
// Ends with 1 where it finds a fault.
import validate from '@ooxml-tools/validate'
import { readFileSync } from 'node:fs'

const versions = ['Office2010', 'Office2013', 'Office2019', 'Microsoft365']
const files = process.argv.slice(2)
if (files.length === 0) {
  process.stderr.write('Name the files to look over.\n')
  process.exit(2)
}

let faults = 0
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file))
  const found = new Set()
  for (const version of versions) {
    for (const { description, path } of await validate(bytes, 'pptx', version)) {
      found.add(`${version} ${path.partUri} ${path.xpath}\n    ${description}`)
    }
  }
  process.stdout.write(`${found.size === 0 ? 'sound' : `${found.size} faults`}: ${file}\n`)
  for (const fault of found) process.stdout.write(`  ${fault}\n`)
  faults += found.size
}
process.exit(faults === 0 ? 0 : 1)
