'use client'
import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { PART_LABELS } from '@/lib/presales/parts'
import type { DateRow, PartValues } from './part-values'
import { useTimeZones } from './use-time-zones'

interface KeyDatesFieldProps {
  values: PartValues
  onChange: (patch: Partial<PartValues>) => void
  error: string | undefined
}

/** Days picked one by one with what happens on them, or that there are none. */
export function KeyDatesField({ values, onChange, error }: KeyDatesFieldProps) {
  const id = useId()
  if (values.dateWords) {
    return (
      <Field
        label={PART_LABELS.keyDates}
        hint="Empty it to pick dates instead."
        {...(error && { error })}
      >
        <Textarea
          rows={2}
          value={values.dateWords}
          onChange={(event) => onChange({ dateWords: event.target.value })}
        />
      </Field>
    )
  }
  return (
    <fieldset aria-describedby={`${id}-error`} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium text-sm">
        {PART_LABELS.keyDates}{' '}
        <span aria-hidden className="text-red-ink">
          *
        </span>
      </legend>
      {!values.noDates && <Rows values={values} onChange={onChange} wrong={error !== undefined} />}
      <span className="flex items-center gap-2 text-sm">
        <Checkbox
          id={`${id}-none`}
          checked={values.noDates}
          onCheckedChange={(noDates) => onChange({ noDates })}
        />
        <label htmlFor={`${id}-none`}>No key dates are known</label>
      </span>
      <p id={`${id}-error`} role="alert" className="text-red-ink text-xs empty:hidden">
        {error && 'pick a date, or say that none are known'}
      </p>
    </fieldset>
  )
}

function Rows({ values, onChange, wrong }: Omit<KeyDatesFieldProps, 'error'> & { wrong: boolean }) {
  const { dates } = values
  const set = (row: number, patch: Partial<DateRow>) =>
    onChange({ dates: dates.map((one) => (one.row === row ? { ...one, ...patch } : one)) })
  const add = () => {
    const row = Math.max(...dates.map((one) => one.row), -1) + 1
    onChange({ dates: [...dates, { row, date: '', what: '' }] })
  }
  return (
    <>
      <ul className="flex flex-col gap-2">
        {dates.map((one, index) => (
          <li key={one.row} className="flex flex-wrap gap-2">
            <Input
              type="date"
              aria-label={`Date ${index + 1}`}
              aria-invalid={(wrong && one.date === '') || undefined}
              className="w-36"
              value={one.date}
              onChange={(event) => set(one.row, { date: event.target.value })}
            />
            <Input
              aria-label={`What happens on date ${index + 1}`}
              placeholder="What happens then"
              maxLength={500}
              autoComplete="off"
              className="min-w-0 flex-1 basis-32"
              value={one.what}
              onChange={(event) => set(one.row, { what: event.target.value })}
            />
            {dates.length > 1 && (
              <IconButton
                label={`Remove date ${index + 1}`}
                onClick={() => onChange({ dates: dates.filter(({ row }) => row !== one.row) })}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <Button size="sm" onClick={add}>
          <Plus aria-hidden /> Add a date
        </Button>
        <ZoneField value={values.timeZone} onChange={(timeZone) => onChange({ timeZone })} />
      </div>
    </>
  )
}

function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { own, all } = useTimeZones()
  return (
    <Field label="Time zone of these dates" className="w-56 max-w-full">
      <Select value={value || own} onChange={(event) => onChange(event.target.value)}>
        {(value && !all.includes(value) ? [value, ...all] : all).map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </Select>
    </Field>
  )
}
