import { expect, test } from 'vitest'
import { chooseClickerAddress } from '../../../src/preview/clicker-address.ts'

const loopback = { address: '127.0.0.1', name: 'lo' }
const of = (name: string, address: string): { address: string; name: string } => ({ name, address })

test.each([
  ['the home network', [loopback, of('eth0', '10.1.2.3'), of('wlan0', '192.168.1.5')], '192.168.1.5'], // prettier-ignore
  ['a real network before one of this machine alone', [of('docker0', '192.168.9.1'), of('Wi-Fi', '172.20.3.4')], '172.20.3.4'], // prettier-ignore
  ['a network of this machine where there is no other', [loopback, of('utun3', '10.8.0.2')], '10.8.0.2'], // prettier-ignore
  ['a private address beside one of the internet', [of('eth0', '8.8.8.8'), of('eth1', '169.254.7.7')], '169.254.7.7'], // prettier-ignore
])('%s is chosen', (_, addresses, chosen) => {
  expect(chooseClickerAddress(undefined, addresses)).toMatchObject({ ok: true, value: chosen })
})

test.each([
  ['no network', [loopback]],
  ['the internet alone', [loopback, of('eth0', '8.8.8.8'), of('eth1', '172.32.0.1'), of('eth2', '100.128.0.1')]], // prettier-ignore
])('with %s there is none', (_, addresses) => {
  expect(chooseClickerAddress(undefined, addresses).diagnostics).toMatchObject([
    { code: 'preview/no-network' },
  ])
})

test('an address that is named must be one of this machine, and none of the internet', () => {
  const addresses = [loopback, of('eth0', '8.8.8.8'), of('wlan0', '192.168.1.5')]
  expect(chooseClickerAddress('127.0.0.1', addresses)).toMatchObject({ value: '127.0.0.1' })
  for (const named of ['0.0.0.0', '::', '8.8.8.8', '192.168.1.6', 'localhost', ''])
    expect(chooseClickerAddress(named, addresses).diagnostics).toMatchObject([
      { code: 'preview/clicker-address' },
    ])
})
