import type { Agent } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { newConnection } from './http'
import { percentile } from './statistics'

/** What a load of some seconds came to. */
export interface Load {
  perSecond: number
  p50: number
  p95: number
}

export interface LoadOptions {
  clients: number
  seconds: number
  /** One call over the client's own connection. */
  call: (agent: Agent) => Promise<unknown>
  /** So long from one call of a client to its next at least, ms; absent = at once. */
  everyMs?: number
}

/** Clients that each call again as soon as they have their answer, or at their pace. */
export async function load({ clients, seconds, call, everyMs = 0 }: LoadOptions): Promise<Load> {
  const latencies: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1_000
  const client = async () => {
    const agent = newConnection()
    while (performance.now() < end) {
      const sent = performance.now()
      await call(agent)
      const took = performance.now() - sent
      latencies.push(took)
      if (took < everyMs) await setTimeout(everyMs - took)
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: clients }, client))
  const elapsed = (performance.now() - begun) / 1_000
  return {
    perSecond: latencies.length / elapsed,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
  }
}
