'use client'
import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { WEEKDAYS, type Weekday, type WeeklyOpening } from '@/lib/calendar/definition'
import { tidyTime } from '@/lib/calendar/tidy-time'
import { WEEKDAY_WORDS } from '@/lib/calendar/weekday-words'
import { WeekStrip } from './week-strip'

/** An opening while it is edited: the key stays, whatever its times become. */
export interface EditedOpening extends WeeklyOpening {
  key: number
}

interface WeekEditorProps {
  openings: readonly EditedOpening[]
  onChange: (openings: EditedOpening[]) => void
  /** What is wrong with the opening at this index. */
  errorAt: (index: number) => string | undefined
}

const WORKDAYS: readonly Weekday[] = ['TUE', 'WED', 'THU', 'FRI']

let lastKey = 0
/** An opening of its own among those that are edited. */
export function edited(opening: WeeklyOpening): EditedOpening {
  lastKey += 1
  return { ...opening, key: lastKey }
}

/** The hours of each day: none, one stretch or several, also over midnight. */
export function WeekEditor({ openings, onChange, errorAt }: WeekEditorProps) {
  const add = (day: Weekday) => onChange([...openings, edited({ day, from: '09:00', to: '17:00' })])
  const copy = () => {
    const monday = openings.filter(({ day }) => day === 'MON')
    const kept = openings.filter(({ day }) => !WORKDAYS.includes(day))
    onChange([
      ...kept,
      ...WORKDAYS.flatMap((day) => monday.map((each) => edited({ ...each, day }))),
    ])
  }
  return (
    <div className="flex flex-col gap-3">
      <WeekStrip weekly={openings} />
      <ul className="flex flex-col divide-y divide-border">
        {WEEKDAYS.map((day) => (
          <li key={day} className="grid grid-cols-[6rem_1fr] items-start gap-2 py-2">
            <span className="pt-1.5 text-sm">{WEEKDAY_WORDS[day]}</span>
            <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
              <DayOpenings day={day} openings={openings} onChange={onChange} errorAt={errorAt} />
              <Button
                size="sm"
                variant="ghost"
                aria-label={`Add hours on ${WEEKDAY_WORDS[day]}`}
                className="mt-0.5"
                onClick={() => add(day)}
              >
                <Plus aria-hidden /> Hours
              </Button>
              {day === 'MON' && (
                <Button size="sm" variant="ghost" className="mt-0.5" onClick={copy}>
                  Copy to Tue–Fri
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="text-muted-foreground text-xs">
        24:00 is the end of a day; an end before the beginning is on the next day.
      </p>
    </div>
  )
}

function DayOpenings({ day, openings, onChange, errorAt }: WeekEditorProps & { day: Weekday }) {
  const own = openings.flatMap((opening, index) =>
    opening.day === day ? [{ opening, index }] : [],
  )
  if (own.length === 0) return <span className="pt-1.5 text-muted-foreground text-sm">Closed</span>
  return own.map(({ opening, index }, place) => (
    <OpeningFields
      key={opening.key}
      name={`${WEEKDAY_WORDS[day]}${own.length > 1 ? ` ${place + 1}` : ''}`}
      opening={opening}
      error={errorAt(index)}
      onChange={(part) =>
        onChange(openings.map((each) => (each === opening ? { ...each, ...part } : each)))
      }
      onRemove={() => onChange(openings.filter((each) => each !== opening))}
    />
  ))
}

interface OpeningFieldsProps {
  name: string
  opening: EditedOpening
  error: string | undefined
  onChange: (part: Partial<WeeklyOpening>) => void
  onRemove: () => void
}

function OpeningFields({ name, opening, error, onChange, onRemove }: OpeningFieldsProps) {
  const { from, to } = opening
  const overMidnight = to < from && to !== '' && to !== '00:00'
  const input = (side: 'from' | 'to') => (
    <Input
      aria-label={`${name}, ${side}`}
      aria-invalid={error ? true : undefined}
      autoComplete="off"
      inputMode="numeric"
      maxLength={5}
      className="nums w-16 text-center"
      value={opening[side]}
      onChange={(event) => onChange({ [side]: event.target.value })}
      onBlur={() => onChange({ [side]: tidyTime(opening[side]) })}
    />
  )
  return (
    <div>
      <div className="flex items-center gap-1.5">
        {input('from')}
        <span aria-hidden>–</span>
        {input('to')}
        {overMidnight && <span className="text-muted-foreground text-xs">next day</span>}
        <IconButton label={`Remove the hours ${name} ${from}–${to}`} onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </div>
      <p role="alert" className="text-red-ink text-xs empty:hidden">
        {error}
      </p>
    </div>
  )
}
