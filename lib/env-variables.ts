import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const digits = z.string().regex(/^\d+$/).transform(Number)
/** A file is written in one transaction, and its size is held in 32 bits. */
const MOST_MB = 200
const httpUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
const words = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.string()))

/** Every variable that the product reads. `wants` completes the sentence "NAME wants …". */
export const VARIABLES = {
  PORT: { schema: digits.pipe(z.number().max(65_535)), wants: 'a port from 0 to 65535' },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    wants: 'a host name or an IP address to listen on',
  },
  DATA_DIR: { schema: z.string(), wants: 'the path of a directory' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    wants: 'an address like postgresql://user:password@host:5432/database',
  },
  // Set by the start itself, beside the DATABASE_URL of the server that it runs.
  DATABASE_EMBEDDED: { schema: flag, wants: '0 or 1' },
  AUTH_SECRET: { schema: z.string().min(32), wants: 'a random text of at least 32 characters' },
  PUBLIC_URL: {
    schema: httpUrl,
    wants: 'the http(s) address that people use, like https://desk.example.com',
  },
  DEMO: { schema: flag, wants: '0 or 1' },
  OIDC_ISSUER: { schema: httpUrl, wants: 'the http(s) address of the identity provider' },
  OIDC_CLIENT_ID: { schema: z.string(), wants: 'the client id from the identity provider' },
  OIDC_CLIENT_SECRET: { schema: z.string(), wants: 'the client secret from the identity provider' },
  OIDC_ROLE_CLAIM: { schema: z.string(), wants: 'the name of the claim that holds the role' },
  OIDC_ROLE_MAP: {
    schema: words,
    wants: 'a JSON object from the provider’s words to roles, like {"staff":"SUPPORT_ENGINEER"}',
  },
  RATE_LIMIT_PER_SECOND: {
    schema: digits.pipe(z.number().min(1)),
    wants: 'a whole number of calls, 1 or more',
  },
  ATTACHMENT_STORE: { schema: z.enum(['database', 's3']), wants: 'database or s3' },
  ATTACHMENT_MAX_MB: {
    schema: digits.pipe(z.number().min(1).max(MOST_MB)),
    wants: `a whole number of megabytes from 1 to ${MOST_MB}`,
  },
  S3_ENDPOINT: {
    schema: httpUrl,
    wants: 'the http(s) address of the object store, like https://s3.eu-central-1.amazonaws.com',
  },
  S3_BUCKET: {
    schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    wants: 'the name of a bucket',
  },
  S3_REGION: { schema: z.string().regex(/^[\w-]+$/), wants: 'the region of the bucket' },
  S3_ACCESS_KEY_ID: { schema: z.string(), wants: 'the id of an access key to the bucket' },
  S3_SECRET_ACCESS_KEY: { schema: z.string(), wants: 'the secret of that access key' },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    wants: 'fatal, error, warn, info, debug, trace or silent',
  },
  PROCESS_ROLE: { schema: z.enum(['web', 'worker', 'both']), wants: 'web, worker or both' },
} as const
