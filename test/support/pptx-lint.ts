// What makes PowerPoint ask whether it should repair a file, as rules over the parts of one.
import { posix } from 'node:path'
import type { Pptx } from './pptx-reader.ts'
import { elementsOf, everyElement, type XmlElement } from './xml-reader.ts'

type Rule = (pptx: Pptx) => string[]

/** All that is wrong with a file: `rule number: what`. */
export function lintPptx(pptx: Pptx): string[] {
  return rules.flatMap((rule, index) => rule(pptx).map((fault) => `${index + 1}: ${fault}`))
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

function relationsOf({ xml }: Pptx, part: string): Relation[] {
  const path = part.replace(/([^/]+)$/, '_rels/$1.rels')
  const root = xml.get(path)
  if (root === undefined) return []
  return elementsOf(root, 'Relationship').map(({ attributes }) => {
    const isExternal = attributes['TargetMode'] === 'External'
    const target = attributes['Target']!
    return {
      id: attributes['Id']!,
      type: attributes['Type']!.replace(/^.*\//, ''),
      target: isExternal ? target : posix.join(posix.dirname(part), target),
      isExternal,
    }
  })
}

const slidePattern = /^ppt\/slides\/slide\d+\.xml$/
const drawnPattern =
  /^ppt\/(slides|slideLayouts|slideMasters|notesMasters|notesSlides)\/[^/]+\.xml$/

function partsLike({ xml }: Pptx, pattern: RegExp): [string, XmlElement][] {
  return [...xml].filter(([path]) => pattern.test(path))
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** 1 Types: every part has one, every override a part. */
const contentTypes: Rule = ({ entries, parts, xml }) => {
  const types = xml.get('[Content_Types].xml')!
  const overrides = elementsOf(types, 'Override').map(({ attributes }) =>
    attributes['PartName']!.slice(1),
  )
  const defaults = elementsOf(types, 'Default').map(({ attributes }) => attributes['Extension']!)
  const untyped = [...parts.keys()].filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !overrides.includes(path) &&
      (!defaults.includes(path.replace(/^.*\./, '')) ||
        (path.startsWith('ppt/') && path.endsWith('.xml'))),
  )
  return [
    ...(entries[0]?.path === '[Content_Types].xml' ? [] : ['[Content_Types].xml is not first']),
    ...overrides.filter((path) => !parts.has(path)).map((path) => `no part ${path}`),
    ...twice(overrides).map((path) => `two types for ${path}`),
    ...twice(defaults).map((path) => `two defaults for ${path}`),
    ...untyped.map((path) => `no type for ${path}`),
  ]
}

/** 2 The zip: deflated, without folders, each name once. */
const zipEntries: Rule = ({ entries }) => [
  ...entries.filter(({ path }) => path.endsWith('/')).map(({ path }) => `folder ${path}`),
  ...entries.filter(({ method }) => method !== 8).map(({ path }) => `${path} is not deflated`),
  ...twice(entries.map(({ path }) => path)).map((path) => `${path} stands twice`),
]

const orders: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
    'p:extLst',
  ],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:txStyles'],
  'p:sld': ['p:cSld', 'p:clrMapOvr'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'a:pPr': [
    'a:lnSpc',
    'a:spcBef',
    'a:buClr',
    'a:buSzPct',
    'a:buFontTx',
    'a:buFont',
    'a:buNone',
    'a:buAutoNum',
    'a:buChar',
    'a:tabLst',
    'a:defRPr',
  ],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
  'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
  'c:chart': ['c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:ser': [
    'c:idx',
    'c:order',
    'c:tx',
    'c:spPr',
    'c:invertIfNegative',
    'c:marker',
    'c:dLbls',
    'c:cat',
    'c:val',
    'c:smooth',
  ],
}

function outOfOrder({ name, children }: XmlElement, order: readonly string[]): string[] {
  const alias = (child: string): string => (['a:br', 'a:fld'].includes(child) ? 'a:r' : child)
  const places = children.map((child) => order.indexOf(alias(child.name)))
  if (places.includes(-1)) return [`${children[places.indexOf(-1)]!.name} in ${name}`]
  return places.some((place, index) => index > 0 && place < places[index - 1]!)
    ? [`order in ${name}`]
    : []
}

/** 3 The order of elements where the schema has one. */
const elementOrder: Rule = ({ xml }) =>
  [...xml].flatMap(([path, root]) =>
    everyElement(root).flatMap((element) => {
      const order = orders[element.name]
      if (order === undefined || (element.name === 'c:chart' && element.children.length === 0))
        return []
      return outOfOrder(element, order).map((fault) => `${path}: ${fault}`)
    }),
  )

/** 4 Numbers of slides, master and layouts. */
const listedIds: Rule = (pptx) => {
  const presentation = pptx.xml.get('ppt/presentation.xml')!
  const slides = elementsOf(presentation, 'p:sldId').map(({ attributes }) =>
    Number(attributes['id']),
  )
  const masters = elementsOf(presentation, 'p:sldMasterId').map(({ attributes }) =>
    Number(attributes['id']),
  )
  const layouts = partsLike(pptx, /^ppt\/slideMasters\//).flatMap(([, root]) =>
    elementsOf(root, 'p:sldLayoutId').map(({ attributes }) => Number(attributes['id'])),
  )
  const inSections = elementsOf(presentation, 'p14:sldId').map(({ attributes }) =>
    Number(attributes['id']),
  )
  return [
    ...slides.filter((id) => !(id >= 256 && id < 2 ** 31)).map((id) => `slide ${id}`),
    ...[...masters, ...layouts]
      .filter((id) => !(id >= 2 ** 31 && id < 2 ** 32))
      .map((id) => `layout ${id}`),
    ...twice([...slides, ...masters, ...layouts].map(String)).map((id) => `${id} stands twice`),
    ...(String(slides) === String(inSections) ? [] : ['sections hold other slides']),
  ]
}

/** 5 Numbers of shapes, each once in a part. */
const shapeIds: Rule = (pptx) =>
  partsLike(pptx, drawnPattern).flatMap(([path, root]) => {
    const ids = elementsOf(root, 'p:cNvPr').map(({ attributes }) => attributes['id']!)
    return [...twice(ids), ...ids.filter((id) => !/^[1-9]\d*$/.test(id))].map(
      (id) => `${path}: shape ${id}`,
    )
  })

/** 6 Relationships: one id each, one for each target, all of them found and used. */
const relationships: Rule = (pptx) =>
  [...pptx.xml].flatMap(([path, root]) => {
    if (path.endsWith('.rels')) return []
    const relations = relationsOf(pptx, path)
    const used = everyElement(root).flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) =>
        /^r:(id|embed|link)$/.test(key) ? [value] : [],
      ),
    )
    const ids = relations.map(({ id }) => id)
    return [
      ...twice(ids).map((id) => `${path}: ${id} stands twice`),
      ...twice(relations.map(({ type, target }) => `${type} ${target}`)).map(
        (each) => `${path}: two of ${each}`,
      ),
      ...used.filter((id) => !ids.includes(id)).map((id) => `${path}: ${id} leads nowhere`),
      ...relations
        .filter(({ isExternal, target }) => !isExternal && !pptx.parts.has(target))
        .map(({ target }) => `${path}: no ${target}`),
    ]
  })

