import { expect, test } from 'vitest'
import { safeUrl } from '../../../src/text/safe-url.ts'

test.each([
  ['https://x.example', 'https://x.example/'],
  ['HTTP://X.example/A', 'http://x.example/A'],
  ['  https://x.example/a b ', 'https://x.example/a%20b'],
  ['https://x.example/\u202Egpj', 'https://x.example/gpj'],
  ['https://müller.example/ü', 'https://xn--mller-kva.example/%C3%BC'],
  ['mailto:a@x.example?subject=a "b"', 'mailto:a@x.example?subject=a%20%22b%22'],
])('takes %j', (raw, url) => {
  expect(safeUrl(raw)).toEqual({ ok: true, url })
})

test.each([
  ['javascript:alert(1)', 'scheme'],
  ['JaVa\tScript:alert(1)', 'scheme'],
  ['\u0001javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['vbscript:x', 'scheme'],
  ['ftp://x.example', 'scheme'],
  ['tel:123', 'scheme'],
  ['', 'incomplete'],
  ['x.example', 'incomplete'],
  ['x.example:8080/a', 'incomplete'],
  ['localhost:3000', 'incomplete'],
  ['//x.example', 'incomplete'],
  ['/a', 'incomplete'],
  ['#a', 'incomplete'],
  ['https:', 'incomplete'],
  ['https://', 'incomplete'],
  ['https:x.example', 'incomplete'],
  ['https:///x.example', 'incomplete'],
  ['mailto:', 'incomplete'],
  ['mailto:nobody', 'incomplete'],
  ['https://a@x.example', 'credentials'],
  ['https://a:b@x.example', 'credentials'],
  ['https://x.example\\@y.example', 'invalid'],
  ['https://[x', 'invalid'],
  ['https://[::1]/', 'number-host'],
  ['http://[2001:db8::1]:8080/a', 'number-host'],
  ['https://x y.example', 'invalid'],
  [`https://x.example/${'a'.repeat(2000)}`, 'too-long'],
  [`https://x.example/${'ü'.repeat(1000)}`, 'too-long'],
])('refuses %j', (raw, reason) => {
  expect(safeUrl(raw)).toEqual({ ok: false, reason })
})
