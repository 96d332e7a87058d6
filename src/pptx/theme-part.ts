import { fontKind, pitchFamilies } from './fonts.ts'
import { hexOf, type Look } from './look.ts'
import { all, el, xmlPart, type Xml } from './xml.ts'

const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** The theme of the slides, or of the notes: colours, fonts, and the plain styles that every theme must have. */
export function themePart(name: string, look: Look): string {
  return xmlPart(
    el('a:theme', { 'xmlns:a': a, name }, [
      el('a:themeElements', {}, [colourScheme(name, look), fontScheme(name, look), formatScheme()]),
      el('a:objectDefaults'),
      el('a:extraClrSchemeLst'),
    ]),
  )
}

function colourScheme(name: string, { design }: Look): Xml {
  const { base } = design.grounds
  const isDark = design.scheme === 'dark'
  // The scheme knows dark and light colours; which of them text has, the master says.
  const slots = {
    dk1: isDark ? base['background'] : base['text'],
    lt1: isDark ? base['text'] : base['background'],
    dk2: isDark ? base['surface'] : base['muted'],
    lt2: isDark ? base['muted'] : base['surface'],
    accent1: base['accent'],
    accent2: base['accent2'],
    accent3: base['series-1'],
    accent4: base['series-2'],
    accent5: base['series-3'],
    accent6: base['series-4'],
    hlink: base['accent-ink'],
    folHlink: base['muted'],
  }
  const list = Object.entries(slots).map(([slot, colour]) =>
    el(`a:${slot}`, {}, [el('a:srgbClr', { val: hexOf(colour) })]),
  )
  return el('a:clrScheme', { name }, list)
}

/** Which colours of the scheme slides have for text and behind it. */
export function colourMap(name: string, { design }: Look): Xml {
  const isDark = design.scheme === 'dark'
  const own = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((index) => [`accent${index}`, `accent${index}`]),
  )
  return el(name, {
    bg1: isDark ? 'dk1' : 'lt1',
    tx1: isDark ? 'lt1' : 'dk1',
    bg2: isDark ? 'dk2' : 'lt2',
    tx2: isDark ? 'lt2' : 'dk2',
    ...own,
    hlink: 'hlink',
    folHlink: 'folHlink',
  })
}

/** Fonts for scripts that a theme's own lack: those that office programs come with. */
const scriptFonts = {
  Jpan: 'Yu Gothic',
  Hang: 'Malgun Gothic',
  Hans: 'Microsoft YaHei',
  Hant: 'Microsoft JhengHei',
  Arab: 'Arial',
  Hebr: 'Arial',
  Thai: 'Leelawadee UI',
  Deva: 'Nirmala UI',
} as const

function fontScheme(name: string, look: Look): Xml {
  const { fonts } = look.design.tokens
  return el('a:fontScheme', { name }, [
    fontSet('a:majorFont', fonts.heading, look),
    fontSet('a:minorFont', fonts.body, look),
  ])
}

function fontSet(element: string, latin: string, { language }: Look): Xml {
  const { ea, cs } = fontsOfLanguage(language)
  const scripts = Object.entries(scriptFonts).map(([script, typeface]) =>
    el('a:font', { script, typeface }),
  )
  return el(element, {}, [
    el('a:latin', { typeface: latin, pitchFamily: pitchFamilies[fontKind(latin)] }),
    el('a:ea', { typeface: ea }),
    el('a:cs', { typeface: cs }),
    ...scripts,
  ])
}

function fontsOfLanguage(language: string): { ea: string; cs: string } {
  const script = scriptOf(language)
  const font = Object.entries(scriptFonts).find(([known]) => known === script)?.[1] ?? ''
  const isEastern = ['Jpan', 'Hang', 'Hans', 'Hant'].includes(script)
  return isEastern ? { ea: font, cs: '' } : { ea: '', cs: font }
}

function scriptOf(language: string): string {
  try {
    const script = new Intl.Locale(language).maximize().script ?? ''
    return script === 'Kore' ? 'Hang' : script
  } catch {
    return ''
  }
}

/** Three fills, three lines, three effects and three backgrounds: fewer, and PowerPoint repairs the file. */
function formatScheme(): Xml {
  const fill = el('a:solidFill', {}, [el('a:schemeClr', { val: 'phClr' })])
  const three = (element: Xml): Xml => all([element, element, element])
  const lines = [6350, 12_700, 19_050].map((w) =>
    el('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [
      fill,
      el('a:prstDash', { val: 'solid' }),
    ]),
  )
  return el('a:fmtScheme', { name: 'Plain' }, [
    el('a:fillStyleLst', {}, three(fill)),
    el('a:lnStyleLst', {}, lines),
    el('a:effectStyleLst', {}, three(el('a:effectStyle', {}, [el('a:effectLst')]))),
    el('a:bgFillStyleLst', {}, three(fill)),
  ])
}
