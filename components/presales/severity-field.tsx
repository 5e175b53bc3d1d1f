import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { PRE_SALES_SEVERITIES, type PreSalesSeverity } from '@/lib/presales/severities'

/** The criteria of pre-sales, in words. */
const CRITERIA = {
  S0: 'a failed deployment, or total loss of service or security',
  S1: 'core features unavailable or slow',
  S2: 'everything else',
} as const satisfies Record<PreSalesSeverity, string>

interface SeverityFieldProps {
  value: PreSalesSeverity | ''
  onChange: (value: PreSalesSeverity | '') => void
  error: string | undefined
}

/** What the Customer Engineer takes it for; triage decides (R22). */
export function SeverityField({ value, onChange, error }: SeverityFieldProps) {
  return (
    <Field
      label="Severity, as you see it"
      hint="Support’s triage decides."
      {...(error && { error })}
    >
      <Select
        value={value}
        onChange={(event) =>
          onChange(PRE_SALES_SEVERITIES.find((one) => one === event.target.value) ?? '')
        }
      >
        <option value="">Not sure</option>
        {PRE_SALES_SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {severity}: {CRITERIA[severity]}
          </option>
        ))}
      </Select>
    </Field>
  )
}
