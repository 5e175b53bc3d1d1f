import { When } from '@/components/tickets/when'
import { Card, CardHeader, CardTitle } from '@/components/ui/card'
import type { RevisionView } from '@/lib/business-calendars/view'

/** Who changed the calendars when, why and how. */
export function RevisionList({ revisions }: { revisions: readonly RevisionView[] }) {
  return (
    <Card aria-label="History of the calendars">
      <CardHeader>
        <CardTitle>History</CardTitle>
      </CardHeader>
      <ol className="flex flex-col">
        {revisions.map((revision) => (
          <Revision key={revision.revision} revision={revision} />
        ))}
      </ol>
    </Card>
  )
}

function Revision({ revision }: { revision: RevisionView }) {
  const { at, by, byName, reason, changes, moved } = revision
  return (
    <li className="flex flex-col gap-1 border-border border-b px-4 py-2.5 text-sm last:border-b-0">
      <p className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
        <When at={at} />
        <span title={by ?? undefined}>{byName ?? 'the policy itself'}</span>
        {moved !== null && <span className="nums">{movedWords(moved)}</span>}
      </p>
      {changes.length > 0 ? (
        changes.map((change) => (
          <p key={change} className="break-words">
            {change}
          </p>
        ))
      ) : (
        <p>The calendar of the policy.</p>
      )}
      {reason && <p className="break-words text-muted-foreground">“{reason}”</p>}
    </li>
  )
}

function movedWords(moved: number): string {
  if (moved === 0) return 'no clock moved'
  return moved === 1
    ? '1 ticket’s clock moved'
    : `${moved.toLocaleString('en')} tickets’ clocks moved`
}
