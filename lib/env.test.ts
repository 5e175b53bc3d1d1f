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
    ['ATTACHMENT_STORE', 'disk'],
    ['ATTACHMENT_MAX_MB', '0'],
    ['ATTACHMENT_MAX_MB', '1.5'],
    ['S3_ENDPOINT', 'hunter2'],
    ['S3_BUCKET', 'My_Bucket'],
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

describe('the store of attachments', () => {
  const s3 = {
    S3_ENDPOINT: 'https://s3.example.com/',
    S3_BUCKET: 'files',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'hunter2',
  }

  it('is the database, unless another is asked for', () => {
    const maxBytes = 25 * 1024 * 1024
    expect(parseEnv({}).attachments).toEqual({ store: 'database', maxBytes, s3: undefined })
  })

  it('is a bucket, whose settings stay readable for what is there already', () => {
    const bucket = {
      endpoint: 'https://s3.example.com',
      bucket: 'files',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'hunter2',
    }
    const asked = { ...s3, ATTACHMENT_STORE: 's3', ATTACHMENT_MAX_MB: '1' }
    expect(parseEnv(asked).attachments).toEqual({ store: 's3', maxBytes: 1048576, s3: bucket })
    expect(parseEnv(s3).attachments).toMatchObject({ store: 'database', s3: bucket })
  })

  it.each([
    [{ ATTACHMENT_STORE: 's3' }, /^ATTACHMENT_STORE=s3 wants S3_ENDPOINT, S3_BUCKET/],
    [{ ...s3, S3_BUCKET: '' }, /^S3_BUCKET: missing/],
  ])('is whole or refused: %j', (record, message) => {
    expect(() => parseEnv(record)).toThrow(message)
    expect(() => parseEnv(record)).not.toThrow(/hunter2/)
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
