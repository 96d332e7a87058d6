// Evidence as templates read it: what it is, and what a template should not have to work out.
import { inlineText } from '../text/inline-text.ts'
import type {
  Check,
  Code,
  Compare,
  Figure,
  Image,
  Mapping,
  Person,
  Question,
  Quote,
  Step,
  Table,
} from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import { isChecked } from '../model/transcript.ts'
import type { ImageAsset } from '../model/deck.ts'
import type { ImageShelf } from './image-shelf.ts'

export function quoteView(quote: Quote): object {
  const { by, context, at, state } = quote
  const checked = isChecked(state)
  return { ...quote, checked, hasAttribution: [by, context, at, checked].some(Boolean) }
}

export function compareView(compare: Compare): object {
  const { prefer } = compare
  return { ...compare, preference: prefer === undefined ? undefined : `prefer-${prefer}` }
}

export function mappingView(mapping: Mapping): object {
  return {
    ...mapping,
    pairs: mapping.pairs.map(([a, b, note]) => ({ a, b, note })),
    hasRemarks: mapping.pairs.some(([, , note]) => note !== undefined),
  }
}

export function stepViews(steps: readonly Step[], first = 1): object[] {
  return steps.map((step, index) => ({ ...step, order: first + index }))
}

export function figureView(figure: Figure): object {
  return {
    ...figure,
    // "20 W" but "99%": a unit that is a word stands apart from its number.
    unitApart: figure.unit !== undefined && /^[\p{L}\p{N}]/u.test(figure.unit),
    unitClasses: isLongUnit(figure.unit) ? 'unit long' : 'unit',
    hasMeta: figure.at !== undefined || figure.source !== undefined,
  }
}

/** Whether a unit is too long to stand behind its number: "words of memory", not "km". */
function isLongUnit(unit = ''): boolean {
  return unit.length > 9 || (unit.length > 6 && /\s/.test(unit))
}

export function imageView(image: Image, shelf: ImageShelf): object {
  const [x, y] = (image.focus ?? '50% 50%')
    .split(/\s+/)
    .map((part) => Math.round(Number.parseFloat(part) / 10) * 10)
  return {
    ...image,
    image: shelf.nameOf(image.src),
    classes: `${image.fit ?? 'contain'} fx${x} fy${y}${tinyWidth(shelf.assetOf(image.src))}`,
    hasCaption: image.caption !== undefined || image.credit !== undefined,
  }
}

/** Pixels are shown at three times their size at most: of a small picture, which part of a slide's width that is. */
function tinyWidth(asset: ImageAsset | undefined): string {
  if (asset?.widthPx === undefined || asset.mediaType === 'image/svg+xml') return ''
  const share = Math.round(((3 * asset.widthPx) / 1152) * 100)
  return share < 60 ? ` tiny w${Math.max(share, 8)}` : ''
}

export function tableView(table: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Inline[])[]
  readonly caption?: string | undefined
}): object {
  return { ...table, alignments: numberColumns(table) }
}

/** Which columns of a table hold numbers alone, with or without a unit. */
export function numberColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>): boolean[] {
  const isNumber = (cell: Inline | undefined): boolean =>
    cell === undefined ||
    cell.length === 0 ||
    /^[–—-]$/.test(inlineText(cell)) ||
    /^[~≈<>±+−-]?\s?[\p{Sc}]?\s?\d[\d.,\s'’]*\s?([%‰]|[\p{L}°µ]{0,5}[²³]?\p{Sc}?)$/u.test(
      inlineText(cell),
    )
  return columns.map(
    (_, column) =>
      rows.every((row) => isNumber(row[column])) &&
      rows.some((row) => /\d/.test(inlineText(row[column] ?? []))),
  )
}

export function codeView(code: Code): object {
  return { ...code, hasCaption: code.language !== undefined || code.caption !== undefined }
}

export function personView(person: Person, shelf: ImageShelf): object {
  return {
    ...person,
    points: person.points ?? [],
    photo: pictureName(person.photo, shelf),
    monogram: monogram(person.name),
  }
}

export function checkView(check: Check): object {
  return {
    ...check,
    effortWord: check.effort === undefined ? undefined : `effort${check.effort}`,
    hasMeta: [check.owner, check.due, check.effort, check.at].some(Boolean),
  }
}

export function questionView(question: Question): object {
  return { ...question, hasMeta: question.asker !== undefined || question.at !== undefined }
}

export function pictureName(src: string | undefined, shelf: ImageShelf): string | undefined {
  return src === undefined ? undefined : shelf.nameOf(src)
}

/** The first letters of the first and the last name. */
export function monogram(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [name]
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word = '') => [...new Intl.Segmenter().segment(word.slice(0, 32))][0]?.segment ?? '')
    .join('')
    .toUpperCase()
}
