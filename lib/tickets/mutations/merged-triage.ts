import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { ImpactFacts } from '@/lib/priority/types'
import type { StoredTriage, TicketRow } from '@/lib/tickets/ticket-row'
import type { TriageInputNote } from '@/lib/tickets/view'

const TRIAGE = {
  id: true,
  facts: true,
  severity: true,
  priority: true,
  proposedSeverity: true,
  proposedPriority: true,
  reason: true,
  inputs: true,
  decidedAt: true,
  decidedBy: { select: { email: true } },
} as const

/** A decision as a ticket's row carries it. */
export async function readTriage(tx: Tx, id: string): Promise<StoredTriage> {
  const { decidedAt, decidedBy, facts, inputs, ...rest } =
    await tx.triageDecision.findUniqueOrThrow({ where: { id }, select: TRIAGE })
  return {
    ...rest,
    facts: facts as unknown as ImpactFacts,
    inputs: inputs as unknown as TriageInputNote[],
    by: decidedBy.email,
    at: decidedAt.toISOString(),
  }
}

/** Makes another ticket's decision also `into`'s own: same words, same person, same instant. */
export async function copyTriage(
  tx: Tx,
  triage: StoredTriage | null,
  into: TicketRow,
): Promise<StoredTriage | null> {
  if (!triage) return null
  const {
    id: _,
    ticketNumber: __,
    ...columns
  } = await tx.triageDecision.findUniqueOrThrow({ where: { id: triage.id } })
  const { id } = await tx.triageDecision.create({
    data: {
      ...columns,
      facts: columns.facts ?? {},
      inputs: columns.inputs ?? [],
      ticketNumber: into.number,
    },
    select: { id: true },
  })
  return readTriage(tx, id)
}
