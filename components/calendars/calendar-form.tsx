'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { CalendarView } from '@/lib/business-calendars/view'
import type { Outcome } from '@/lib/outcome'
import type { CalendarFormActions } from './calendar-actions'
import { errorUnder, newFields, toInput } from './calendar-fields'
import { FormSection } from './form-section'
import { HolidaysEditor } from './holidays-editor'
import { WeekEditor } from './week-editor'
import { ZoneInput } from './zone-input'

export interface CalendarFormProps {
  /** What is edited; a new one begins with these values. */
  calendar: Pick<CalendarView, 'name' | 'timeZone' | 'weekly' | 'holidays' | 'hoursPerBusinessDay'>
  /** As the calendars were read. */
  version: number
  /** The job of the last edit runs: one may prepare, not save. */
  building: boolean
  /** Why it cannot be removed, where it is used. */
  usedBy: string | null
  actions: CalendarFormActions
}

const PAGE = '/settings/calendars'

/** All that a calendar is, in one form. */
export function CalendarForm({ calendar, building, usedBy, actions, ...props }: CalendarFormProps) {
  // As it was opened: saving over what was not seen is refused.
  const [version] = useState(props.version)
  const [fields, setFields] = useState(() => newFields(calendar))
  const save = useOutcome()
  const router = useRouter()
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  const finish = async (write: () => Promise<Outcome<null>>) => {
    if ((await save.run(write)).ok) router.push(PAGE)
  }
  const submit = () => finish(() => actions.save(version, toInput(fields)))
  const { remove } = actions
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Name" required error={save.errorAt('name')}>
          <Input
            required
            autoComplete="off"
            maxLength={80}
            value={fields.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <Field
          label="Time zone"
          required
          hint="Hours and holidays are local to it."
          error={save.errorAt('timeZone')}
        >
          <ZoneInput value={fields.timeZone} onChange={(timeZone) => change({ timeZone })} />
        </Field>
        <Field
          label="Open hours of a business day"
          hint="For targets in days. Empty: as the policy says, 24."
          error={save.errorAt('hoursPerBusinessDay')}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            maxLength={5}
            className="max-w-28"
            value={fields.hours}
            onChange={(event) => change({ hours: event.target.value })}
          />
        </Field>
      </div>
      <FormSection title="Hours" error={save.errorAt('weekly')}>
        <WeekEditor
          openings={fields.weekly}
          onChange={(weekly) => change({ weekly })}
          errorAt={(index) => errorUnder(save.errorAt, `weekly.${index}`, ['from', 'to', 'day'])}
        />
      </FormSection>
      <FormSection title="Holidays" error={save.errorAt('holidays')}>
        <HolidaysEditor
          holidays={fields.holidays}
          onChange={(holidays) => change({ holidays })}
          errorAt={(index) => errorUnder(save.errorAt, `holidays.${index}`, ['date', 'name'])}
        />
      </FormSection>
      <Field label="Reason" required hint="Kept in the history." error={save.errorAt('reason')}>
        <Input
          required
          autoComplete="off"
          maxLength={1000}
          value={fields.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </Field>
      <FormTrouble message={save.message} />
      <footer className="flex flex-wrap items-center justify-end gap-2">
        {remove && (
          <Button
            variant="danger"
            className="mr-auto"
            pending={save.pending}
            disabled={usedBy !== null || building}
            title={usedBy ?? undefined}
            onClick={() => void finish(() => remove(version, fields.reason.trim()))}
          >
            Delete
          </Button>
        )}
        <Button onClick={() => router.push(PAGE)}>Cancel</Button>
        <Button type="submit" variant="primary" pending={save.pending} disabled={building}>
          Save
        </Button>
      </footer>
    </form>
  )
}
