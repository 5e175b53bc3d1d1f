'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { AccountTarget, ContactAddress } from '@/components/accounts/account-actions'
import {
  addContact,
  blockContact,
  unblockContact,
  updateContact,
} from '@/lib/accounts/contact-mutations'
import { updateAccount } from '@/lib/accounts/mutations'
import { previewAccountChange } from '@/lib/accounts/preview'
import {
  accountPatch,
  blockInput,
  contactPatch,
  newContactInput,
  rankingPatch,
} from '@/lib/accounts/schema'
import { requireViewer } from '@/lib/auth/session'
import { done, type Outcome } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'

const version = z.int().positive()
const accountTarget = z.strictObject({ id: z.guid(), version })
const contactTarget = z.strictObject({ account: z.guid(), id: z.guid(), version })

/** The page reads itself again, after a refusal too: what made it stale has to be seen. */
function refreshed(outcome: Outcome<{ version: number }>): Outcome<{ version: number }> {
  refresh()
  return outcome.ok ? done({ version: outcome.value.version }) : outcome
}

export async function previewAction(id: string, fields: unknown) {
  const viewer = await requireViewer('/accounts')
  const parsed = parseInput(z.strictObject({ id: z.guid(), patch: rankingPatch }), {
    id,
    patch: fields,
  })
  if (!parsed.ok) return parsed
  return previewAccountChange(viewer, parsed.value.id, parsed.value.patch)
}

export async function updateAction(target: AccountTarget, fields: unknown) {
  const viewer = await requireViewer('/accounts')
  const at = parseInput(accountTarget, target)
  if (!at.ok) return at
  const patch = parseInput(accountPatch, fields)
  if (!patch.ok) return patch
  const options = { ifVersion: at.value.version }
  return refreshed(await updateAccount(viewer, at.value.id, patch.value, options))
}

export async function addContactAction(target: { account: string }, fields: unknown) {
  const viewer = await requireViewer('/accounts')
  const at = parseInput(z.strictObject({ account: z.guid() }), target)
  if (!at.ok) return at
  const input = parseInput(newContactInput, fields)
  if (!input.ok) return input
  return refreshed(await addContact(viewer, at.value.account, input.value))
}

/** Contact and input of a write on it, parsed. */
function parseContact<T>(schema: z.ZodType<T>, target: ContactAddress, fields: unknown) {
  const at = parseInput(contactTarget, target)
  if (!at.ok) return at
  const input = parseInput(schema, fields)
  if (!input.ok) return input
  const { account, id, version: ifVersion } = at.value
  return done({ target: { account, contact: id }, input: input.value, options: { ifVersion } })
}

export async function updateContactAction(target: ContactAddress, fields: unknown) {
  const viewer = await requireViewer('/accounts')
  const call = parseContact(contactPatch, target, fields)
  if (!call.ok) return call
  const { target: at, input, options } = call.value
  return refreshed(await updateContact(viewer, at, input, options))
}

export async function blockContactAction(target: ContactAddress, fields: unknown) {
  const viewer = await requireViewer('/accounts')
  const call = parseContact(blockInput, target, fields)
  if (!call.ok) return call
  const { target: at, input, options } = call.value
  return refreshed(await blockContact(viewer, at, input, options))
}

export async function unblockContactAction(target: ContactAddress) {
  const viewer = await requireViewer('/accounts')
  const call = parseContact(z.null(), target, null)
  if (!call.ok) return call
  return refreshed(await unblockContact(viewer, call.value.target, call.value.options))
}
