import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { WEEKDAYS } from '@/lib/calendar/definition'
import { WEEKDAY_WORDS } from '@/lib/calendar/weekday-words'
import type { ShiftFieldsetProps } from './shift-fieldset'

/** On which days, in which rhythm, until when; without a day it happens once. */
export function ShiftRhythm({
  values,
  errorAt,
  onChange,
}: Pick<ShiftFieldsetProps, 'values' | 'errorAt' | 'onChange'>) {
  const id = useId()
  const { weekdays, everyWeeks, endsOn } = values
  const toggle = (day: (typeof WEEKDAYS)[number], on: boolean) =>
    onChange({ weekdays: WEEKDAYS.filter((one) => (one === day ? on : weekdays.includes(one))) })
  return (
    <>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-sm">Repeats on</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1.5">
          {WEEKDAYS.map((day) => (
            <span key={day} className="flex items-center gap-1.5 text-sm">
              <Checkbox
                id={`${id}-${day}`}
                checked={weekdays.includes(day)}
                onCheckedChange={(on) => toggle(day, on)}
              />
              <label htmlFor={`${id}-${day}`}>{WEEKDAY_WORDS[day]}</label>
            </span>
          ))}
        </div>
        {weekdays.length === 0 && (
          <p className="text-muted-foreground text-xs">It happens once, on its first day.</p>
        )}
      </fieldset>
      {weekdays.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Every … weeks" error={errorAt('everyWeeks')}>
            <Input
              type="number"
              min={1}
              max={8}
              required
              value={everyWeeks}
              onChange={(event) => onChange({ everyWeeks: event.target.value })}
            />
          </Field>
          <Field label="Last day" hint="Empty goes on." error={errorAt('endsOn')}>
            <Input
              type="date"
              value={endsOn}
              onChange={(event) => onChange({ endsOn: event.target.value })}
            />
          </Field>
        </div>
      )}
    </>
  )
}
