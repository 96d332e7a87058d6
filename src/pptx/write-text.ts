// Paragraphs as DrawingML. What a placeholder's layout says already is not said again.
import type { ThemeColours } from '../model/theme.ts'
import { colourXml, fillXml, fontXml, type Look } from './look.ts'
import type { Rels } from './rels.ts'
import type { Link, Para, Run, TextStyle } from './scene.ts'
import { emu, points } from './units.ts'
import { all, el, xmlText, type Xml } from './xml.ts'

/** What writing depends on: the colours of the ground, the theme, and where links go. */
export interface WriteScope {
  readonly look: Look
  readonly ground: ThemeColours
  readonly rels: Rels
  /** The part of a slide, by its place in the deck. */
  readonly slidePart: (index: number) => string
}

/** The style of a paragraph, spelled out for a list level of a placeholder or a master. */
export function levelXml(
  name: string,
  style: TextStyle,
  scope: Pick<WriteScope, 'look' | 'ground'>,
): Xml {
  const { look } = scope
  return el(
    name,
    {
      ...indents(style),
      algn: alignOf(style, look),
      rtl: look.isRtl,
      defTabSz: 914400,
      eaLnBrk: true,
      hangingPunct: true,
    },
    [
      ...spacing(style),
      ...bulletXml(style, undefined, scope),
      el(
        'a:defRPr',
        {
          sz: points(style.size),
          b: style.bold,
          i: style.italic && look.slants,
          kern: 1200,
          spc: spaced(style, style.size),
        },
        [fillXml(style.colour, scope.ground, look), ...fontXml(style.font, look)],
      ),
    ],
  )
}

/** Room between letters, in hundredths of a point. */
function spaced({ tracking = 0 }: TextStyle, size: number): number | undefined {
  return Math.round(tracking * size * 75) || undefined
}

/** All paragraphs of a shape; there is always one. */
export function parasXml(
  paras: readonly Para[],
  style: TextStyle,
  options: { readonly inherited?: TextStyle | undefined; readonly scope: WriteScope },
): Xml {
  const written = (paras.length === 0 ? [{ runs: [] }] : paras).map((para, index) =>
    paraXml(para, { ...style, ...para, ...(index === 0 && { before: 0 }) }, options),
  )
  return all(written)
}

function paraXml(
  para: Para,
  set: TextStyle,
  { inherited, scope }: { readonly inherited?: TextStyle | undefined; readonly scope: WriteScope },
): Xml {
  const { look } = scope
  const isSame = (...keys: (keyof TextStyle)[]): boolean =>
    inherited !== undefined &&
    keys.every((key) => JSON.stringify(set[key]) === JSON.stringify(inherited[key]))
  const largest = Math.max(set.size, ...para.runs.map(({ size = 0 }) => size))
  const isBulletSame =
    isSame('bullet', 'bulletColour', 'indent', 'size') && para.startAt === undefined
  const properties = el(
    'a:pPr',
    {
      ...(isBulletSame ? {} : indents(set)),
      algn: isSame('align') ? undefined : alignOf(set, look),
      rtl: inherited === undefined ? look.isRtl : undefined,
    },
    [
      ...(isSame('leading', 'before', 'size') && largest === set.size ? [] : spacing(set, largest)),
      ...(isBulletSame ? [] : bulletXml(set, para.startAt, scope)),
      para.tab === undefined
        ? undefined
        : el('a:tabLst', {}, [el('a:tab', { pos: emu(para.tab), algn: 'r' })]),
    ],
  )
  const runs = para.runs.flatMap((run) => runXml(run, set, { inherited, scope }))
  return el('a:p', {}, [
    properties === '<a:pPr/>' ? undefined : properties,
    ...runs,
    endXml(set, inherited, scope),
  ])
}

function endXml({ size }: TextStyle, inherited: TextStyle | undefined, { look }: WriteScope): Xml {
  return el('a:endParaRPr', {
    lang: look.language,
    sz: inherited?.size === size ? undefined : points(size),
  })
}

function indents({ bullet, indent }: TextStyle): Record<string, number> {
  const hangs = bullet !== 'none' && indent > 0
  return { marL: emu(indent), indent: hangs ? -emu(indent) : 0 }
}

/** Lines are so high on every machine: what a percentage means depends on the font, and on who reads its tables. */
function spacing({ leading, before, size }: TextStyle, largest = size): Xml[] {
  return [
    el('a:lnSpc', {}, [el('a:spcPts', { val: Math.round(leading * largest * 75) })]),
    el('a:spcBef', {}, [el('a:spcPts', { val: Math.round(before * 75) })]),
  ]
}

