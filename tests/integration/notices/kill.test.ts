import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { sendNotices } from '@/lib/notices/mutations'
import { orThrow } from '@/lib/outcome'
import { switchWorkload } from '@/lib/workload/mutations'
import { expectChain } from '../tickets/expect-chain'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'
import { callOf } from './keyed-call'
import { noticesOn } from './surge-world'

const SCRIPT = join(import.meta.dirname, 'send-many.ts')
const MANY = 40
/** A process is started, and the tests beside it may have the machine. */
const TIMEOUT_MS = 90_000

/** Sends in a process of its own and kills it when some are told and some are not. */
async function sendAndKill(viewer: Viewer, key: string, numbers: readonly number[]): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', SCRIPT, viewer.id, key, numbers.join(',')],
    { env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.server.json' }, stdio: 'inherit' },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const isUnderWay = async () => (await db().proactiveReader.count()) > 5
  await expect.poll(isUnderWay, { timeout: 60_000, interval: 5 }).toBe(true)
  child.kill('SIGKILL')
  await ended
}

it.each([
  ['without a key tells the rest', ''],
  ['with the same key gives the whole answer', 'a-key'],
])(
  'a kill leaves each notice sent once or not at all, and going on %s',
  async (_, key) => {
    const lead = await makePerson('SUPPORT_LEAD')
    const account = await makeAccount(lead)
    const numbers: number[] = []
    for (let made = 0; made < MANY; made++) numbers.push((await makeTicket(lead, account)).number)
    await db().proactiveReader.deleteMany()
    const reason = 'a test'
    orThrow(await switchWorkload(lead, { mode: 'NORMAL', reason }))
    orThrow(await switchWorkload(lead, { mode: 'SURGE', reason }))

    await sendAndKill(lead, key, numbers)
    const counts = async () => (await Promise.all(numbers.map(noticesOn))).map((all) => all.length)
    // What the server still did when the process was gone is over, too.
    await expect
      .poll(async () => db().proactiveReader.count())
      .toBe((await counts()).filter(Boolean).length)
    const before = await counts()
    expect(new Set(before)).toEqual(new Set([0, 1]))

    const tickets = numbers.map((number) => ({ number }))
    const { results } = orThrow(await sendNotices(lead, { tickets }, callOf(lead, key)))
    expect(await counts()).toEqual(numbers.map(() => 1))
    expect(results.map(({ outcome }) => outcome)).toEqual(
      before.map((told) => (told && key === '' ? 'ALREADY_TOLD' : 'SENT')),
    )
    await expectChain(numbers[0] ?? 0)
  },
  TIMEOUT_MS,
)
