import { parseEnv, type Settings } from '@/lib/env'
import { explainListenError } from './address'
import { loadServer } from './product-modules'

/** A server that answers. */
export interface Running {
  address: string
  /** Ends it once the requests that it has begun are answered. */
  stop(): Promise<void>
}

/** Starts the product's server in this process; the environment is complete by now. */
export async function serve(settings: Settings, dev: boolean): Promise<Running> {
  const { startServer } = await loadServer()
  try {
    return await startServer({ ...parseEnv(process.env), dev })
  } catch (error) {
    throw explainListenError(error, settings.host, settings.port)
  }
}