function bulletXml(
  { bullet, bulletColour = 'accent-ink' }: TextStyle,
  startAt: number | undefined,
  { look, ground }: Pick<WriteScope, 'look' | 'ground'>,
): Xml[] {
  if (bullet === 'none' || bullet === 'hang') return [el('a:buNone')]
  const colour = bullet === 'number' ? bulletColour : bullet.colour
  const sign =
    bullet === 'number'
      ? el('a:buAutoNum', { type: 'arabicPlain', startAt: startAt === 1 ? undefined : startAt })
      : el('a:buChar', { char: bullet.sign })
  // A plain font has the signs that a theme's own may lack, and a round one of a size that can be seen.
  const isOwn = bullet === 'number' || '–›'.includes(bullet.sign)
  const plain = sign.includes('•') ? 'Arial' : 'Segoe UI Symbol'
  const font = isOwn ? el('a:buFontTx') : el('a:buFont', { typeface: plain })
  // Numbers of another colour stand on something, which is as large as they are.
  const part = bullet !== 'number' ? (bullet.part ?? 1) : bulletColour === 'accent-ink' ? 1 : 0.85
  return [
    el('a:buClr', {}, [colourXml(colour, ground, look)]),
    ...(part === 1 ? [] : [el('a:buSzPct', { val: Math.round(part * 100_000) })]),
    font,
    sign,
  ]
}

/** On which side a line begins is told in the terms of the page. */
function alignOf({ align }: TextStyle, { isRtl }: Look): string {
  if (align === 'center') return 'ctr'
  return (align === 'start') === isRtl ? 'r' : 'l'
}

function runXml(
  run: Run,
  set: TextStyle,
  { inherited, scope }: { readonly inherited?: TextStyle | undefined; readonly scope: WriteScope },
): Xml[] {
  if (run.isPageNumber === true) {
    const properties = el('a:rPr', { lang: scope.look.language })
    const id = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}'
    return [el('a:fld', { id, type: 'slidenum' }, [properties, el('a:t', {}, xmlText(run.text))])]
  }
  const properties = runProperties(run, set, { inherited, scope })
  return run.text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [el('a:br', {}, [properties])]),
      ...(line === '' ? [] : [el('a:r', {}, [properties, el('a:t', {}, xmlText(line))])]),
    ])
}

function runProperties(
  run: Run,
  set: TextStyle,
  { inherited, scope }: { readonly inherited?: TextStyle | undefined; readonly scope: WriteScope },
): Xml {
  const { look, ground } = scope
  const own = {
    size: run.size ?? set.size,
    bold: run.bold ?? set.bold,
    italic: (run.italic ?? set.italic) && look.slants,
    colour: run.colour ?? set.colour,
    font: run.font ?? set.font,
  }
  const isNew = (key: keyof typeof own): boolean =>
    inherited === undefined || inherited[key] !== own[key]
  const isColoured = isNew('colour') || run.link !== undefined
  return el(
    'a:rPr',
    {
      lang: look.language,
      sz: isNew('size') ? points(own.size) : undefined,
      b: isNew('bold') ? own.bold : undefined,
      i: isNew('italic') ? own.italic : undefined,
      spc: isNew('size') ? spaced(set, own.size) : undefined,
    },
    [
      isColoured ? fillXml(own.colour, ground, look) : undefined,
      run.mark === undefined
        ? undefined
        : el('a:highlight', {}, [colourXml(run.mark, ground, look)]),
      ...(run.typeface !== undefined
        ? ['latin', 'ea', 'cs'].map((kind) => el(`a:${kind}`, { typeface: run.typeface }))
        : isNew('font')
          ? fontXml(own.font, look)
          : []),
      run.link === undefined ? undefined : linkXml(run.link, scope),
    ],
  )
}

const textColour = el('a:extLst', {}, [
  el('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
    el('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ]),
])

/** A link keeps the colour of its text: the one of the scheme may not be seen on another ground. */
export function linkXml(link: Link, { rels, slidePart }: WriteScope): Xml {
  if ('url' in link)
    return el('a:hlinkClick', { 'r:id': rels.add('hyperlink', link.url, true) }, [textColour])
  const id = rels.add('slide', slidePart(link.slide))
  return el('a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump' }, [textColour])
}
