import type { z } from 'zod'
import { VARIABLES } from './env-variables'

/** Everything that the product takes from its surroundings, parsed once. */
export interface Settings {
  port: number
  host: string
  /** Where the embedded database, its password and the generated secret live. */
  dataDir: string
  databaseUrl: string | undefined
  /** True when the product runs its own PostgreSQL. */
  embedded: boolean
  authSecret: string | undefined
  /** The address that people use, without a slash at its end. */
  publicUrl: string
  /** Demo data and demo sign-ins; never on an address that others can reach. */
  demo: boolean
  oidc: OidcSettings | undefined
  rateLimitPerSecond: number
  attachments: AttachmentSettings
  logLevel: z.infer<typeof VARIABLES.LOG_LEVEL.schema>
  processRole: 'web' | 'worker' | 'both'
}

export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** The claim that holds the role, `a.b` for a nested one. */
  roleClaim: string
  /** The provider's words for our roles; a word that is one of our roles needs no entry. */
  roleMap: Readonly<Record<string, string>>
}

export interface AttachmentSettings {
  /** Where new files go; old ones stay where they are. */
  store: 'database' | 's3'
  /** Bytes of one file at most. */
  maxBytes: number
  s3: S3Settings | undefined
}

/** A bucket of any store that speaks S3's protocol. */
export interface S3Settings {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** A setting that is missing or wrong. The message is for the person at the terminal. */
export class SettingError extends Error {
  override name = 'SettingError'
}

/** Variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

type Name = keyof typeof VARIABLES
const DEFAULTS = {
  PORT: 3000,
  HOST: '127.0.0.1',
  DATA_DIR: '.data',
  RATE_LIMIT_PER_SECOND: 300,
  ATTACHMENT_STORE: 'database',
  ATTACHMENT_MAX_MB: 25,
  S3_REGION: 'us-east-1',
  LOG_LEVEL: 'info',
  PROCESS_ROLE: 'both',
} as const satisfies Values

type ValuesWithDefaults = Values & { [N in keyof typeof DEFAULTS]: NonNullable<Values[N]> }
type Values = { [N in Name]?: z.infer<(typeof VARIABLES)[N]['schema']> }

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare)
}

/** The address of a server that listens on `host` and `port`. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Reads each variable; an empty one counts as absent. Values are never quoted back: one may be a secret. */
function readValues(record: Environment): Values {
  const entries: [string, unknown][] = []
  const faults: string[] = []
  for (const [name, { schema, wants }] of Object.entries(VARIABLES)) {
    const text = record[name]?.trim()
    if (!text) continue
    const parsed = schema.safeParse(text)
    if (parsed.success) entries.push([name, parsed.data])
    else faults.push(`${name} wants ${wants}.`)
  }
  if (faults.length > 0) throw new SettingError(faults.join('\n'))
  return Object.fromEntries(entries) as Values
}

/** Variables that come together: all of them, or undefined where none is set. */
function readGroup<N extends Name>(values: Values, what: string, names: readonly N[]) {
  const missing = names.filter((name) => values[name] === undefined)
  if (missing.length === names.length) return undefined
  const [first] = missing
  if (first !== undefined) {
    throw new SettingError(
      `${missing.join(' and ')}: missing. ${what} wants ${VARIABLES[first].wants}.`,
    )
  }
  return values as { [G in N]: NonNullable<Values[G]> }
}

function readOidc(values: Values): OidcSettings | undefined {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const group = readGroup(values, 'Sign-in by OIDC', names)
  if (!group) return undefined
  return {
    issuer: group.OIDC_ISSUER,
    clientId: group.OIDC_CLIENT_ID,
    clientSecret: group.OIDC_CLIENT_SECRET,
    roleClaim: values.OIDC_ROLE_CLAIM ?? 'role',
    roleMap: values.OIDC_ROLE_MAP ?? {},
  }
}

const S3_NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

function readAttachments(values: ValuesWithDefaults): AttachmentSettings {
  const { ATTACHMENT_STORE: store, ATTACHMENT_MAX_MB: megabytes } = values
  const group = readGroup(values, 'The store of attachments', S3_NAMES)
  if (store === 's3' && !group) {
    throw new SettingError(`ATTACHMENT_STORE=s3 wants ${S3_NAMES.join(', ')}.`)
  }
  const s3 = group && {
    endpoint: group.S3_ENDPOINT,
    bucket: group.S3_BUCKET,
    region: values.S3_REGION,
    accessKeyId: group.S3_ACCESS_KEY_ID,
    secretAccessKey: group.S3_SECRET_ACCESS_KEY,
  }
  return { store, maxBytes: megabytes * 1024 * 1024, s3 }
}

function refuseDemoInPublic(host: string, publicUrl: string): void {
  const name = isLoopback(host) ? 'PUBLIC_URL' : 'HOST'
  if (name === 'PUBLIC_URL' && isLoopback(new URL(publicUrl).hostname)) return
  throw new SettingError(
    `${name} can be reached by others, and DEMO=1 lets anybody sign in. ${name} wants a loopback address (127.0.0.1) with DEMO=1; set DEMO=0 for real use.`,
  )
}

/**
 * The settings in `record`, or a SettingError with one sentence a fault.
 * @example parseEnv({ PORT: '8080' }).port // 8080
 */
export function parseEnv(record: Environment): Settings {
  const values = { ...DEFAULTS, ...readValues(record) }
  const { HOST: host, PORT: port, DATABASE_URL: databaseUrl } = values
  const embedded = values.DATABASE_EMBEDDED ?? databaseUrl === undefined
  const demo = values.DEMO ?? (embedded && isLoopback(host))
  const publicUrl = values.PUBLIC_URL ?? addressOf(host, port)
  if (demo) refuseDemoInPublic(host, publicUrl)
  return {
    port,
    host,
    dataDir: values.DATA_DIR,
    databaseUrl,
    embedded,
    authSecret: values.AUTH_SECRET,
    publicUrl,
    demo,
    oidc: readOidc(values),
    rateLimitPerSecond: values.RATE_LIMIT_PER_SECOND,
    attachments: readAttachments(values),
    logLevel: values.LOG_LEVEL,
    processRole: values.PROCESS_ROLE,
  }
}

let memo: Settings | undefined

/** This process's settings, with a database: the start has put the embedded one's address in by now. */
export function env(): Settings & { databaseUrl: string } {
  memo ??= parseEnv(process.env)
  const { databaseUrl } = memo
  if (databaseUrl) return { ...memo, databaseUrl }
  memo = undefined
  throw new SettingError(`DATABASE_URL wants ${VARIABLES.DATABASE_URL.wants}.`)
}

/** The secret that signs sessions. */
export function requireAuthSecret(settings: Pick<Settings, 'authSecret'>): string {
  if (settings.authSecret) return settings.authSecret
  throw new SettingError(
    `AUTH_SECRET is missing: with DATABASE_URL it wants ${VARIABLES.AUTH_SECRET.wants} (openssl rand -base64 32).`,
  )
}

/** How much to log; readable before there is a database. */
export function logLevel(): Settings['logLevel'] {
  return parseEnv(process.env).logLevel
}
