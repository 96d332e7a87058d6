// Full screen, and a display that stays on for as long as that lasts.

/** Enters full screen, or leaves it. A browser may refuse, and then nothing happens. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  void done?.catch(() => undefined)
}

/** Keeps the display on while a presentation fills it. */
export function keepAwake(): void {
  let lock: WakeLockSentinel | undefined
  const full = matchMedia('(display-mode: fullscreen)')
  const fills = (): boolean => document.fullscreenElement !== null || full.matches
  const update = async (): Promise<void> => {
    const isWanted = fills() && !document.hidden
    try {
      if (isWanted && (lock === undefined || lock.released))
        lock = await navigator.wakeLock?.request('screen')
      // It may have come after it was no longer wanted.
      if (!fills() && lock !== undefined) {
        const ended = lock
        lock = undefined
        await ended.release()
      }
    } catch {
      // Low on battery, or not allowed: the display goes dark when it wants to.
    }
  }
  document.addEventListener('fullscreenchange', () => void update())
  document.addEventListener('visibilitychange', () => void update())
  full.addEventListener('change', () => void update())
}
