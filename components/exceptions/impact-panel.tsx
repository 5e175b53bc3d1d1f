import Link from 'next/link'
import { Panel } from '@/components/tickets/panel'
import type { ExceptionDetail } from '@/lib/exceptions/view'
import { impactWords } from './exception-words'

/** What it would change in the queue now, in words, and of which tickets. */
export function ImpactPanel({ exception: { state, impact } }: { exception: ExceptionDetail }) {
  const moved = [...impact.enters, ...impact.leaves]
  return (
    <Panel title="What it changes in the queue">
      <div className="flex flex-col gap-2 text-sm">
        <p className="font-medium">{impactWords(state, impact)}</p>
        {state === 'ACTIVE' && (
          <p className="text-muted-foreground text-xs">
            Tickets that Support has taken or answered stay until they are solved.
          </p>
        )}
        {moved.length > 0 && (
          <ul className="flex flex-col gap-1">
            {moved.map(({ number, subject, position }) => (
              <li key={number} className="flex items-baseline gap-2">
                <span className="nums w-10 shrink-0 text-right text-muted-foreground text-xs">
                  {position ?? '–'}
                </span>
                <Link
                  href={`/tickets/${number}`}
                  prefetch={false}
                  className="min-w-0 break-words text-link underline-offset-2 hover:underline"
                >
                  #{number} {subject}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}
