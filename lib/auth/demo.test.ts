import { describe, expect, it } from 'vitest'
import { DEMO_PEOPLE, findDemoRefusal, isLoopbackHost } from './demo'
import { isForwardingHeader } from './request-origin'
import { ROLES } from './viewer'

describe('a demo installation', () => {
  it('has one person per role', () => {
    expect(DEMO_PEOPLE.map((person) => person.role)).toEqual([...ROLES])
  })

  it.each(['localhost', 'localhost:3000', '127.0.0.1:80', '127.9.9.9', '[::1]:3000'])(
    'answers on %s',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true)
      expect(findDemoRefusal({ host, forwarded: false })).toBeNull()
    },
  )

  it.each([
    'example.com',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '10.0.0.1',
    '0.0.0.0',
    '',
    undefined,
  ])('refuses the host %s', (host) => {
    expect(findDemoRefusal({ host, forwarded: false })).not.toBeNull()
  })

  it('refuses what was forwarded', () => {
    expect(findDemoRefusal({ host: 'localhost', forwarded: true })).not.toBeNull()
  })

  it.each([
    ['Forwarded', true],
    ['X-Forwarded-For', true],
    ['x-forwarded-proto', true],
    ['x-real-ip', true],
    ['via', true],
    ['x-requested-with', false],
    ['host', false],
  ])('%s is a forwarding header: %s', (name, expected) => {
    expect(isForwardingHeader(name)).toBe(expected)
  })
})
