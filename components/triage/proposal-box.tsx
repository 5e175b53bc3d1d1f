import { Reasons } from '@/components/tickets/reasons'
import type { Reason } from '@/lib/priority/types'
import type { Proposed } from './triage-values'

/** What the policy makes of the facts as they are ticked, and by which rules. */
export function ProposalBox({ proposed, reasons }: { proposed: Proposed; reasons: Reason[] }) {
  return (
    <div role="status" className="flex flex-col gap-2 rounded-md bg-selected p-3">
      <p className="text-sm">
        Proposed: <strong>{proposed.severity ?? 'no severity'}</strong> ·{' '}
        <strong>{proposed.priority}</strong>
      </p>
      <Reasons reasons={reasons} />
    </div>
  )
}
