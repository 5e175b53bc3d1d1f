import type { AccountPatch, RankingPatch } from '@/lib/accounts/schema'
import type { AccountView } from '@/lib/accounts/view'
import { DEPLOYMENTS, SEGMENTS, SLA_PLANS } from '@/lib/priority/types'

const RANKING = ['segment', 'deployment', 'slaPlan'] as const

/** What a form says, of the fields that it has. */
function readForm(form: FormData): AccountPatch {
  const said = (name: string) => String(form.get(name) ?? '').trim()
  const read: Record<string, () => unknown> = {
    name: () => said('name'),
    domains: () =>
      said('domains')
        .split(/[\s,]+/)
        .filter(Boolean),
    segment: () => SEGMENTS.find((one) => one === said('segment')),
    deployment: () => DEPLOYMENTS.find((one) => one === said('deployment')),
    slaPlan: () => SLA_PLANS.find((one) => one === said('slaPlan')) ?? null,
    ceOwner: () => said('ceOwner') || null,
    timeZone: () => said('timeZone') || null,
    notes: () => said('notes') || null,
  }
  const fields = Object.entries(read).filter(([name]) => form.has(name))
  return Object.fromEntries(fields.map(([name, value]) => [name, value()]))
}

/** Only what differs from the account: the rest may have been changed by others meanwhile, or is not theirs to set. */
export function patchOf(form: FormData, account: AccountView): AccountPatch {
  const entries = Object.entries(readForm(form)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(account[name as keyof AccountView]),
  )
  return Object.fromEntries(entries)
}

/** The part of a change that moves tickets; null when it has none. */
export function rankingOf(patch: AccountPatch): RankingPatch | null {
  const entries = RANKING.flatMap((name) => (name in patch ? [[name, patch[name]]] : []))
  return entries.length > 0 ? Object.fromEntries(entries) : null
}
