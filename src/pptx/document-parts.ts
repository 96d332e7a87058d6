// What the file says of itself: properties, settings, and which part is of which type.
import { mediaTypes } from './media.ts'
import { namespaces } from './master-parts.ts'
import { all, el, xmlPart, xmlText, type Xml } from './xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml'

/** What is written into the file's properties. */
export interface DocumentFacts {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string | undefined
  readonly keywords: readonly string[]
  readonly language: string
  readonly date: Date
}

export function corePart({
  title,
  authors,
  subject,
  keywords,
  language,
  date,
}: DocumentFacts): string {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const dated = (name: string): Xml => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, xmlText(moment))
  const text = (name: string, value: string | undefined): Xml | undefined =>
    value === undefined || value === '' ? undefined : el(name, {}, xmlText(value))
  return xmlPart(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        text('dc:title', title),
        text('dc:subject', subject),
        text('dc:creator', authors.join('; ')),
        text('cp:keywords', keywords.join(', ')),
        text('dc:language', language),
        dated('dcterms:created'),
        dated('dcterms:modified'),
      ],
    ),
  )
}

export function appPart({
  slides,
  notes,
}: {
  readonly slides: number
  readonly notes: number
}): string {
  const text = (name: string, value: string | number): Xml => el(name, {}, xmlText(String(value)))
  return xmlPart(
    el('Properties', { xmlns: `${office}/extended-properties` }, [
      text('TotalTime', 0),
      text('Application', 'Afterdeck'),
      text('Slides', slides),
      text('Notes', notes),
      text('HiddenSlides', 0),
    ]),
  )
}

export function presPropsPart(): string {
  return xmlPart(el('p:presentationPr', namespaces))
}

export function viewPropsPart(): string {
  return xmlPart(el('p:viewPr', namespaces))
}

export function tableStylesPart(): string {
  return xmlPart(
    el('a:tblStyleLst', {
      'xmlns:a': namespaces['xmlns:a'],
      def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
    }),
  )
}

const typesByPath: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${presentation}.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+$/, `${presentation}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+$/, `${presentation}.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+$/, `${presentation}.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+$/, `${presentation}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+$/, `${presentation}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${presentation}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${presentation}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${presentation}.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/[^/]+$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]

/** The list of types: by ending for pictures and the like, by path for all other parts. */
export function contentTypesPart(paths: readonly string[]): string {
  const endings = new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)))
  const kinds = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ...mediaTypes,
  ])
  const defaults = [...kinds]
    .filter(([ending]) => endings.has(ending))
    .map(([Extension, ContentType]) => el('Default', { Extension, ContentType }))
  const overrides = paths.flatMap((path) => {
    const type = typesByPath.find(([pattern]) => pattern.test(path))?.[1]
    return type === undefined ? [] : [el('Override', { PartName: `/${path}`, ContentType: type })]
  })
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types'
  return xmlPart(el('Types', { xmlns }, all([...defaults, ...overrides])))
}
