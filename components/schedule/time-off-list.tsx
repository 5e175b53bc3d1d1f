'use client'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useOutcome } from '@/components/tickets/use-outcome'
import { When } from '@/components/tickets/when'
import { Button } from '@/components/ui/button'
import type { TimeOffView } from '@/lib/schedule/view'
import type { ScheduleActions, ScheduleRights } from './schedule-actions'

interface TimeOffListProps {
  entries: TimeOffView[]
  rights: ScheduleRights
  remove: ScheduleActions['removeTimeOff']
}

/** Who is away, now and later. */
export function TimeOffList({ entries, rights, remove }: TimeOffListProps) {
  if (entries.length === 0) return null
  return (
    <section aria-label="Time off" className="flex flex-col gap-2">
      <h2 className="font-semibold text-sm">Time off</h2>
      <ul className="rounded-lg border border-border bg-card">
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            may={rights.plan || (rights.own && entry.person === rights.reader)}
            remove={remove}
          />
        ))}
      </ul>
    </section>
  )
}

interface EntryProps {
  entry: TimeOffView
  may: boolean
  remove: ScheduleActions['removeTimeOff']
}

function Entry({ entry: { id, version, name, from, until, reason }, may, remove }: EntryProps) {
  const save = useOutcome()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-border border-b px-3 py-2 text-sm last:border-b-0">
      <span className="font-medium">{name}</span>
      <span>
        <When at={from} /> – <When at={until} />
      </span>
      {reason && <span className="min-w-0 break-words text-muted-foreground">{reason}</span>}
      {may && (
        <Button
          size="sm"
          className="ml-auto"
          pending={save.pending}
          aria-label={`Remove the time off of ${name}`}
          onClick={() => void save.run(() => remove({ id, version }))}
        >
          Remove
        </Button>
      )}
      <FormTrouble message={save.message} />
    </li>
  )
}
