import type { HistoryEntry } from '@/lib/tickets/view'
import { Panel } from './panel'
import { When } from './when'

const SHOWN = 8

/** What happened to the ticket, newest first. */
export function HistoryPanel({ history }: { history: HistoryEntry[] }) {
  const newest = history.toSorted((a, b) => b.seq - a.seq)
  const earlier = newest.slice(SHOWN)
  return (
    <Panel title="History">
      <Entries entries={newest.slice(0, SHOWN)} />
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer rounded text-sm">{earlier.length} earlier</summary>
          <div className="mt-3">
            <Entries entries={earlier} />
          </div>
        </details>
      )}
    </Panel>
  )
}

function Entries({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className="flex flex-col gap-3 border-border border-l-2 pl-3 text-sm">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <p className="break-words">{entry.text}</p>
          <p className="text-muted-foreground text-xs">
            {entry.by ?? 'by itself'} · <When at={entry.at} />
          </p>
        </li>
      ))}
    </ol>
  )
}
