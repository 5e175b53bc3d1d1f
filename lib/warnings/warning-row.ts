import type { WarningOutcome } from '@/lib/generated/prisma/client'
import type { Warning } from '@/lib/priority/warnings'

/** What became of a warning, as a row of `clock_warning`. */
export function toWarningRow(
  ticketNumber: number,
  { warning, outcome, at }: { warning: Warning; outcome: WarningOutcome; at: Date },
) {
  const { clock, dueAt, level } = warning
  return { ticketNumber, clock, dueAt: new Date(dueAt), level, outcome, handledAt: at }
}
