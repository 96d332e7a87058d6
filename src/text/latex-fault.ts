// Asks KaTeX whether it can set a formula, with the settings that slides are rendered with (katex-settings.ts),
// and refuses what would reach out of the formula: addresses, pictures, HTML, definitions for other formulas.
import { katexSettings } from './katex-settings.ts'
import { quietly } from './quietly.ts'

/** The part of KaTeX that is used. */
export interface Katex {
  renderToString(latex: string, options: object): string
}

// More than these are no formula for a slide, and may take minutes to set.
const longestLatex = 2000

/** What is wrong with a formula, as the end of a sentence; undefined where nothing is. */
export function latexFault(katex: Katex, latex: string, displayMode: boolean): string | undefined {
  if (latex.length > longestLatex) return `it has more than ${longestLatex} characters`
  // Parameters double their contents with each use: a short formula could fill the memory.
  if (/\\(?:[egx]?def|\w*newcommand|\w*providecommand)/.test(latex) && /(?<!\\)#/.test(latex))
    return 'definitions in a formula can’t have parameters'
  const refused: string[] = []
  const macros: Record<string, unknown> = {}
  const trust = ({ command }: { readonly command: string }): boolean => {
    refused.push(command)
    return false
  }
  try {
    const strictly = { ...katexSettings, throwOnError: true, displayMode, trust, macros }
    quietly(() => katex.renderToString(latex, strictly))
  } catch (error) {
    return reasonOf(error)
  }
  const [command] = refused
  if (command !== undefined) return `${command} is not allowed on slides`
  const [defined] = Object.keys(macros)
  if (defined !== undefined) return `${defined} can’t be defined for other formulas`
  return undefined
}

function reasonOf(error: unknown): string {
  const { rawMessage } = error as { readonly rawMessage?: string }
  if (rawMessage === undefined) return 'it is nested too deeply'
  if (rawMessage.startsWith('Too many expansions')) return 'its definitions never end'
  const reason = rawMessage.replace(/\.$/, '')
  return /^[A-Z][a-z]/.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason
}
