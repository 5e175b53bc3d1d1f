import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { PRIORITIES, type Severity } from '@/lib/priority/types'
import { isOverride, type Proposed, type TriageValues } from './triage-values'

interface DecisionFieldsProps {
  values: TriageValues
  proposed: Proposed
  /** The severities of the ticket's own table. */
  severities: Severity[]
  onChange: (patch: Partial<TriageValues>) => void
  errorAt: (path: string) => string | undefined
}

/** Confirm what is proposed, or decide otherwise and say why (R22). */
export function DecisionFields({ values, onChange, ...rest }: DecisionFieldsProps) {
  const { proposed, severities, errorAt } = rest
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Field label="Severity" error={errorAt('severity')}>
          <Select
            value={values.severity}
            onChange={(event) => {
              const severity = severities.find((name) => name === event.target.value)
              onChange({ severity: severity ?? '' })
            }}
          >
            <option value="">proposed: {proposed.severity ?? 'none'}</option>
            {severities.map((severity) => (
              <option key={severity}>{severity}</option>
            ))}
          </Select>
        </Field>
        <Field label="Priority" error={errorAt('priority')}>
          <Select
            value={values.priority}
            onChange={(event) => {
              const priority = PRIORITIES.find((name) => name === event.target.value)
              onChange({ priority: priority ?? '' })
            }}
          >
            <option value="">proposed: {proposed.priority}</option>
            {PRIORITIES.map((priority) => (
              <option key={priority}>{priority}</option>
            ))}
          </Select>
        </Field>
      </div>
      {isOverride(values, proposed) && (
        <Field label="Why otherwise than proposed" required error={errorAt('reason')}>
          <Textarea
            rows={2}
            required
            value={values.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </Field>
      )}
    </div>
  )
}
