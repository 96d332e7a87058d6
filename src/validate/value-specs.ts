import type { ChartValue, MappingPair } from '../model/evidence.ts'
import type { Inline, Paragraphs } from '../model/inline.ts'
import type { Moment } from '../model/moment.ts'
import { takeawayLayouts } from './layout-choice.ts'
import type { Spec } from './spec.ts'

export const text: Spec<string> = { kind: 'textual', form: 'text' }
/** The layout of a takeaway, which may be one of its author's own. */
export const layout: Spec<string> = { kind: 'textual', form: 'text', examples: takeawayLayouts }
/** A text that may be empty: the corner of a table. */
export const columnHead: Spec<string> = { kind: 'textual', form: 'columnHead' }
/** Plain paragraphs, with blank lines between them. */
export const paragraphs: Spec<readonly string[]> = { kind: 'textual', form: 'paragraphs' }
/** A text that is kept to the byte. */
export const verbatim: Spec<string> = { kind: 'textual', form: 'verbatim' }
export const inline: Spec<Inline> = { kind: 'textual', form: 'inline' }
export const inlineParagraphs: Spec<Paragraphs> = { kind: 'textual', form: 'inlineParagraphs' }
/** Inline text that may be empty. */
export const cell: Spec<Inline> = { kind: 'textual', form: 'cell' }
export const footer: Spec<string> = { kind: 'textual', form: 'footer' }
export const color: Spec<string> = { kind: 'textual', form: 'color' }
export const id: Spec<string> = { kind: 'textual', form: 'id' }
export const date: Spec<string> = { kind: 'textual', form: 'date' }
export const language: Spec<string> = { kind: 'textual', form: 'language' }
export const path: Spec<string> = { kind: 'textual', form: 'path' }
export const imageSource: Spec<string> = { kind: 'textual', form: 'imageSource' }
export const focus: Spec<string> = { kind: 'textual', form: 'focus' }
/** Line numbers and ranges of them. */
export const lines: Spec<readonly number[]> = { kind: 'textual', form: 'lines' }
/** A time or a range of two. */
export const moment: Spec<Moment> = { kind: 'moment', single: false }
/** A single time. */
export const duration: Spec<Moment> = { kind: 'moment', single: true }
export const url: Spec<string> = { kind: 'url', httpsOnly: false }
export const videoUrl: Spec<string> = { kind: 'url', httpsOnly: true }
export const boolean: Spec<boolean> = { kind: 'boolean' }
export const number: Spec<ChartValue> = { kind: 'number' }
export const version: Spec<1> = { kind: 'version' }
/** `[a, b]` or `[a, b, note]`. */
export const pair: Spec<MappingPair> = { kind: 'pair' }
/** Texts by the ids of interface words. */
export const words: Spec<Readonly<Record<string, string>>> = { kind: 'words' }
