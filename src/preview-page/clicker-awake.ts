/** Keeps the display on while the page is seen. Browsers allow it on this machine and over https; says whether this one does. */
export function keepAwake(): boolean {
  if (!('wakeLock' in navigator)) return false
  const ask = async (): Promise<void> => {
    // The browser takes it away from a page that is not seen.
    if (document.visibilityState === 'visible')
      await navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', () => void ask())
  void ask()
  return true
}
