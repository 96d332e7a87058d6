/** Names ordered by how near they are to what was written, the near ones only. */
export function nearest(written: string, known: readonly string[]): string[] {
  const wanted = written.toLowerCase()
  return known
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => isNear(wanted, name.toLowerCase(), distance))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name)
}

/** “Did you mean …?” for the nearest name, or the list of what there is. */
export function didYouMean(written: string, known: readonly string[]): string | undefined {
  const [first] = nearest(written, known)
  if (first !== undefined) return `Did you mean “${first}”?`
  return known.length === 0 ? undefined : `Known: ${known.join(', ')}.`
}

function isNear(wanted: string, name: string, distance: number): boolean {
  if (distance <= Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3))) return true
  return wanted.length >= 3 && (name.startsWith(wanted) || wanted.startsWith(name))
}

/** Optimal string alignment distance: edits and swaps of neighbours, each costs 1. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1)
      }
      current.push(cost)
    }
    before = previous
    previous = current
  }
  return previous[b.length]!
}
