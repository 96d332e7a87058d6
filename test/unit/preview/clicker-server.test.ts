import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startClicker, type ClickerServer } from '../../../src/preview/clicker-server.ts'

const token = 'abcdefghij_KLMNOPQ-234'
let server: ClickerServer
let origin: string
let orders: unknown[] = []

async function start(): Promise<ClickerServer> {
  const answers = {
    follow: () => () => {},
    order: (body: unknown) => {
      orders.push(body)
      return body !== undefined
    },
  }
  const started = await startClicker(answers, {
    host: '127.0.0.1',
    near: 0,
    token,
    now: () => new Date(),
  })
  if (!started.ok) throw new Error(JSON.stringify(started.diagnostics))
  return started.value
}

beforeAll(async () => {
  server = await start()
  origin = new URL(server.url).origin
})

afterAll(() => server.close())

interface Asked {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
}

/** Asks as any program can; a path without a token gets ours. */
function ask(
  { path = `/${token}/clicker`, method = 'GET', headers = {}, body }: Asked,
  from = server,
): Promise<Answered> {
  // prettier-ignore
  return new Promise((settle, reject) => {
    const all = { connection: 'close', ...headers }
    const { hostname, port } = new URL(from.url)
    const asked = request({ hostname, port, path, method, headers: all }, (response) => {
      settle({ status: response.statusCode ?? 0, headers: response.headers })
      response.destroy()
    })
    asked.on('error', reject).end(body)
  })
}

const order = (more: Asked = {}): Promise<Answered> =>
  ask({ path: `/${token}/clicker/order`, method: 'POST', headers: { origin }, body: '{"command":"next"}', ...more }) // prettier-ignore

describe('the server of the clicker on the network', () => {
  test('gives its page with a policy that lets nothing in, its stream, and takes orders', async () => {
    const { status, headers } = await ask({})
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^' ]+'; .*connect-src 'self'; .*frame-ancestors 'none'$/,
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect((await ask({ path: `/${token}/clicker/events` })).status).toBe(200)
    orders = []
    expect((await order()).status).toBe(200)
    expect((await order({ body: 'x'.repeat(6000) })).status).toBe(409)
    expect(orders).toEqual([{ command: 'next' }, undefined])
  })

  test.each(['', '/', '/frame', '/events', '/open', '/shown', '/clicker/', '/clicker/shown', '/talk.yaml', '/..%2f..%2fetc/passwd', '/recap.schema.json'])(
    'has nothing at “%s”',
    async (path) => {
      const { status } = await ask({ path: `/${token}${path}` })
      expect(status).toBe(404)
    },
  ) // prettier-ignore

  const port = (): string => new URL(server.url).port
  const refused: readonly (readonly [string, () => Promise<Answered>])[] = [
    ['no token', () => ask({ path: '/clicker' })],
    ['no path', () => ask({ path: '/' })],
    ['another token', () => ask({ path: `/${'x'.repeat(22)}/clicker` })],
    ['a name that was rebound', () => ask({ headers: { host: `evil.example:${port()}` } })],
    ['another name for us', () => ask({ headers: { host: `localhost:${port()}` } })],
    ['a host without a port', () => ask({ headers: { host: '127.0.0.1' } })],
    ['a page of another origin', () => ask({ headers: { origin: 'http://evil.example' } })],
    ['a page of another site', () => ask({ headers: { 'sec-fetch-site': 'cross-site' } })],
    ['an order of another origin', () => order({ headers: { origin: 'http://evil.example' } })],
    ['an order without an origin', () => order({ headers: {} })],
    ['an order by GET', () => order({ method: 'GET' })],
    ['an order to what takes none', () => order({ path: `/${token}/open` })],
    ['another method', () => ask({ method: 'OPTIONS', headers: { origin } })],
  ]

  test.each(refused)('refuses %s', async (_, asked) => {
    orders = []
    expect((await asked()).status).toBe(403)
    expect(orders).toEqual([])
  })

  test('looks at nothing any more of who has guessed thirty times', async () => {
    const other = await start()
    for (let guess = 0; guess < 30; guess++)
      expect((await ask({ path: `/${String(guess).padStart(22, 'x')}/clicker` }, other)).status).toBe(403) // prettier-ignore
    const host = new URL(other.url).host
    expect((await ask({ headers: { host } }, other)).status).toBe(429)
    await other.close()
  })

  test('says why it can’t listen', async () => {
    const answers = { follow: () => () => {}, order: () => true }
    const started = await startClicker(answers, {
      host: '203.0.113.200',
      near: 0,
      token,
      now: () => new Date(),
    })
    expect(started.diagnostics).toMatchObject([{ code: 'preview/no-clicker' }])
  })
})
