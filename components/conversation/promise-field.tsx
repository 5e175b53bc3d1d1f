'use client'
import { useNow } from '@/components/shell/clock-provider'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toLocalInput } from './reply-values'

const HOUR = 3_600_000
const QUICK = [
  { label: 'in 2 h', hours: 2 },
  { label: 'in 4 h', hours: 4 },
  { label: 'in 24 h', hours: 24 },
] as const

interface PromiseFieldProps {
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

/** When the requester hears from us next; the ticket wakes up by itself at that instant. */
export function PromiseField({ value, onChange, error }: PromiseFieldProps) {
  const now = useNow()
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Field label="Next update promised (optional)" error={error}>
        <Input
          type="datetime-local"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-1">
        {QUICK.map(({ label, hours }) => (
          <Button
            key={label}
            variant="ghost"
            size="sm"
            onClick={() => onChange(toLocalInput(now + hours * HOUR))}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
