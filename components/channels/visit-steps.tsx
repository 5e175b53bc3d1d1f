import type { VisitView } from '@/lib/channels/view'

/** What the visitor does by hand, where no chat system does it for them. */
export function VisitSteps({ visit: { channelName, endedAt, ticket } }: { visit: VisitView }) {
  if (endedAt !== null) {
    return (
      <p className="rounded-md bg-amber-soft px-2.5 py-1.5 text-amber-ink text-xs">
        You are still in #{channelName}: leave it, then press Left.
      </p>
    )
  }
  return (
    <ol className="list-decimal pl-5 text-muted-foreground text-xs">
      <li>Open #{channelName} in your chat and join.</li>
      <li>Help with ticket #{ticket} alone; the rest is the Customer Engineer’s.</li>
      <li>Leave when the ticket is solved, then press Left.</li>
    </ol>
  )
}
