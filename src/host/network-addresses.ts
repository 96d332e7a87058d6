import { networkInterfaces } from 'node:os'

/** An address of this machine. */
export interface NetworkAddress {
  readonly address: string
  /** Of the interface: `eth0`, `Wi-Fi`. */
  readonly name: string
}

/** The IPv4 addresses of this machine, in the order of the system. */
export function networkAddresses(): readonly NetworkAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found.filter(({ family }) => family === 'IPv4').map(({ address }) => ({ address, name })),
  )
}
