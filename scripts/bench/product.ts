import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { findFreePort } from '@/lib/embedded/server'
import { scripts } from '@/package.json'
import { awaitAnswer, endChild, readLastLine, startChild } from './child'
import { withClient } from './databases'

const NAME = 'bench'
/** next-auth's own name, where people come by http. */
const SESSION_COOKIE = 'next-auth.session-token'

/** The built product on a database of the bench. */
export interface Product {
  address: string
  pid: number
  /** Of a lead who calls by a token. */
  token: Record<string, string>
  /** The same person's session, as the browser holds it. */
  session: { name: string; value: string }
  /** The same as a request's header. */
  cookie: Record<string, string>
  stop: () => Promise<void>
}

/** Starts the product as `npm start` does, in a process of its own, with nobody's allowance in the way. */
export async function startProduct(databaseUrl: string): Promise<Product> {
  const secret = randomBytes(32).toString('base64url')
  const port = String(await findFreePort())
  const settings = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    PORT: port,
    DEMO: '0',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_SECOND: '1000000',
  }
  const command = [process.execPath, 'scripts/run.mjs'] as const
  const create = ['token', 'create', '--role', 'SUPPORT_LEAD', '--name', NAME]
  const token = await readLastLine(startChild([...command, ...create], settings, 'read'))
  const child = startChild(['sh', '-c', scripts.start], settings)
  const address = `http://127.0.0.1:${port}`
  const stop = () => endChild(child)
  try {
    await awaitAnswer(`${address}/api/health`, child)
    const value = await newSession(databaseUrl, secret)
    return {
      address,
      pid: child.pid ?? 0,
      token: { authorization: `Bearer ${token}` },
      session: { name: SESSION_COOKIE, value },
      cookie: { cookie: `${SESSION_COOKIE}=${value}` },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function newSession(databaseUrl: string, secret: string): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query('SELECT id, session_epoch AS epoch FROM app_user WHERE name = $1', [NAME]),
  )
  return encode({ secret, token: { sub: rows[0].id, epoch: rows[0].epoch } })
}
