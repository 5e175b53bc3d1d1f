import { z } from '@hono/zod-openapi'
import { CHANNEL_KINDS } from '@/lib/channels/schema'
import {
  type ChannelPage,
  type ChannelView,
  VISIT_STATES,
  type VisitPage,
  type VisitView,
} from '@/lib/channels/view'
import { instantDoc } from './ticket-doc'

export const visitDoc = z
  .strictObject({
    id: z.uuid(),
    channel: z.uuid(),
    channelName: z.string(),
    ticket: z.int(),
    subject: z.string(),
    visitor: z.string(),
    visitorName: z.string(),
    purpose: z.string(),
    state: z.enum(VISIT_STATES),
    joinedAt: instantDoc,
    until: instantDoc,
    prolongedAt: instantDoc.nullable(),
    prolongReason: z.string().nullable(),
    endedAt: instantDoc.nullable(),
    endedBecause: z.enum(['LEFT', 'SOLVED', 'EXPIRED']).nullable(),
    leftAt: instantDoc.nullable(),
    version: z.int(),
  })
  .openapi('Visit') satisfies z.ZodType<VisitView>

export const channelDoc = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    account: z.uuid(),
    accountName: z.string(),
    kind: z.enum(CHANNEL_KINDS),
    monitored: z.boolean(),
    visits: z.array(visitDoc),
    version: z.int(),
  })
  .openapi('Channel') satisfies z.ZodType<ChannelView>

export const channelPageDoc = z
  .strictObject({ items: z.array(channelDoc), next: z.string().nullable() })
  .openapi('ChannelPage') satisfies z.ZodType<ChannelPage>

export const visitPageDoc = z
  .strictObject({ items: z.array(visitDoc), next: z.string().nullable() })
  .openapi('VisitPage') satisfies z.ZodType<VisitPage>
