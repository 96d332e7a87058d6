import { el, xmlPart } from './xml.ts'

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What one part points at: each target once, by an id that is unique in the part. */
export interface Rels {
  /** The id of a relationship to a part, given from the top of the package, or to an address. */
  readonly add: (type: string, target: string, isExternal?: boolean) => string
  /** The part that holds the relationships; nothing where there are none. */
  readonly write: () => string | undefined
}

/** The relationships of a part, whose path is from the top of the package. */
export function makeRels(part: string): Rels {
  const known = new Map<string, { id: string; type: string; target: string; isExternal: boolean }>()
  return {
    add: (type, target, isExternal = false) => {
      const key = `${isExternal} ${type} ${target}`
      const found = known.get(key)
      if (found !== undefined) return found.id
      const id = `rId${known.size + 1}`
      known.set(key, { id, type, target, isExternal })
      return id
    },
    write: () => {
      if (known.size === 0) return undefined
      const list = [...known.values()].map(({ id, type, target, isExternal }) =>
        el('Relationship', {
          Id: id,
          Type: type.includes(':') ? type : `${types}/${type}`,
          Target: isExternal ? target : relative(part, target),
          TargetMode: isExternal ? 'External' : undefined,
        }),
      )
      const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
      return xmlPart(el('Relationships', { xmlns }, list))
    },
  }
}

/** `ppt/slides/slide1.xml` to `ppt/media/a.png` is `../media/a.png`. */
function relative(from: string, to: string): string {
  const start = from.split('/').slice(0, -1)
  const end = to.split('/')
  let same = 0
  while (same < start.length && start[same] === end[same]) same += 1
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/')
}
