import { log } from '@/lib/log'
import type { ApiContext } from './caller'
import { problem } from './problem'

/** The database cannot be reached, or gave no connection in time: nothing was done, trying again may help. */
const UNREACHABLE =
  /P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|57P0[123]|53300|timeout exceeded when trying to connect|Can't reach database|Connection terminated/

/** What no one foresaw: logged whole, told as little as possible. */
export function answerUnexpected(error: Error, c: ApiContext): Response {
  const requestId = c.get('requestId')
  const code = 'code' in error ? String(error.code) : ''
  const unreachable = UNREACHABLE.test(`${code} ${error.message}`)
  log.error({ requestId, err: error }, unreachable ? 'database unreachable' : 'call failed')
  if (unreachable) {
    const headers = { 'retry-after': '2' }
    return problem('unavailable', 'The database cannot be reached right now; try again.', {
      headers,
    })
  }
  return problem('internal', `It has been noted under ${requestId}.`)
}
