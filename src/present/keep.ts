// What is remembered from one time to the next. A browser may refuse to, and then nothing is.

type Store = 'localStorage' | 'sessionStorage'

/** A value that was kept; nothing where there is none. */
export function recall(name: string, store: Store = 'localStorage'): string | undefined {
  try {
    return window[store].getItem(`afterdeck.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a value. */
export function keep(name: string, value: string, store: Store = 'localStorage'): void {
  try {
    window[store].setItem(`afterdeck.${name}`, value)
  } catch {
    // Then it is only known as long as the page is open.
  }
}
