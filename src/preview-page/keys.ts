// Keys that move from slide to slide.

/** Calls `step` with keys that are not for what has the focus; those that it takes do nothing else. */
export function followKeys(step: (key: string) => boolean): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.closest('input,select,textarea,pre')) return
    if (step(event.key)) event.preventDefault()
  })
}

/** The keys for a black screen; the full stop is what remote controls send. */
export const darkKeys: ReadonlySet<string> = new Set(['b', '.'])

/** Whether a key brings the slide back instead of another one: nobody is to miss a slide. */
export function endsDark(key: string): boolean {
  return key === 'Escape' || /^(?:Arrow|Page)/.test(key)
}

/** The place that a key leads to; nothing for other keys, and where there is none. */
export function stepFor(key: string, place: number, count: number): number | undefined {
  const to = {
    ArrowRight: place + 1,
    ArrowDown: place + 1,
    PageDown: place + 1,
    ArrowLeft: place - 1,
    ArrowUp: place - 1,
    PageUp: place - 1,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined || to < 0 || to >= count || to === place ? undefined : to
}
