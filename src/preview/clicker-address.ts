// At which address of this machine a clicker can be reached: one of a local network, never one of the internet.
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { NetworkAddress } from '../host/network-addresses.ts'

/** Chooses the address that was named, or the one that a phone is likely to reach. */
export function chooseClickerAddress(
  named: string | undefined,
  addresses: readonly NetworkAddress[],
): Outcome<string> {
  const local = addresses.filter(({ address }) => rankOf(address) !== -1)
  if (named !== undefined) {
    if (local.some(({ address }) => address === named)) return ok(named)
    const known = local.map(({ address }) => address).join(', ')
    return fail([report('preview/clicker-address', { address: named, known })])
  }
  const likely = local
    .filter(({ address }) => !address.startsWith('127.'))
    .toSorted((a, b) => orderOf(a) - orderOf(b))
  const [first] = likely
  return first === undefined ? fail([report('preview/no-network', {})]) : ok(first.address)
}

/** Networks that no address of the internet is in, those of homes and offices first (IANA's special-purpose registry). */
const networks: readonly RegExp[] = [
  /^192\.168\./,
  /^10\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./,
  /^198\.1[89]\./,
  /^127\./,
]

/** The place of an address's network in that list; -1 where it is in none. */
function rankOf(address: string): number {
  return networks.findIndex((network) => network.test(address))
}

/** Networks that only programs of this machine are in, and tunnels. */
const virtual =
  /^(?:docker|br-|veth|virbr|vbox|vmnet|vmware|vethernet|utun|tun|tap|wg|zt|tailscale|lxc|podman|bridge)/i

function orderOf({ address, name }: NetworkAddress): number {
  return rankOf(address) + (virtual.test(name) ? networks.length : 0)
}
