/** Waits for something that may fail or never end, no longer than this. Its timer goes with it: one left over keeps Node alive. */
export async function within(limitMs: number, call: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([call().catch(() => {}), limit])
  clearTimeout(timer)
}
