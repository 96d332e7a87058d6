/** Work that is asked for more often than it can be done. */
export interface CoalescedWork {
  /** Asks for it: it begins soon, or once more after the run that is under way. */
  readonly ask: () => void
  /** Ends it: nothing begins any more. */
  readonly stop: () => void
}

/** How work is gathered. */
export interface Gathering {
  /** So long after the first asking a run begins, however many follow. */
  readonly delayMs: number
  /** A run that fails is told, and the next one runs all the same. */
  readonly failed: (error: unknown) => void
}

/**
 * Runs work for many askings at once, one run at a time. What is asked for while a run is under way gets another
 * one, so that the last state is always worked on.
 */
export function coalesce(work: () => Promise<void>, { delayMs, failed }: Gathering): CoalescedWork {
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  let isAsked = false
  let isStopped = false

  async function run(): Promise<void> {
    timer = undefined
    isRunning = true
    isAsked = false
    await work().catch(failed)
    isRunning = false
    if (isAsked) begin()
  }

  function begin(): void {
    if (!isStopped) timer ??= setTimeout(() => void run(), delayMs)
  }

  return {
    ask: () => {
      isAsked = true
      if (!isRunning) begin()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
