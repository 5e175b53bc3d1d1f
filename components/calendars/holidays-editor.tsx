'use client'
import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import type { HolidayEntry } from '@/lib/calendar/calendar-set'

/** A holiday while it is edited: the key stays, whatever its date becomes. */
export interface EditedHoliday extends HolidayEntry {
  key: number
}

interface HolidaysEditorProps {
  holidays: readonly EditedHoliday[]
  onChange: (holidays: EditedHoliday[]) => void
  /** What is wrong with the holiday at this index. */
  errorAt: (index: number) => string | undefined
}

let lastKey = 0
export function editedHoliday(holiday: HolidayEntry): EditedHoliday {
  lastKey += 1
  return { ...holiday, key: lastKey }
}

/** The days on which a calendar is closed, from midnight to midnight. */
export function HolidaysEditor({ holidays, onChange, errorAt }: HolidaysEditorProps) {
  const add = () => onChange([...holidays, editedHoliday({ date: '', name: '', yearly: false })])
  return (
    <div className="flex flex-col gap-3">
      {holidays.length === 0 ? (
        <p className="text-muted-foreground text-sm">None: it is open on every day of its week.</p>
      ) : (
        <ul aria-label="Holidays" className="flex flex-col gap-2">
          {holidays.map((holiday, index) => (
            <HolidayFields
              key={holiday.key}
              holiday={holiday}
              error={errorAt(index)}
              onChange={(part) =>
                onChange(holidays.map((each) => (each === holiday ? { ...each, ...part } : each)))
              }
              onRemove={() => onChange(holidays.filter((each) => each !== holiday))}
            />
          ))}
        </ul>
      )}
      <Button size="sm" className="self-start" onClick={add}>
        <Plus aria-hidden /> Add a holiday
      </Button>
    </div>
  )
}

interface HolidayFieldsProps {
  holiday: EditedHoliday
  error: string | undefined
  onChange: (part: Partial<HolidayEntry>) => void
  onRemove: () => void
}

function HolidayFields({ holiday, error, onChange, onRemove }: HolidayFieldsProps) {
  const { key, date, name, yearly } = holiday
  const what = name || date || 'the new holiday'
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Input
        type="date"
        aria-label={`Date of ${what}`}
        aria-invalid={error ? true : undefined}
        className="w-38"
        value={date}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      <span className="flex items-center gap-1.5 whitespace-nowrap">
        <Checkbox
          id={`holiday-${key}`}
          checked={yearly}
          aria-label={`Every year: ${what}`}
          onCheckedChange={(checked) => onChange({ yearly: checked })}
        />
        <Label htmlFor={`holiday-${key}`}>Every year</Label>
      </span>
      <span className="flex min-w-0 flex-1 basis-48 items-center gap-1">
        <Input
          aria-label={`Name of ${what}`}
          autoComplete="off"
          maxLength={100}
          placeholder="Name"
          value={name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <IconButton label={`Remove ${what}`} onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </span>
      <p role="alert" className="basis-full text-red-ink text-xs empty:hidden">
        {error}
      </p>
    </li>
  )
}
