/** The few looks that messages have on a terminal. */
export type Look = 'error' | 'warning' | 'strong' | 'faint' | 'mark' | 'hint'

/** Gives a text a look, or leaves it as it is where there are no colours. */
export type Paint = (look: Look, text: string) => string

const codes: Readonly<Record<Look, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  strong: [1, 22],
  faint: [2, 22],
  mark: [31, 39],
  hint: [36, 39],
}

/** Chooses ANSI colours, or none. `util.styleText` would do, but belongs to Node alone. */
export function painter(colour: boolean): Paint {
  if (!colour) return (_look, text) => text
  return (look, text) => {
    const [on, off] = codes[look]
    return `\u001b[${on}m${text}\u001b[${off}m`
  }
}
