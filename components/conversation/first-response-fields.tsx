import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { firstResponseState, type ReplyValues } from './reply-values'

const SAYS = {
  acknowledgement: 'With both left empty this is a plain acknowledgement: the clock goes on.',
  half: 'Fill in the other part too: only with both does the clock stop.',
  'stops-clock': 'This reply is the meaningful first response: it stops the clock.',
} as const

interface FirstResponseFieldsProps {
  values: Pick<ReplyValues, 'tried' | 'nextStep'>
  onChange: (patch: Partial<ReplyValues>) => void
  errorAt: (path: string) => string | undefined
}

/** The two parts of a meaningful first response (R27), and what the reply will do to the clock. */
export function FirstResponseFields({ values, onChange, errorAt }: FirstResponseFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-2 rounded-md border border-border p-3">
      <legend className="px-1 font-medium text-sm">First response</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="What was, or will be, tried" error={errorAt('firstResponse.tried')}>
          <Textarea
            rows={2}
            className="min-h-14"
            value={values.tried}
            onChange={(event) => onChange({ tried: event.target.value })}
          />
        </Field>
        <Field label="What is the next step" error={errorAt('firstResponse.nextStep')}>
          <Textarea
            rows={2}
            className="min-h-14"
            value={values.nextStep}
            onChange={(event) => onChange({ nextStep: event.target.value })}
          />
        </Field>
      </div>
      <p role="status" className="text-muted-foreground text-xs">
        {SAYS[firstResponseState(values)]} (R27)
      </p>
    </fieldset>
  )
}
