import { readFileSync } from 'node:fs'

/** The two ends of a connection within this machine. */
export interface ConnectionPorts {
  /** The port of the program that connected. */
  readonly from: number
  readonly to: number
}

/**
 * Whether a connection within this machine may be of somebody else: of a user who is neither we nor root. Linux alone
 * tells; where it doesn't, and for root, who looks at things through the browsers of others, nobody is somebody else.
 */
export function isOfAnotherUser(ports: ConnectionPorts): boolean {
  const own = process.getuid?.()
  if (process.platform !== 'linux' || own === undefined || own === 0) return false
  try {
    const user = userIn(readFileSync('/proc/net/tcp', 'utf8'), ports)
    return user !== undefined && user !== own && user !== 0
  } catch {
    return false
  }
}

/** The user of the end that connected, in the table of the system: `sl local_address rem_address st … uid`. */
export function userIn(table: string, { from, to }: ConnectionPorts): number | undefined {
  const hex = (port: number): string => `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', remote = '', , , , , user] = line.trim().split(/\s+/)
    if (local.endsWith(hex(from)) && remote.endsWith(hex(to))) return Number(user)
  }
  return undefined
}
