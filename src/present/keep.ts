// What is remembered from one time to the next. A browser may refuse to: then it is for this tab, or until the page is left.

type Store = 'localStorage' | 'sessionStorage'

const inPage = new Map<string, string>()

/** A value that was kept; nothing where there is none. */
export function recall(name: string, store: Store = 'localStorage'): string | undefined {
  return read(name, store) ?? read(name, 'sessionStorage') ?? inPage.get(name)
}

/** Keeps a value. */
export function keep(name: string, value: string, store: Store = 'localStorage'): void {
  if (!write(name, value, store) && !write(name, value, 'sessionStorage')) inPage.set(name, value)
}

function read(name: string, store: Store): string | undefined {
  try {
    return window[store].getItem(`afterdeck.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

function write(name: string, value: string, store: Store): boolean {
  try {
    window[store].setItem(`afterdeck.${name}`, value)
    return true
  } catch {
    return false
  }
}
