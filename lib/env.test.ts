import { describe, expect, it } from 'vitest'
import { isLoopback, parseEnv, requireAuthSecret, SettingError } from './env'

const DATABASE_URL = 'postgresql://u:hunter2@db:5432/q'

describe('parseEnv', () => {
  it('needs nothing on a bare machine', () => {
    expect(parseEnv({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.data',
      embedded: true,
      demo: true,
      publicUrl: 'http://127.0.0.1:3000',
      processRole: 'both',
    })
  })

  it.each([
    ['PORT', '80x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'hunter2'],
    ['AUTH_SECRET', 'hunter2'],
    ['PUBLIC_URL', 'desk.example.com'],
    ['DEMO', 'yes'],
    ['OIDC_ROLE_MAP', '{'],
    ['OIDC_ROLE_MAP', '{"a":1}'],
    ['RATE_LIMIT_PER_SECOND', '0'],
    ['LOG_LEVEL', 'loud'],
    ['PROCESS_ROLE', 'all'],
  ])('names %s when it is %s, and does not quote it', (name, value) => {
    const parse = () => parseEnv({ [name]: value })
    expect(parse).toThrow(SettingError)
    expect(parse).toThrow(new RegExp(`^${name} wants `))
    expect(parse).not.toThrow(/hunter2/)
  })

  it('names every fault at once', () => {
    expect(() => parseEnv({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT wants .*\nDEMO wants /)
  })

  it('takes an empty variable as absent', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, embedded: true })
  })

  it.each([
    [{}, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '::1' }, true],
    [{ DATABASE_URL }, false],
    [{ DATABASE_URL, DEMO: '1' }, true],
    [{ DEMO: '0' }, false],
  ])('%j: demo is %s', (record, demo) => {
    expect(parseEnv(record).demo).toBe(demo)
  })
})

describe('parseEnv refuses', () => {
  it.each([
    [{ DEMO: '1', HOST: '0.0.0.0' }, 'HOST'],
    [{ DEMO: '1', PUBLIC_URL: 'https://desk.example.com' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://desk.example.com' }, 'PUBLIC_URL'],
  ])('%j: the demo is refused in public', (record, name) => {
    expect(() => parseEnv(record)).toThrow(new RegExp(`^${name} .*DEMO=0`))
  })

  it('wants the whole of OIDC or nothing of it', () => {
    expect(() => parseEnv({ OIDC_ISSUER: 'https://id.example.com/' })).toThrow(
      /^OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: missing/,
    )
    const record = {
      OIDC_ISSUER: 'https://id.example.com/',
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'b',
    }
    expect(parseEnv(record).oidc).toEqual({
      issuer: 'https://id.example.com',
      clientId: 'a',
      clientSecret: 'b',
      roleClaim: 'role',
      roleMap: {},
    })
  })
})

it('asks for a secret where none can be generated', () => {
  expect(() => requireAuthSecret(parseEnv({ DATABASE_URL }))).toThrow(/^AUTH_SECRET is missing/)
})

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['[::1]', true],
  ['LOCALHOST', true],
  ['127.0.0.1.example.com', false],
  ['10.0.0.1', false],
  ['::', false],
])('isLoopback(%s) is %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
