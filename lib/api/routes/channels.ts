import 'server-only'
import { z } from '@hono/zod-openapi'
import { channelDoc, channelPageDoc } from '@/lib/api/docs/channel-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { problemOf } from '@/lib/api/problem'
import { afterParam, idParam, limitParam } from '@/lib/api/read-query'
import { json, jsonOf } from '@/lib/api/respond'
import { can, canSome } from '@/lib/auth/permissions'
import { changeChannel, createChannel } from '@/lib/channels/mutations/edit-channels'
import { noSuchChannel } from '@/lib/channels/mutations/visit'
import { findChannel, listChannels } from '@/lib/channels/queries'
import { channelInput, channelPatch } from '@/lib/channels/schema'
import type { ChannelView } from '@/lib/channels/view'
import { type Failure, fail } from '@/lib/outcome'

const mayNotChange = () => fail('FORBIDDEN', 'Your role may not change channels.')

/** R38: the register of channels that are shared with accounts. */
export function addChannelRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/channels',
    summary: 'Channels by name, each with the visits that go on',
    tag: 'Channels',
    query: z.strictObject({
      limit: limitParam,
      after: afterParam,
      account: z.uuid('must be an account id').optional(),
    }),
    answers: { 200: channelPageDoc },
    refusals: [400, 422],
    before: (viewer) =>
      canSome(viewer, 'channel.see') ? null : fail('FORBIDDEN', 'Your role may not see channels.'),
    run: async ({ viewer, query }) => {
      const page = await listChannels(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addRead(app, {
    path: '/api/v1/channels/{id}',
    summary: 'One channel',
    tag: 'Channels',
    query: z.strictObject({}),
    answers: { 200: channelDoc, 304: null },
    headers: ['If-None-Match'],
    refusals: [404, 422],
    run: async ({ c, viewer }) => {
      const channel = await findChannel(viewer, idParam(c))
      return channel ? jsonOf(c, channel) : problemOf(noSuchChannel(c.req.param('id') ?? ''))
    },
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/channels',
    summary: 'Enter a channel into the register',
    tag: 'Channels',
    body: channelInput,
    answer: channelDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }) => (can(viewer, 'channel.visit') ? null : mayNotChange()),
    run: ({ viewer, options }, input) => createChannel(viewer, input, options),
    location: ({ id }: ChannelView) => `/api/v1/channels/${id}`,
  })
  addWrite(app, {
    method: 'patch',
    path: '/api/v1/channels/{id}',
    summary: 'Rename a channel',
    description: 'Its kind follows its account: a trial’s while that is a prospect.',
    tag: 'Channels',
    body: channelPatch,
    answer: channelDoc,
    status: 200,
    versioned: true,
    before: refuseChange,
    findVersion: async ({ c, viewer }) => (await findChannel(viewer, idParam(c)))?.version ?? null,
    run: ({ c, viewer, options }, patch) => changeChannel(viewer, idParam(c), patch, options),
  })
}

async function refuseChange({ c, viewer, options }: WriteCall): Promise<Failure | null> {
  const channel = await findChannel(viewer, idParam(c))
  if (!channel) return noSuchChannel(c.req.param('id') ?? '')
  if (!can(viewer, 'channel.visit')) return mayNotChange()
  const { ifVersion } = options
  return ifVersion === undefined || ifVersion === channel.version
    ? null
    : stale('The channel', channel)
}
