'use server'
import { revalidatePath } from 'next/cache'
import { requireViewer } from '@/lib/auth/session'
import { publicUrlOf } from '@/lib/auth/sign-in-ways'
import { done, type Outcome } from '@/lib/outcome'
import {
  deactivatePerson,
  invitePerson,
  reactivatePerson,
  resetPerson,
  setRole,
  signOutEverywhere,
} from '@/lib/people/mutations'
import { parseInput } from '@/lib/people/parse-form'
import { invitationInput, personIdInput, roleChangeInput } from '@/lib/people/schema'

const PAGE = '/settings/people'

function refreshed<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) revalidatePath(PAGE)
  return outcome
}

function asUrl(outcome: Outcome<string>): Outcome<string> {
  return outcome.ok ? done(publicUrlOf(outcome.value)) : outcome
}

/** @returns the invitation's address, shown once */
export async function invite(input: unknown): Promise<Outcome<string>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(invitationInput, input)
  if (!parsed.ok) return parsed
  return refreshed(asUrl(await invitePerson(viewer, parsed.value)))
}

/** @returns the address where the person sets a new password, shown once */
export async function makeReset(input: unknown): Promise<Outcome<string>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(personIdInput, input)
  if (!parsed.ok) return parsed
  return asUrl(await resetPerson(viewer, parsed.value.id))
}

export async function changeRole(input: unknown): Promise<Outcome<void>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(roleChangeInput, input)
  if (!parsed.ok) return parsed
  return refreshed(await setRole(viewer, parsed.value.id, parsed.value.role))
}

export async function deactivate(input: unknown): Promise<Outcome<void>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(personIdInput, input)
  if (!parsed.ok) return parsed
  return refreshed(await deactivatePerson(viewer, parsed.value.id))
}

export async function reactivate(input: unknown): Promise<Outcome<void>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(personIdInput, input)
  if (!parsed.ok) return parsed
  return refreshed(await reactivatePerson(viewer, parsed.value.id))
}

export async function signOutAll(input: unknown): Promise<Outcome<void>> {
  const viewer = await requireViewer(PAGE)
  const parsed = parseInput(personIdInput, input)
  if (!parsed.ok) return parsed
  return refreshed(await signOutEverywhere(viewer, parsed.value.id))
}
