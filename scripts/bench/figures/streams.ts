import { setTimeout as pause } from 'node:timers/promises'
import type { Measured } from '../figure'
import { call, newConnection, send } from '../http'
import { cpuSeconds, residentMb } from '../processes'
import type { Stand } from '../stand'
import { accountId, contactId } from '../ticket-sql'

const READERS = 500
const WRITES = 100
const PAUSE_MS = 100
const PAYING = 1
const WORDS = { subject: 'Builds wait for a runner', body: 'Since this morning.' }

interface Side {
  stream: string
  headers: Record<string, string>
  /** Writes a ticket; gives the version of the order that all must see. */
  write: () => Promise<number>
  pid: number
}

/** Many viewers of one process while tickets come: how soon the last of them has the final order. */
export async function measureStreams(stand: Stand): Promise<Measured[]> {
  const product = await stand.product()
  const bare = await stand.bare()
  const queue = `${product.address}/api/v1/queue?limit=1`
  const asker = `asker@a${PAYING}.example`
  const ours: Side = {
    stream: `${product.address}/api/v1/stream`,
    headers: product.token,
    pid: product.pid,
    write: async () => {
      const post = { ...WORDS, account: accountId(PAYING), requesterEmail: asker }
      await call(`${product.address}/api/v1/tickets`, { headers: product.token, post })
      return JSON.parse((await call(queue, { headers: product.token })).body).orderVersion
    },
  }
  const theirs: Side = {
    stream: `${bare.address}/stream`,
    headers: {},
    pid: bare.pid,
    write: async () => {
      const post = { ...WORDS, account: accountId(PAYING), contact: contactId(PAYING) }
      await call(`${bare.address}/tickets`, { post })
      return JSON.parse((await call(`${bare.address}/queue`, {})).body).orderVersion
    },
  }
  const [mine, base] = [await run(ours), await run(theirs)]
  return [
    {
      name: 'streams.final',
      what: `${READERS} streams, ${WRITES} writes at 10 a second: after the last one, until every reader has the final order`,
      unit: 'ms',
      runs: [mine.ms],
      budget: { atMost: 1_000 },
      baseline: { what: 'the same streams of the bare server', runs: [base.ms] },
      beside: { memoryMb: mine.memoryMb, cpuShare: mine.cpuShare, bareCpuShare: base.cpuShare },
    },
  ]
}

async function run({ stream, headers, write, pid }: Side) {
  const seen = await Promise.all(Array.from({ length: READERS }, () => follow(stream, headers)))
  const [begun, cpuBefore] = [performance.now(), cpuSeconds(pid)]
  let final = 0
  for (let i = 0; i < WRITES; i++) {
    const [version] = await Promise.all([write(), pause(PAUSE_MS)])
    final = version
  }
  const last = performance.now()
  const cpuShare = (cpuSeconds(pid) - cpuBefore) / ((last - begun) / 1_000)
  await Promise.all(seen.map((reader) => reader.reaches(final)))
  const ms = performance.now() - last
  const memoryMb = residentMb(pid)
  for (const reader of seen) reader.leave()
  return { ms, memoryMb, cpuShare }
}

/** A reader that knows the newest version it was told. */
async function follow(url: string, headers: Record<string, string>) {
  const response = await send(url, { headers, agent: newConnection() })
  let newest = 0
  let wanted: { version: number; done: () => void } | undefined
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    for (const [, version] of chunk.matchAll(/"orderVersion":(\d+)/g)) {
      newest = Math.max(newest, Number(version))
    }
    if (wanted && newest >= wanted.version) wanted.done()
  })
  return {
    reaches: (version: number) =>
      new Promise<void>((done) => {
        if (newest >= version) done()
        else wanted = { version, done }
      }),
    leave: () => response.destroy(),
  }
}
