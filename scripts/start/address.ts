import { createServer } from 'node:net'
import { StartError } from './start-error'

/** What the system says of an address that cannot be had, as a sentence. */
export function explainListenError(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return new StartError(
      `PORT ${port} on ${host} is in use by another program. Stop it, or set PORT to a free port.`,
    )
  }
  if (code === 'EACCES')
    return new StartError(`PORT ${port} wants more rights. Set PORT to 1024 or above.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(`HOST ${host} is no address of this machine.`)
  }
  return error
}

/** Tries the address before anything slow begins. */
export async function requireFreeAddress(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((done, fail) => {
      probe.once('error', fail)
      probe.listen(port, host, done)
    })
  } catch (error) {
    throw explainListenError(error, host, port)
  }
  await new Promise((done) => probe.close(done))
}
