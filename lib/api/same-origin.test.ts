import { expect, it } from 'vitest'
import { comesFromUs } from './same-origin'

const OURS = 'https://desk.example.com'

it.each<[string, string, Record<string, string>, boolean]>([
  ['a read from anywhere', 'GET', { 'sec-fetch-site': 'cross-site' }, true],
  ['a write that shows nothing', 'POST', {}, false],
  ['a write from our page', 'POST', { 'sec-fetch-site': 'same-origin', origin: OURS }, true],
  ['our page in an older browser', 'POST', { origin: OURS }, true],
  ['our page by another address', 'PUT', { origin: 'http://10.0.0.5', host: '10.0.0.5' }, true],
  ['another site', 'POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }, false],
  ['a site beside ours', 'DELETE', { 'sec-fetch-site': 'same-site' }, false],
  [
    'another origin that claims to be same',
    'POST',
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.test' },
    false,
  ],
  ['an opaque origin', 'PATCH', { origin: 'null' }, false],
  ['typed into the address bar', 'POST', { 'sec-fetch-site': 'none' }, false],
])('%s', (...[, method, headers, expected]) => {
  expect(comesFromUs(method, new Headers(headers), OURS)).toBe(expected)
})
