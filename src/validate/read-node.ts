import { readEnum, readFlag, readNumber, readVersion } from './read-choices.ts'
import { readMoment, readUrl } from './read-formats.ts'
import { readList, readPair } from './read-list.ts'
import { readObject, readWords } from './read-object.ts'
import { readTextual } from './read-text.ts'
import type { SpecShape } from './spec.ts'
import type { Placed, Reading, Validation } from './validation.ts'

/** Reads one value as its spec wants it. Everything that is wrong with it is told. */
export function readNode(spec: SpecShape, placed: Placed, validation: Validation): Reading {
  switch (spec.kind) {
    case 'mapOr':
      return readNode(placed.node.kind === 'map' ? spec.map : spec.other, placed, validation)
    case 'list':
      return readList(spec, placed, validation)
    case 'object':
      return readObject(spec, placed, validation)
    case 'pair':
      return readPair(placed, validation)
    case 'words':
      return readWords(placed, validation)
    case 'enum':
      return readEnum(spec, placed, validation)
    case 'boolean':
      return readFlag(placed, validation)
    case 'number':
      return readNumber(placed, validation)
    case 'version':
      return readVersion(placed, validation)
    case 'moment':
      return readMoment(spec.single, placed, validation)
    case 'url':
      return readUrl(spec.httpsOnly, placed, validation)
    case 'textual':
      return readTextual(spec.form, placed, validation)
    default:
      return spec satisfies never
  }
}
