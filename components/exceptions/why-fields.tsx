import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

interface WhyFieldsProps {
  reason: string
  businessCase: string
  onChange: (words: { reason?: string; businessCase?: string }) => void
  errorAt: (path: string) => string | undefined
}

/** Why, for Support and for the business. */
export function WhyFields({ reason, businessCase, onChange, errorAt }: WhyFieldsProps) {
  return (
    <>
      <Field
        label="Reason"
        hint="Why its prospects should reach Support directly."
        required
        error={errorAt('reason')}
      >
        <Textarea
          rows={3}
          required
          value={reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </Field>
      <Field
        label="Business case"
        hint="What depends on it: size, stage, dates."
        required
        error={errorAt('businessCase')}
      >
        <Textarea
          rows={3}
          required
          value={businessCase}
          onChange={(event) => onChange({ businessCase: event.target.value })}
        />
      </Field>
    </>
  )
}
