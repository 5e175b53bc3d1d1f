import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Colleague } from './schedule-actions'
import { ShiftRhythm } from './shift-rhythm'
import type { ShiftValues } from './shift-values'

export interface ShiftFieldsetProps {
  values: ShiftValues
  people: readonly Colleague[]
  zones: readonly string[]
  errorAt: (path: string) => string | undefined
  onChange: (patch: Partial<ShiftValues>) => void
}

/** Whose shift, when, and how it repeats. */
export function ShiftFieldset(props: ShiftFieldsetProps) {
  const { values, people, zones, errorAt, onChange } = props
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Who" required error={errorAt('person')}>
          <Select
            required
            value={values.person}
            onChange={(event) => onChange({ person: event.target.value })}
          >
            <option value="">Choose somebody</option>
            {people.map(({ person, name }) => (
              <option key={person} value={person}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Their time zone" required error={errorAt('timeZone')}>
          <Select
            value={values.timeZone}
            onChange={(event) => onChange({ timeZone: event.target.value })}
          >
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        </Field>
        <Field label="First day" required error={errorAt('startsOn')}>
          <Input
            type="date"
            required
            value={values.startsOn}
            onChange={(event) => onChange({ startsOn: event.target.value })}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="From" required error={errorAt('startTime')}>
            <Input
              type="time"
              required
              value={values.startTime}
              onChange={(event) => onChange({ startTime: event.target.value })}
            />
          </Field>
          <Field label="Until" required error={errorAt('durationMinutes')}>
            <Input
              type="time"
              required
              value={values.endTime}
              onChange={(event) => onChange({ endTime: event.target.value })}
            />
          </Field>
        </div>
      </div>
      <ShiftRhythm {...props} />
      <Field
        label="How many should be on duty then"
        hint="Fewer is shown as a gap."
        error={errorAt('needed')}
      >
        <Input
          type="number"
          min={0}
          max={99}
          required
          value={values.needed}
          onChange={(event) => onChange({ needed: event.target.value })}
        />
      </Field>
    </>
  )
}
