import { connect, createServer, type AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOfAnotherUser, userIn } from '../../../src/host/user-of-connection.ts'

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:128B 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1 0 100 0 0 10 0
   1: 0100007F:128B 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 12 1 0 20 4 0 10 -1
   2: 0100007F:D431 0100007F:128B 01 00000000:00000000 00:00000000 00000000  1001        0 13 1 0 20 4 30 10 -1
`

test('the user of the end that connected is told, not of the one that listens', () => {
  expect(userIn(table, { from: 0xd431, to: 0x128b })).toBe(1001)
  expect(userIn(table, { from: 0x128b, to: 0xd431 })).toBe(1000)
  expect(userIn(table, { from: 1, to: 0x128b })).toBeUndefined()
  expect(userIn('', { from: 1, to: 2 })).toBeUndefined()
})

test.runIf(process.platform === 'linux')(
  'a connection of our own is of no other user',
  async () => {
    const server = createServer()
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
    const { port: to } = server.address() as AddressInfo
    const socket = connect(to, '127.0.0.1')
    await new Promise((connected) => void socket.once('connect', connected))
    const ports = { from: socket.localPort!, to }
    expect(userIn(readFileSync('/proc/net/tcp', 'utf8'), ports)).toBe(process.getuid?.())
    expect(isOfAnotherUser(ports)).toBe(false)
    socket.destroy()
    server.close()
  },
)
