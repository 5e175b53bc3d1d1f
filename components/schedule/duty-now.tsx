'use client'
import { useNow } from '@/components/shell/clock-provider'
import { When } from '@/components/tickets/when'
import type { ArrivalView, OnDutyView } from '@/lib/schedule/view'
import { shortSpan } from '@/lib/time-words/clock-words'

interface DutyNowProps {
  onDuty: OnDutyView[]
  next: ArrivalView | null
}

/** Who is there now, and who comes next. */
export function DutyNow({ onDuty, next }: DutyNowProps) {
  return (
    <section aria-label="On duty" className="grid gap-3 sm:grid-cols-2">
      <div className="rounded-lg border border-border bg-card p-3">
        <h2 className="mb-1 font-semibold text-sm">On duty now</h2>
        {onDuty.length === 0 ? (
          <p className="text-muted-foreground text-sm">Nobody.</p>
        ) : (
          <ul className="flex flex-col gap-0.5 text-sm">
            {onDuty.map(({ person, name, until }) => (
              <li key={person} className="flex flex-wrap gap-x-2">
                <span className="font-medium">{name}</span>
                <span className="text-muted-foreground">
                  until <When at={until} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="rounded-lg border border-border bg-card p-3">
        <h2 className="mb-1 font-semibold text-sm">Next</h2>
        {next === null ? (
          <p className="text-muted-foreground text-sm">No further shift is planned.</p>
        ) : (
          <p className="flex flex-wrap gap-x-2 text-sm">
            <span className="font-medium">{next.people.map(({ name }) => name).join(', ')}</span>
            <span className="text-muted-foreground">
              <When at={next.at} /> <InTime at={next.at} />
            </span>
          </p>
        )}
      </div>
    </section>
  )
}

function InTime({ at }: { at: string }) {
  const left = Date.parse(at) - useNow()
  return left > 0 && <>(in {shortSpan(left)})</>
}
