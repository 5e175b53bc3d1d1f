'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { ExceptionTarget } from '@/components/exceptions/exception-actions'
import type { AccountChoice } from '@/components/tickets/account-picker'
import { listAccounts } from '@/lib/accounts/queries'
import { canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { listChannels } from '@/lib/channels/queries'
import { askException } from '@/lib/exceptions/mutations/ask-exception'
import { changeException } from '@/lib/exceptions/mutations/change-exception'
import { decideException } from '@/lib/exceptions/mutations/decide-exception'
import { withdrawException } from '@/lib/exceptions/mutations/withdraw-exception'
import {
  decisionInput,
  exceptionInput,
  exceptionPatch,
  withdrawalInput,
} from '@/lib/exceptions/schema'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'
import { text } from '@/lib/tickets/schema'

const PAGE = '/exceptions'
const MATCHES = 8
const CHANNELS = 100
const targetInput = z.strictObject({ id: z.guid(), version: z.int().positive() })

/** The page reads itself again, after a refusal too: what made it stale has to be seen. */
function refreshed(outcome: Outcome<ExceptionTarget>): Outcome<ExceptionTarget> {
  refresh()
  return outcome.ok ? done({ id: outcome.value.id, version: outcome.value.version }) : outcome
}

/** A write on an exception that somebody saw at its version: who, parse, do. */
async function write<T>(
  { schema, change }: { schema: z.ZodType<T>; change: Mutation<T> },
  target: ExceptionTarget,
  fields: unknown,
): Promise<Outcome<ExceptionTarget>> {
  const viewer = await requireViewer(PAGE)
  const at = parseInput(targetInput, target)
  if (!at.ok) return at
  const input = parseInput(schema, fields)
  if (!input.ok) return input
  const { id, version } = at.value
  return refreshed(await change(viewer, id, input.value, { ifVersion: version }))
}

type Mutation<T> = (
  viewer: Viewer,
  id: string,
  ...rest: [input: T, options: { ifVersion: number }]
) => Promise<Outcome<ExceptionTarget>>

export async function askAction(fields: unknown): Promise<Outcome<{ id: string }>> {
  const viewer = await requireViewer(`${PAGE}/new`)
  const parsed = parseInput(exceptionInput, fields)
  if (!parsed.ok) return parsed
  const outcome = await askException(viewer, parsed.value)
  return outcome.ok ? done({ id: outcome.value.id }) : outcome
}

export async function decideAction(target: ExceptionTarget, fields: unknown) {
  return write({ schema: decisionInput, change: decideException }, target, fields)
}

export async function changeAction(target: ExceptionTarget, fields: unknown) {
  return write({ schema: exceptionPatch, change: changeException }, target, fields)
}

export async function withdrawAction(target: ExceptionTarget, fields: unknown) {
  return write({ schema: withdrawalInput, change: withdrawException }, target, fields)
}

/** The first prospects that match, of those that the viewer may see. */
export async function findProspectsAction(search: string): Promise<AccountChoice[]> {
  const viewer = await requireViewer(`${PAGE}/new`)
  const parsed = parseInput(text(200), search)
  if (!parsed.ok || !canSome(viewer, 'account.see')) return []
  const filter = { limit: MATCHES, search: parsed.value, segment: 'PRE_SALES' } as const
  const page = await listAccounts(viewer, filter)
  return page.ok ? page.value.items.map(({ id, name, segment }) => ({ id, name, segment })) : []
}

/** The channels of an account, for those who may see channels. */
export async function findChannelsAction(account: string): Promise<{ id: string; name: string }[]> {
  const viewer = await requireViewer(`${PAGE}/new`)
  const parsed = parseInput(z.guid(), account)
  if (!parsed.ok || !canSome(viewer, 'channel.see')) return []
  const page = await listChannels(viewer, { limit: CHANNELS, account: parsed.value })
  return page.ok ? page.value.items.map(({ id, name }) => ({ id, name })) : []
}
