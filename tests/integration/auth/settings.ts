import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Settings of an installation on a free port of its own. To be called before lib/env is first asked. */
export async function useSettings(more: Record<string, string> = {}): Promise<string> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  Object.assign(process.env, {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    AUTH_SECRET: 'only-for-tests-0123456789-abcdefghijklmnop',
    ...more,
  })
  return url
}
