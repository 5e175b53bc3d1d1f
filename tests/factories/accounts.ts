import { type NewAccountInput, newAccountInput } from '@/lib/accounts/schema'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

/** A valid account, changed where named. */
export function accountOf(
  changes: Partial<NewAccountInput> & Pick<NewAccountInput, 'name'>,
): NewAccountInput {
  return newAccountInput.parse({ segment: 'ENTERPRISE', deployment: 'SELF_HOSTED', ...changes })
}

/** Stores an account without asking anybody's right; returns its id. */
export async function createAccountRow(
  changes: Parameters<typeof accountOf>[0],
  ceOwnerId: string | null = null,
): Promise<string> {
  const { domains, ceOwner: _, ...columns } = accountOf(changes)
  const { id } = await db().account.create({
    data: {
      ...columns,
      ceOwnerId,
      createdAt: now(),
      domains: { create: domains.map((domain) => ({ domain })) },
    },
    select: { id: true },
  })
  return id
}
