import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ZoneName } from './period'

interface PeriodFieldsProps {
  from: string
  until: string
  onChange: (period: { from?: string; until?: string }) => void
  errorAt: (path: string) => string | undefined
}

/** From when until when, typed in the writer's zone. */
export function PeriodFields({ from, until, onChange, errorAt }: PeriodFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">Period</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="From" hint="Empty is now." error={errorAt('from')}>
          <Input
            type="datetime-local"
            value={from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
        </Field>
        <Field label="Until" hint="At most 90 days." required error={errorAt('until')}>
          <Input
            type="datetime-local"
            required
            value={until}
            onChange={(event) => onChange({ until: event.target.value })}
          />
        </Field>
      </div>
      <p className="text-muted-foreground text-xs">
        Times in <ZoneName />.
      </p>
    </fieldset>
  )
}
