/**
 * The Node API of Afterdeck: the same line as the command's. The only file that exports again what others export.
 */
export { build, check, compile, schema } from './build/api.ts'
export type { ApiOptions, CompiledDeck, JsonReport } from './build/api.ts'
export { startPreview } from './preview/api.ts'
export type { PreviewApiOptions, StartedPreview } from './preview/api.ts'
export type { SchemaOptions } from './build/schema-file.ts'
export type { JsonDiagnostic } from './diagnostics/format-json.ts'
export type { Format, DeckReport, Report, SlideReport, WrittenFile } from './model/report.ts'
export type { Slide } from './model/slide.ts'
