// What a slide shows, in px of its canvas and by roles of colour: made by draw-*.ts, written as XML by write-*.ts.
import type { Chart } from '../model/evidence.ts'
import type { FontRole } from '../model/theme.ts'

/** A place on the canvas, in px. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Where a click leads: out, or to another slide of the deck. */
export type Link = { readonly url: string } | { readonly slide: number }

/** A sign before a paragraph; `part` is its size, as a part of that of the text. */
export interface BulletSign {
  readonly sign: string
  readonly colour: string
  readonly part?: number | undefined
}

/** The look of a paragraph. Sizes in px; `colour` is a role of the ground. */
export interface TextStyle {
  readonly size: number
  readonly font: FontRole
  readonly colour: string
  readonly bold: boolean
  readonly italic: boolean
  readonly align: 'start' | 'center' | 'end'
  /** In sizes of the type. */
  readonly leading: number
  /** Room above the paragraph, in px. */
  readonly before: number
  /** `number` counts, a sign is drawn as it is; `hang` has its mark in the text, before a tab. */
  readonly bullet: 'none' | 'hang' | 'number' | BulletSign
  /** The colour of a number; that of accents where none is given. */
  readonly bulletColour?: string | undefined
  /** How far text stands in from its bullet, in px. */
  readonly indent: number
  /** Room between letters, in sizes of the type; less than none draws them together. */
  readonly tracking?: number | undefined
}

export interface Run {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly font?: FontRole | undefined
  /** A font for signs that the theme's own lack. */
  readonly typeface?: string | undefined
  readonly colour?: string | undefined
  readonly size?: number | undefined
  readonly link?: Link | undefined
  /** A role of colour behind the text. */
  readonly mark?: string | undefined
  /** The number of the slide, which PowerPoint keeps right. */
  readonly isPageNumber?: boolean | undefined
}

export interface Para extends Partial<TextStyle> {
  readonly runs: readonly Run[]
  /** The first number of a list that begins elsewhere. */
  readonly startAt?: number | undefined
  /** Where text behind a tab ends, in px. */
  readonly tab?: number | undefined
}

/** Which placeholder of its layout a shape fills in. */
export interface PlaceholderRef {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'ftr' | 'sldNum'
  readonly idx?: number | undefined
}

/** Something drawn without a meaning of its own is kept from readers of screens. */
interface ShapeBase {
  readonly name: string
  readonly box: Box
}

export interface TextShape extends ShapeBase {
  readonly kind: 'text'
  readonly paras: readonly Para[]
  /** What a paragraph looks like that says nothing else. */
  readonly style: TextStyle
  readonly anchor: 't' | 'ctr' | 'b'
  readonly placeholder?: PlaceholderRef | undefined
  readonly fill?: string | undefined
  readonly line?: { readonly colour: string; readonly width: number } | undefined
  /** Round corners, in px. */
  readonly radius?: number | undefined
  readonly ellipse?: boolean | undefined
  /** Room between the edge and the text: sides, top and bottom. */
  readonly inset?: readonly [sides: number, ends: number] | undefined
  readonly columns?: number | undefined
  /** Whether its text stays in one line, as large as it is. */
  readonly isTight?: boolean | undefined
  /** Room left free at the end of lines, so that they are of about one length. */
  readonly free?: number | undefined
}

/** A drawing that says nothing: rules, blocks, discs. */
export interface DrawnShape extends ShapeBase {
  readonly kind: 'drawn'
  readonly form: 'rect' | 'roundRect' | 'ellipse' | 'quarter' | 'tail' | 'chevron'
  readonly fill: string
  readonly radius?: number | undefined
  /** Which corner a quarter of a disc points to, before anything is mirrored. */
  readonly corner?: 'tl' | 'tr' | 'bl' | 'br' | undefined
}

export interface PictureShape extends ShapeBase {
  readonly kind: 'picture'
  readonly src: string
  readonly alt: string
  /** What is cut away at each side, as parts of the whole. */
  readonly crop?: readonly [left: number, top: number, right: number, bottom: number] | undefined
  readonly radius?: number | undefined
  readonly link?: Link | undefined
}

export interface TableCell {
  readonly paras: readonly Para[]
  readonly fill?: string | undefined
  /** Room before and behind the text, where it is not that of the table. */
  readonly sides?: readonly [before: number, behind: number] | undefined
  readonly anchor?: 't' | 'ctr' | 'b' | undefined
  /** The rule above. */
  readonly over?: { readonly colour: string; readonly width: number } | undefined
  /** The rule below. */
  readonly rule?: { readonly colour: string; readonly width: number } | undefined
}

export interface TableShape extends ShapeBase {
  readonly kind: 'table'
  readonly alt: string
  readonly style: TextStyle
  readonly widths: readonly number[]
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[]
  readonly inset: readonly [sides: number, ends: number]
  /** Whether the first row says what the columns are. */
  readonly header: boolean
}

export interface ChartShape extends ShapeBase {
  readonly kind: 'chart'
  readonly alt: string
  readonly chart: Chart
  readonly style: TextStyle
}

export type Shape = TextShape | DrawnShape | PictureShape | TableShape | ChartShape

/** One slide, drawn: in the order in which it is read. */
export interface Drawing {
  readonly shapes: readonly Shape[]
  /** By how many px it is too high for the slide, as estimated. */
  readonly overflow: number
}
