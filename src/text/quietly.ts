// KaTeX tells the console, in words of its own, of each sign that its fonts have not. A finding tells it where slides are
// measured, and a library prints nothing.
/* oxlint-disable no-console -- the console is silenced here, nothing is written to it */

/** Does something, and keeps warnings that are written to the console meanwhile from being seen. */
export function quietly<T>(work: () => T): T {
  const { warn } = console
  console.warn = () => undefined
  try {
    return work()
  } finally {
    console.warn = warn
  }
}
