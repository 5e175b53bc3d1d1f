'use client'
import { useState } from 'react'
import { toLocalInput } from '@/components/conversation/reply-values'
import { useNow } from '@/components/shell/clock-provider'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ScheduleView } from '@/lib/schedule/view'
import type { ScheduleActions, ScheduleRights } from './schedule-actions'

interface TimeOffDialogProps {
  schedule: ScheduleView
  rights: ScheduleRights
  actions: ScheduleActions
  onClose: () => void
}

const DAY_MS = 86_400_000
const toInstant = (local: string) => local && new Date(local).toISOString()

/** When somebody is away: oneself, or for those who plan anybody. */
export function TimeOffDialog(props: TimeOffDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && props.onClose()}>
      <DialogContent
        title="Add time off"
        description="Shifts in it are not worked; what they leave uncovered is shown as a gap."
      >
        <TimeOffForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

function TimeOffForm({ schedule, rights, actions, onClose }: TimeOffDialogProps) {
  const now = useNow()
  const [values, setValues] = useState(() => ({
    person: rights.reader,
    from: `${toLocalInput(now + DAY_MS).slice(0, 10)}T00:00`,
    until: `${toLocalInput(now + 2 * DAY_MS).slice(0, 10)}T00:00`,
    reason: '',
  }))
  const save = useOutcome()
  const change = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }))
  const submit = async () => {
    const { person, from, until, reason } = values
    const span = { from: toInstant(from), until: toInstant(until) }
    const fields = { person, ...span, reason: reason.trim() || null }
    const result = await save.run(() => actions.addTimeOff(fields))
    if (result.ok) onClose()
  }
  const people = schedule.capacity.filter(({ person }) => rights.plan || person === rights.reader)
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field label="Who" required error={save.errorAt('person')}>
        <Select value={values.person} onChange={(event) => change({ person: event.target.value })}>
          {people.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="From" required error={save.errorAt('from')}>
          <Input
            type="datetime-local"
            required
            value={values.from}
            onChange={(event) => change({ from: event.target.value })}
          />
        </Field>
        <Field label="Until" required error={save.errorAt('until')}>
          <Input
            type="datetime-local"
            required
            value={values.until}
            onChange={(event) => change({ until: event.target.value })}
          />
        </Field>
      </div>
      <Field label="Reason" hint="Seen by you and those who plan." error={save.errorAt('reason')}>
        <Input value={values.reason} onChange={(event) => change({ reason: event.target.value })} />
      </Field>
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant="primary" pending={save.pending}>
          Add
        </Button>
      </DialogFooter>
    </form>
  )
}
