import { When } from '@/components/tickets/when'
import type { TriageView } from '@/lib/tickets/view'

/** What was decided, by whom, and where it differs from what the policy proposed. */
export function TriageSummary({ triage }: { triage: TriageView | null }) {
  if (!triage) return <p className="text-muted-foreground text-sm">Nobody has triaged it yet.</p>
  const proposed = `${triage.proposedSeverity ?? 'none'} · ${triage.proposedPriority}`
  const decided = `${triage.severity ?? 'none'} · ${triage.priority}`
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>
        <strong>{decided}</strong>
        {decided !== proposed && (
          <span className="text-muted-foreground"> instead of the proposed {proposed}</span>
        )}
      </p>
      {triage.reason && <p className="break-words">{triage.reason}</p>}
      {triage.inputs.length > 0 && (
        <ul className="list-disc pl-5">
          {triage.inputs.map((input) => (
            <li key={`${input.from} ${input.text}`} className="break-words">
              {input.from.toLowerCase().replace('_', ' ')}: {input.text}
            </li>
          ))}
        </ul>
      )}
      <p className="text-muted-foreground text-xs">
        {triage.by} · <When at={triage.at} />
      </p>
    </div>
  )
}