/** 7 Slide → one layout → one master → theme; the notes have a master and theme of their own. */
const chains: Rule = (pptx) => {
  const one = (pattern: RegExp, ...types: readonly string[]): string[] =>
    partsLike(pptx, pattern).flatMap(([path]) =>
      types.flatMap((type) =>
        relationsOf(pptx, path).filter((each) => each.type === type).length === 1
          ? []
          : [`${path} has not one ${type}`],
      ),
    )
  const themes = partsLike(pptx, /^ppt\/(slideMasters|notesMasters)\/[^/]+\.xml$/).flatMap(
    ([path]) =>
      relationsOf(pptx, path)
        .filter(({ type }) => type === 'theme')
        .map(({ target }) => target),
  )
  const notes = partsLike(pptx, /^ppt\/notesSlides\/[^/]+\.xml$/).flatMap(([path]) => {
    const slide = relationsOf(pptx, path).find(({ type }) => type === 'slide')?.target ?? ''
    const back = relationsOf(pptx, slide).some(({ target }) => target === path)
    return back ? [] : [`${path} is not the notes of its slide`]
  })
  return [
    ...one(slidePattern, 'slideLayout'),
    ...one(/^ppt\/slideLayouts\/[^/]+\.xml$/, 'slideMaster'),
    ...one(/^ppt\/(slideMasters|notesMasters)\/[^/]+\.xml$/, 'theme'),
    ...one(/^ppt\/notesSlides\/[^/]+\.xml$/, 'notesMaster', 'slide'),
    ...twice(themes).map((theme) => `${theme} serves two masters`),
    ...notes,
  ]
}

/** 8 A background ends with its effects. */
const backgrounds: Rule = (pptx) =>
  partsLike(pptx, drawnPattern).flatMap(([path, root]) =>
    elementsOf(root, 'p:bgPr').flatMap(({ children }) =>
      children.at(-1)?.name === 'a:effectLst' ? [] : [`${path}: background`],
    ),
  )

/** 9 Every shape has text, with a paragraph in it. */
const bodies: Rule = (pptx) =>
  partsLike(pptx, drawnPattern).flatMap(([path, root]) => [
    ...elementsOf(root, 'p:sp').flatMap((shape) =>
      elementsOf(shape, 'p:txBody').length === 1 ? [] : [`${path}: shape without text`],
    ),
    ...[...elementsOf(root, 'p:txBody'), ...elementsOf(root, 'a:txBody')].flatMap((body) =>
      body.children.some(({ name }) => name === 'a:p') ? [] : [`${path}: text without paragraph`],
    ),
  ])

/** 10 A theme has three of each style. */
const formatSchemes: Rule = (pptx) =>
  partsLike(pptx, /^ppt\/theme\//).flatMap(([path, root]) =>
    ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'].flatMap((name) =>
      elementsOf(root, name)[0]?.children.length === 3 ? [] : [`${path}: ${name}`],
    ),
  )

