/** How many seconds of computing some work takes. What else the machine does meanwhile does not count, as it would by a clock. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
