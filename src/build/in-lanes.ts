/** Works on a few things at a time, and gives what came of them in their own order. */
export async function inLanes<T, R>(
  things: readonly T[],
  lanes: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let index = next++; index < things.length; index = next++) {
      results[index] = await work(things[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, things.length) }, lane))
  return results
}