const guides: Readonly<Record<string, readonly string[]>> = {
  rect: [],
  ellipse: [],
  roundRect: ['adj'],
}

/** 11 Known shapes, with guides that these have. */
const geometries: Rule = (pptx) =>
  partsLike(pptx, drawnPattern).flatMap(([path, root]) =>
    elementsOf(root, 'a:prstGeom').flatMap((geometry) => {
      const known = guides[geometry.attributes['prst'] ?? '']
      const names = elementsOf(geometry, 'a:gd').map(({ attributes }) => attributes['name']!)
      return known !== undefined && names.every((name) => known.includes(name))
        ? []
        : [`${path}: ${geometry.attributes['prst']}`]
    }),
  )

const lengths = new Set([
  'x',
  'y',
  'cx',
  'cy',
  'w',
  'h',
  'marL',
  'indent',
  'lIns',
  'rIns',
  'tIns',
  'bIns',
  'marR',
  'marT',
  'marB',
  'sz',
  'pos',
])

/** 12 Lengths are whole numbers, and no size is negative. */
const wholeNumbers: Rule = (pptx) =>
  [...pptx.xml].flatMap(([path, root]) =>
    everyElement(root).flatMap(({ name, attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) => {
        if (value.includes('NaN') && !['name', 'descr', 'Target'].includes(key))
          return [`${path}: ${name} ${key}`]
        if (!lengths.has(key) || !/^[ap]:/.test(name) || (key === 'sz' && name === 'p:ph'))
          return []
        const isPositive = ['cx', 'cy', 'w', 'h', 'sz'].includes(key)
        return (isPositive ? /^\d+$/ : /^-?\d+$/).test(value)
          ? []
          : [`${path}: ${name} ${key}="${value}"`]
      }),
    ),
  )

/** 13 Tables are as wide in every row, and cells are anchored where they can be. */
const tables: Rule = (pptx) =>
  partsLike(pptx, slidePattern).flatMap(([path, root]) =>
    elementsOf(root, 'a:tbl').flatMap((table) => {
      const columns = elementsOf(table, 'a:gridCol').length
      const rows = elementsOf(table, 'a:tr').filter(
        (row) => row.children.filter(({ name }) => name === 'a:tc').length !== columns,
      )
      const anchors = elementsOf(table, 'a:tcPr').filter(
        ({ attributes }) => !['t', 'ctr', 'b'].includes(attributes['anchor'] ?? 't'),
      )
      return [
        ...rows.map(() => `${path}: row of another width`),
        ...anchors.map(() => `${path}: anchor`),
      ]
    }),
  )

/** 14 No empty lines; colours of six digits. */
const linesAndColours: Rule = ({ xml }) =>
  [...xml].flatMap(([path, root]) => [
    ...elementsOf(root, 'a:ln').flatMap(({ children }) =>
      children.length > 0 ? [] : [`${path}: empty line`],
    ),
    ...elementsOf(root, 'a:srgbClr').flatMap(({ attributes }) =>
      /^[0-9A-F]{6}$/.test(attributes['val'] ?? '') ? [] : [`${path}: colour ${attributes['val']}`],
    ),
  ])

/** 15 Is what reading says: `readPptx` throws at XML that is not well-formed. Here, that all XML was read. */
const wellFormed: Rule = ({ parts, xml }) =>
  [...parts.keys()]
    .filter((path) => /\.(xml|rels)$/.test(path) && !xml.has(path))
    .map((path) => `${path} was not read`)

const runOrder = [
  'a:ln',
  'a:solidFill',
  'a:effectLst',
  'a:highlight',
  'a:latin',
  'a:ea',
  'a:cs',
  'a:hlinkClick',
]

/** 16 The order in the properties of text, and where links lead. */
const runs: Rule = (pptx) =>
  partsLike(pptx, drawnPattern).flatMap(([path, root]) => {
    const properties = ['a:rPr', 'a:defRPr', 'a:endParaRPr'].flatMap((name) =>
      elementsOf(root, name),
    )
    const relations = relationsOf(pptx, path)
    return [
      ...properties.flatMap((each) =>
        outOfOrder(each, runOrder).map((fault) => `${path}: ${fault}`),
      ),
      ...elementsOf(root, 'a:hlinkClick').flatMap(({ attributes }) => {
        const relation = relations.find(({ id }) => id === attributes['r:id'])
        const isJump = attributes['action'] === 'ppaction://hlinksldjump'
        const fits = isJump
          ? relation?.type === 'slide' && !relation.isExternal
          : relation?.type === 'hyperlink' && relation.isExternal
        return fits ? [] : [`${path}: link ${attributes['r:id']}`]
      }),
    ]
  })

const rules: readonly Rule[] = [
  contentTypes,
  zipEntries,
  elementOrder,
  listedIds,
  shapeIds,
  relationships,
  chains,
  backgrounds,
  bodies,
  formatSchemes,
  geometries,
  wholeNumbers,
  tables,
  linesAndColours,
  wellFormed,
  runs,
]
