import { expect, test } from 'vitest'
import { guardRequest, type AskedRequest } from '../../../src/preview/guard-request.ts'

const token = '0123456789abcdef0123456789abcdef'
const host = '127.0.0.1:4747'
const own = { host, token, posted: ['/open', '/shown'], isTrusted: true }
const ask = (request: AskedRequest): string | undefined => guardRequest(request, own)?.path
const url = (path: string): string => `/${token}${path}`

test('its own page may ask for everything', () => {
  const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
  expect(ask({ method: 'GET', url: url('/'), headers: { host } })).toBe('/')
  expect(ask({ method: 'GET', url: url('/'), headers: { host, 'sec-fetch-site': 'none' } })).toBe('/') // prettier-ignore
  expect(ask({ method: 'GET', url: url('/frame'), headers })).toBe('/frame')
  expect(ask({ method: 'POST', url: url('/open'), headers })).toBe('/open')
  expect(ask({ method: 'POST', url: url('/shown'), headers })).toBe('/shown')
  const asked = guardRequest({ method: 'GET', url: url('/events?file=a%26b&size=4:5'), headers }, own) // prettier-ignore
  expect(asked?.path).toBe('/events')
  expect(Object.fromEntries(asked!.query)).toEqual({ file: 'a&b', size: '4:5' })
})

const origin = `http://${host}`
const wrong: readonly (readonly [string, AskedRequest])[] = [
  ['no host', { method: 'GET', url: url('/'), headers: {} }],
  ['a name that was rebound', { method: 'GET', url: url('/'), headers: { host: 'evil.example:4747' } }], // prettier-ignore
  ['another port', { method: 'GET', url: url('/'), headers: { host: '127.0.0.1:4748' } }],
  ['a foreign origin', { method: 'GET', url: url('/'), headers: { host, origin: 'https://evil.example' } }], // prettier-ignore
  ['an origin like ours', { method: 'GET', url: url('/'), headers: { host, origin: `${origin}.evil.example` } }], // prettier-ignore
  ['an opaque origin', { method: 'GET', url: url('/events'), headers: { host, origin: 'null' } }],
  ['another site', { method: 'GET', url: url('/'), headers: { host, 'sec-fetch-site': 'cross-site' } }], // prettier-ignore
  ['a sibling site', { method: 'GET', url: url('/'), headers: { host, 'sec-fetch-site': 'same-site' } }], // prettier-ignore
  ['no token', { method: 'GET', url: '/', headers: { host } }],
  ['a shorter token', { method: 'GET', url: `/${token.slice(1)}/`, headers: { host } }],
  ['a token with more behind it', { method: 'GET', url: `/${token}0/`, headers: { host } }],
  ['a token in the query', { method: 'GET', url: `/?${token}/`, headers: { host } }],
  ['another method', { method: 'HEAD', url: url('/'), headers: { host } }],
  ['a POST', { method: 'POST', url: url('/events'), headers: { host, origin, 'sec-fetch-site': 'same-origin' } }], // prettier-ignore
  ['an order by GET', { method: 'GET', url: url('/open'), headers: { host } }],
  ['an order without an origin', { method: 'POST', url: url('/open'), headers: { host, 'sec-fetch-site': 'same-origin' } }], // prettier-ignore
  ['an order that says nothing of its site', { method: 'POST', url: url('/open'), headers: { host, origin } }], // prettier-ignore
  ['no address', { method: 'GET', headers: { host } }],
]

test.each(wrong)('%s is refused', (_, request) => {
  expect(ask(request)).toBeUndefined()
})

test('over the network, where browsers say nothing of the site, the origin of an order decides', () => {
  const ours = { ...own, isTrusted: false }
  const post = (headers: AskedRequest['headers']): unknown =>
    guardRequest({ method: 'POST', url: url('/shown'), headers: { host, ...headers } }, ours)?.path
  expect(post({ origin })).toBe('/shown')
  expect(post({ origin, 'sec-fetch-site': 'same-origin' })).toBe('/shown')
  expect(post({ origin, 'sec-fetch-site': 'none' })).toBeUndefined()
  expect(post({ origin: 'http://evil.example' })).toBeUndefined()
  expect(post({})).toBeUndefined()
})
