// The presentation itself: which slides in which order, how large, and in which sections.
import type { DeckPlan } from '../model/deck.ts'
import { emu } from './units.ts'
import type { Canvas } from './canvas.ts'
import type { Look } from './look.ts'
import { namespaces } from './master-parts.ts'
import { notesSize } from './notes-parts.ts'
import type { Rels } from './rels.ts'
import { levelXml } from './write-text.ts'
import { bodyStyle } from './text-styles.ts'
import { el, xmlPart, type Xml } from './xml.ts'

export interface PresentationScope {
  readonly plan: DeckPlan
  readonly look: Look
  readonly canvas: Canvas
  readonly rels: Rels
  readonly slides: readonly string[]
}

const firstSlideId = 256

export function presentationPart({ plan, look, canvas, rels, slides }: PresentationScope): string {
  const master = rels.add('slideMaster', 'ppt/slideMasters/slideMaster1.xml')
  const notes = rels.add('notesMaster', 'ppt/notesMasters/notesMaster1.xml')
  const ids = slides.map((part, index) =>
    el('p:sldId', { id: firstSlideId + index, 'r:id': rels.add('slide', part) }),
  )
  rels.add('presProps', 'ppt/presProps.xml')
  rels.add('viewProps', 'ppt/viewProps.xml')
  rels.add('theme', 'ppt/theme/theme1.xml')
  rels.add('tableStyles', 'ppt/tableStyles.xml')
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) =>
    levelXml(`a:lvl${level}pPr`, bodyStyle(24), { look, ground: look.grounds.base }),
  )
  return xmlPart(
    el(
      'p:presentation',
      {
        ...namespaces,
        saveSubsetFonts: true,
        rtl: look.isRtl || undefined,
        autoCompressPictures: false,
      },
      [
        el('p:sldMasterIdLst', {}, [el('p:sldMasterId', { id: 2_147_483_648, 'r:id': master })]),
        el('p:notesMasterIdLst', {}, [el('p:notesMasterId', { 'r:id': notes })]),
        el('p:sldIdLst', {}, ids),
        el('p:sldSz', { cx: emu(canvas.width), cy: emu(canvas.height) }),
        el('p:notesSz', notesSize),
        el('p:defaultTextStyle', {}, levels),
        el('p:extLst', {}, [
          el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [sectionList(plan)]),
        ]),
      ],
    ),
  )
}

/** The sections of the recap; what stands before the first and behind the last has the name of the talk. */
function sectionList({ slides, talk, words }: DeckPlan): Xml {
  const groups: { name: string; ids: number[]; key: string | undefined }[] = []
  slides.forEach(({ section }, index) => {
    const last = groups.at(-1)
    if (last !== undefined && last.key === section) last.ids.push(firstSlideId + index)
    else {
      const name = section ?? (groups.length === 0 ? talk.title : words.closing)
      groups.push({ name, key: section, ids: [firstSlideId + index] })
    }
  })
  const xmlns = 'http://schemas.microsoft.com/office/powerpoint/2010/main'
  const sections = groups.map(({ name, ids }, index) => {
    const id = `{AFDE0000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`
    const list = ids.map((each) => el('p14:sldId', { id: each }))
    return el('p14:section', { name, id }, [el('p14:sldIdLst', {}, list)])
  })
  return el('p14:sectionLst', { 'xmlns:p14': xmlns }, sections)
}
