import { switchBare } from '../baseline/mode'
import { withClient } from '../databases'
import type { Measured } from '../figure'
import { call, newConnection } from '../http'
import type { Stand } from '../stand'
import { alternate, median } from '../statistics'

const SWITCHES = 10
const MODES = ['SURGE', 'NORMAL'] as const

/** `PUT /api/v1/workload`: to surge and back, with what that moved, on the largest database. */
export async function measureMode(stand: Stand): Promise<Measured[]> {
  const { address, token } = await stand.product()
  const agent = newConnection()
  const ours = async (mode: string) => {
    const put = { mode, reason: 'bench' }
    await call(`${address}/api/v1/workload`, { headers: token, put, agent })
  }
  const url = await stand.database(stand.largestSize)
  const runs = await withClient(url, (client) =>
    alternate({
      ours: () => medianMs(ours),
      theirs: () => medianMs((mode) => switchBare(client, mode)),
    }),
  )
  agent.destroy()
  return [
    {
      name: 'mode.switch',
      what: `PUT /api/v1/workload, ${stand.largestSize} tickets, a tenth of them ranked, with what moved most and why`,
      unit: 'ms',
      runs: runs.ours,
      budget: { atMost: 100 },
      baseline: { what: 'the same two rows written by hand, nothing said', runs: runs.theirs },
    },
  ]
}

/** The median of the times that a switch took, there and back. */
async function medianMs(
  switchTo: (mode: (typeof MODES)[number]) => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < SWITCHES; i++) {
    for (const mode of MODES) {
      const sent = performance.now()
      await switchTo(mode)
      times.push(performance.now() - sent)
    }
  }
  return median(times)
}
