import type { Settings } from '@/lib/env'
import { explainListenError } from './address'

/** A server that answers. */
export interface Running {
  address: string
  /** Ends it once the requests that it has begun are answered. */
  stop(): Promise<void>
}

/** Starts the product's server in this process; the environment is complete by now. */
export async function serve(
  settings: Pick<Settings, 'host' | 'port'>,
  dev: boolean,
): Promise<Running> {
  const { startServer } = await import('@/server')
  try {
    return await startServer({ dev })
  } catch (error) {
    throw explainListenError(error, settings.host, settings.port)
  }
}
