import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { findChannel } from '@/lib/channels/queries'
import type { ChannelInput, ChannelPatch } from '@/lib/channels/schema'
import type { ChannelView } from '@/lib/channels/view'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, invalid, type Outcome } from '@/lib/outcome'

const refusal = () => fail('FORBIDDEN', 'Your role may not change channels.')

/** Enters a channel into the register. */
export async function createChannel(
  viewer: Viewer,
  { account, name, kind }: ChannelInput,
  options: WriteOptions = {},
): Promise<Outcome<ChannelView>> {
  return runWrite(options, async (tx) => {
    if (!can(viewer, 'channel.visit')) throw new FailureError(refusal())
    const owner = await tx.account.findUnique({ where: { id: account }, select: { id: true } })
    if (!owner) throw new FailureError(invalid('account', `there is no account “${account}”`))
    await refuseTaken(tx, name)
    const data = { name, kind, accountId: account, createdAt: now() }
    const { id } = await tx.trialChannel.create({ data, select: { id: true } })
    return getChannel(tx, viewer, id)
  })
}

/** Renames a channel; its kind follows its account. */
export async function changeChannel(
  viewer: Viewer,
  id: string,
  ...[patch, { ifVersion, ...options } = {}]: [patch: ChannelPatch, options?: WriteOptions]
): Promise<Outcome<ChannelView>> {
  return runWrite(options, async (tx) => {
    await tx.$queryRaw`SELECT id FROM trial_channel WHERE id = ${id}::uuid FOR UPDATE`
    const before = await getChannel(tx, viewer, id)
    if (!can(viewer, 'channel.visit')) throw new FailureError(refusal())
    if (ifVersion !== undefined && ifVersion !== before.version) {
      const message = 'The channel has changed since you read it.'
      throw new FailureError(fail('STALE', message, { current: before }))
    }
    const { name } = patch
    if (name === undefined || name === before.name) return before
    await refuseTaken(tx, name)
    const data = { name, version: before.version + 1 }
    await tx.trialChannel.updateMany({ where: { id }, data })
    return getChannel(tx, viewer, id)
  })
}

async function getChannel(tx: Tx, viewer: Viewer, id: string): Promise<ChannelView> {
  const channel = await findChannel(viewer, id, tx)
  if (channel) return channel
  throw new FailureError(fail('NOT_FOUND', `There is no channel ${id} that you may see.`))
}

/** The lock makes two who enter the same name meet here. */
async function refuseTaken(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`channel ${name}`}, 0))`
  const taken = await tx.trialChannel.findUnique({ where: { name }, select: { id: true } })
  if (!taken) return
  const message = `#${name} is in the register already`
  throw new FailureError(fail('CONFLICT', `${message}.`, { errors: [{ path: 'name', message }] }))
}
